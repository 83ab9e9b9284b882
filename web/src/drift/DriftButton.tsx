import { useQuery } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from '../checks/ChecksButton.module.css';
import { indexQuery } from '../data/queries';
import { useFormat } from '../i18n/useFormat';
import { useEditorPlace } from '../maps/EditorContext';
import { useMapView } from '../maps/useMapView';
import { useReviewPanel } from '../maps/useReviewPanel';
import { driftQuery } from './queries';

/** Says that the map and reality have drifted apart; opens the numbers. Silent while they have not. */
export function DriftButton() {
  const { t } = useTranslation('drift');
  const format = useFormat();
  const { workspace, map } = useEditorPlace();
  const index = useQuery(indexQuery(workspace)).data;
  const { data } = useQuery({
    ...driftQuery(workspace, map),
    // Without evidence there is nothing to drift from, and nothing to ask.
    enabled: index?.state === 'ready' && index.events > 0,
  });
  const expanded = useReviewPanel((state) => state.panel === 'drift');
  if (!data || (data.state !== 'drifted' && !expanded)) return null;
  const words = t('count', { count: data.moved.length });
  return (
    <button
      type="button"
      className={classes.button}
      aria-expanded={expanded}
      aria-label={words}
      title={words}
      onClick={() => {
        useMapView.getState().closeDrill();
        useReviewPanel.getState().toggle('drift');
      }}
    >
      <Unplug size={16} aria-hidden />
      <span>{format.number(data.moved.length)}</span>
    </button>
  );
}
