import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from '../checks/ChecksButton.module.css';
import { useFormat } from '../i18n/useFormat';
import { useMapView } from '../maps/useMapView';
import { useReviewPanel } from '../maps/useReviewPanel';
import { useMapDrift } from './useMapDrift';

/** Says that the map and reality have drifted apart; opens the numbers. Silent while they have not. */
export function DriftButton() {
  const { t } = useTranslation('drift');
  const format = useFormat();
  const { data } = useMapDrift();
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
