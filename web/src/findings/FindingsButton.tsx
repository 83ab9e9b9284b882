import { Lightbulb } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../checks/ChecksButton.module.css';
import { useFormat } from '../i18n/useFormat';
import { useMapView } from '../maps/useMapView';
import { useReviewPanel } from '../maps/useReviewPanel';
import { useFindingMarks } from './findingsStore';
import { useFindings } from './useFindings';

/** How much stands out on the map; opens the list. Not there while there is no evidence. */
export function FindingsButton() {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const { data } = useFindings();
  const expanded = useReviewPanel((state) => state.panel === 'findings');
  const publish = useFindingMarks((state) => state.publish);
  const findings = data?.findings;
  useEffect(() => publish(findings ?? []), [publish, findings]);
  useEffect(() => () => publish([]), [publish]);
  if (!data) return null;
  const open = data.findings.filter(({ mark }) => mark?.as !== 'wrong');
  const words = data.computedAt === undefined ? t('computing') : t('count', { count: open.length });
  return (
    <button
      type="button"
      className={classes.button}
      aria-expanded={expanded}
      data-tour="findings"
      aria-label={words}
      title={words}
      onClick={() => {
        const { drill, closeDrill } = useMapView.getState();
        closeDrill();
        // What is behind a number lies over the list: without it the list is there again.
        if (!expanded || drill === undefined) useReviewPanel.getState().toggle('findings');
      }}
    >
      <Lightbulb size={16} aria-hidden />
      <span>{data.computedAt === undefined ? '…' : format.number(open.length)}</span>
    </button>
  );
}
