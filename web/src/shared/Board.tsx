import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { laneIcons, laneStyle } from '../maps/laneStyle';
import type { SharedMap, SharedMapPhase } from '../wire/generated/api';
import classes from './Board.module.css';
import { CardBox } from './CardBox';
import { Counted } from './Counted';
import { EmotionRow } from './EmotionRow';
import { kindOf } from './kinds';

/** The map as a table: stages are columns, lanes are rows. */
export function Board({ map }: { map: SharedMap }) {
  const { t } = useTranslation(['shared', 'maps']);
  const format = useFormat();
  const phases = spansOf(map.phases);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className={classes.scroller} role="region" aria-label={t('map')} tabIndex={0}>
      <table
        className={classes.board}
        style={{ '--stages': map.stages.length } as CSSProperties}
        dir={map.direction === 'auto' ? undefined : map.direction}
      >
        <thead>
          {phases.some(({ title }) => title) && (
            <tr className={classes.phases}>
              <td className={classes.corner} />
              {phases.map(({ key, title, stages }) => (
                <th key={key} scope="colgroup" colSpan={stages}>
                  {title && <span dir="auto">{title}</span>}
                </th>
              ))}
            </tr>
          )}
          <tr>
            <td className={classes.corner} />
            {map.stages.map((stage, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: stages have no names but their places
              <th key={i} scope="col" className={classes.stage}>
                <span className={classes.stageNumber} aria-hidden>
                  {format.number(i + 1)}
                </span>
                <span className={classes.stageTitle} dir="auto">
                  {stage.title || t('untitledStage')}
                </span>
                {stage.definition && (
                  <span className={classes.definition} dir="auto">
                    {stage.definition}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.numbers && (
            <tr className={classes.measured}>
              <th scope="row">{t('measured')}</th>
              {map.stages.map((stage, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={i}>
                  {stage.counted && (
                    <Counted counted={stage.counted} fewest={map.numbers?.fewest ?? 0} />
                  )}
                </td>
              ))}
            </tr>
          )}
          {map.lanes.map(({ title, kind }, lane) => {
            const known = kindOf(kind);
            const Icon = laneIcons[known];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: lanes have no names but their places
              <tr key={lane} style={laneStyle(known)}>
                <th scope="row">
                  <span className={classes.lane}>
                    <span className={classes.laneIcon}>
                      <Icon size={15} aria-hidden />
                    </span>
                    <span dir="auto">{title || t(`maps:laneKind.${known}`)}</span>
                  </span>
                </th>
                {known === 'emotions' ? (
                  <EmotionRow map={map} lane={lane} />
                ) : (
                  map.stages.map((stage, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <td key={i}>
                      {(stage.cells[lane] ?? []).map((card, place) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: see above
                        <CardBox key={place} card={card} fewest={map.numbers?.fewest} />
                      ))}
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface Span extends SharedMapPhase {
  readonly key: number;
}

/** Neighbouring stages without a phase become one span. */
function spansOf(phases: readonly SharedMapPhase[]): readonly Span[] {
  const spans: Span[] = [];
  let first = 0;
  for (const { title, stages } of phases) {
    const last = spans.at(-1);
    if (last && last.title === '' && title === '') {
      spans[spans.length - 1] = { ...last, stages: last.stages + stages };
    } else {
      spans.push({ key: first, title, stages });
    }
    first += stages;
  }
  return spans;
}
