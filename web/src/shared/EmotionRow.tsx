import { useTranslation } from 'react-i18next';
import { bandPath, curvePaths, heightOf } from '../canvas/curve';
import { emotionAt } from '../maps/emotions';
import type { SharedMap } from '../wire/generated/api';
import classes from './Emotion.module.css';
import { feelingOf } from './rated';

interface EmotionRowProps {
  readonly map: SharedMap;
  readonly lane: number;
}

/** The feelings of all stages as one curve, designed and, where scores are shown, measured. */
export function EmotionRow({ map, lane }: EmotionRowProps) {
  const { t } = useTranslation(['shared', 'maps']);
  const { stages } = map;
  const designed = stages.map(
    ({ cells }) => cells[lane]?.find(({ emotion }) => emotion !== undefined)?.emotion,
  );
  const measured = (pick: 'mean' | 'low' | 'high') =>
    stages.map(({ counted }) => feelingOf(counted, pick));
  const means = measured('mean');
  const drawn = curvePaths(designed);
  const found = curvePaths(means);
  return (
    <td colSpan={stages.length} className={classes.row}>
      <div className={classes.plot}>
        <svg
          className={classes.curve}
          viewBox={`0 0 ${stages.length} 1`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <line className={classes.zero} x1="0" x2={stages.length} y1="0.5" y2="0.5" />
          <path className={classes.band} d={bandPath(measured('low'), measured('high'))} />
          <path className={classes.bridged} data-measured d={found.bridged} />
          <path className={classes.solid} data-measured d={found.solid} />
          {means.map((value, column) =>
            value === undefined ? null : (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: stages have no names but their places
                key={column}
                className={classes.dot}
                d={`M${column + 0.5} ${heightOf(value)}l0.0001 0`}
              />
            ),
          )}
          <path className={classes.bridged} d={drawn.bridged} />
          <path className={classes.solid} d={drawn.solid} />
        </svg>
        <ol
          className={classes.points}
          style={{ gridTemplateColumns: `repeat(${stages.length}, 1fr)` }}
        >
          {designed.map((value, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={i}>
              {value !== undefined && <Point value={value} />}
              <span className="wl-hidden">
                {stages[i]?.title || t('untitledStage')}
                {means[i] !== undefined && `, ${t('measured')}: ${t(emotionAt(means[i]).label)}`}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div
        className={classes.notes}
        style={{ gridTemplateColumns: `repeat(${stages.length}, 1fr)` }}
      >
        {stages.map(({ cells }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={i} dir="auto">
            {(cells[lane] ?? [])
              .map(({ text }) => text)
              .filter(Boolean)
              .join(' · ')}
          </p>
        ))}
      </div>
    </td>
  );
}

function Point({ value }: { value: number }) {
  const { t } = useTranslation(['shared', 'maps']);
  const { icon: Icon, label } = emotionAt(value);
  return (
    <span className={classes.point} style={{ insetBlockStart: `${100 * heightOf(value)}%` }}>
      <Icon size={18} strokeWidth={2} aria-hidden />
      <span className={classes.word} data-below={value > 0.5 || undefined}>
        {t(label)}
      </span>
    </span>
  );
}
