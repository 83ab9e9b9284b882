import { useFormat } from '../i18n/useFormat';
import { useTexts } from '../i18n/useTexts';
import { useMapView } from '../maps/useMapView';
import classes from './FindingBadge.module.css';
import type { FindingMark } from './findings';
import { useFindingMarks } from './findingsStore';
import { severityIcons } from './severities';

interface FindingBadgeProps {
  readonly of: 'stage' | 'touchpoint';
  readonly id: string;
}

/** How much stands out at a place of the map; nothing where nothing does. */
export function FindingBadge({ of, id }: FindingBadgeProps) {
  const mark = useFindingMarks(({ byPlace }) => byPlace.get(`${of}:${id}`));
  // Most places have none: they need no texts.
  return mark ? <Badge mark={mark} /> : null;
}

function Badge({ mark }: { mark: FindingMark }) {
  const t = useTexts();
  const format = useFormat();
  const Icon = severityIcons[mark.severity];
  const label = `${t('findings:here', { count: mark.count })} · ${t(`findings:severity.${mark.severity}`)}`;
  return (
    <button
      type="button"
      className={classes.badge}
      data-severity={mark.severity}
      // Keys walk from card to card; the list that this opens is reached by its own button too.
      tabIndex={-1}
      aria-label={label}
      title={label}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        useMapView.getState().closeDrill();
        useFindingMarks.getState().openAt(mark.first);
      }}
    >
      <Icon size={12} strokeWidth={2.2} aria-hidden />
      {format.number(mark.count)}
    </button>
  );
}
