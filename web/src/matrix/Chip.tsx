import { CircleCheck, Sparkles, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../canvas/matrix';
import { keyOfPosition } from '../canvas/navigation';
import { CommentBadge } from '../comments/CommentBadge';
import { PeerMarks } from '../together/PeerMarks';
import { ImportanceDots } from '../touchpoints/ImportanceDots';
import { choices } from '../wire/generated/vocabulary';
import classes from './Matrix.module.css';
import { DRAGGED, type Spot } from './spots';
import { useMatrixEditor } from './useMatrix';

/** A touchpoint: its name, class, verdict, moment of truth and importance. */
export function Chip({ entry, spot, focused }: { entry: Entry; spot: Spot; focused: boolean }) {
  const { t } = useTranslation(['library', 'matrix']);
  const matrix = useMatrixEditor();
  const key = `${spot.row} ${spot.column} ${spot.index}`;
  const known = choices.TouchpointClass.find((each) => each === entry.className);
  const className = known ? t(`class.${known}`) : entry.className;
  const verdict = choices.Verdict.find((each) => each === entry.verdict) ?? 'unknown';
  const moment =
    entry.momentLabel ||
    (entry.moment === 'moment' ? t('field.momentOfTruth') : entry.moment.toUpperCase());
  const importance = entry.importance;
  const name = entry.name || t('unnamed');
  const label = [
    name,
    className,
    t(`verdict.${verdict}`),
    moment,
    importance === undefined ? '' : t('matrix:importanceOf', { value: importance }),
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <div className={classes.place}>
      <button
        type="button"
        className={classes.chip}
        draggable
        data-spot={key}
        data-verdict={verdict}
        data-focused={focused || undefined}
        tabIndex={focused ? 0 : -1}
        aria-label={label}
        onFocus={() => matrix.select(spot, false)}
        onClick={() => matrix.select(spot)}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, key);
          event.dataTransfer.effectAllowed = 'move';
        }}
        onDragEnd={() => matrix.store.setState({ over: undefined })}
      >
        <span className={classes.chipName} dir="auto">
          {name}
        </span>
        <span className={classes.tags}>
          <span className={classes.tag} dir="auto">
            {className}
          </span>
          {verdict === 'works-well' && (
            <span className={classes.tag} data-verdict={verdict}>
              <CircleCheck size={11} aria-hidden />
              {t('verdict.works-well')}
            </span>
          )}
          {verdict === 'needs-improvement' && (
            <span className={classes.tag} data-verdict={verdict}>
              <TriangleAlert size={11} aria-hidden />
              {t('verdict.needs-improvement')}
            </span>
          )}
          {moment && (
            <span className={classes.tag} data-moment dir="auto">
              <Sparkles size={11} aria-hidden />
              {moment}
            </span>
          )}
          {importance !== undefined && <ImportanceDots value={importance} />}
        </span>
      </button>
      <CommentBadge record={entry.card} hanging />
      <PeerMarks
        place={keyOfPosition({
          kind: 'card',
          stage: entry.stage,
          lane: entry.lane,
          card: entry.card,
        })}
      />
    </div>
  );
}
