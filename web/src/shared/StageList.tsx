import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { emotionAt } from '../maps/emotions';
import { laneIcons, laneStyle } from '../maps/laneStyle';
import type { SharedMap, SharedMapStage } from '../wire/generated/api';
import classes from './Board.module.css';
import { CardBox } from './CardBox';
import { Counted } from './Counted';
import { kindOf } from './kinds';

/** The map on a phone: one stage below the other, each with what its lanes say. */
export function StageList({ map }: { map: SharedMap }) {
  const { t } = useTranslation('shared');
  const format = useFormat();
  return (
    <ol className={classes.list}>
      {map.stages.map((stage, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stages have no names but their places
        <li key={i} className={classes.listStage}>
          <h2>
            <span className={classes.stageNumber} aria-hidden>
              {format.number(i + 1)}
            </span>{' '}
            <bdi>{stage.title || t('untitledStage')}</bdi>
          </h2>
          {stage.definition && (
            <p className={classes.definition} dir="auto">
              {stage.definition}
            </p>
          )}
          {stage.counted && map.numbers && (
            <Counted counted={stage.counted} fewest={map.numbers.fewest} />
          )}
          <Lanes map={map} stage={stage} />
        </li>
      ))}
    </ol>
  );
}

function Lanes({ map, stage }: { map: SharedMap; stage: SharedMapStage }) {
  const { t } = useTranslation(['shared', 'maps']);
  return map.lanes.map(({ title, kind }, lane) => {
    const known = kindOf(kind);
    const Icon = laneIcons[known];
    const cards = stage.cells[lane] ?? [];
    if (cards.length === 0) return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: lanes have no names but their places
      <section key={lane} className={classes.listLane} style={laneStyle(known)}>
        <h3>
          <span className={classes.laneIcon}>
            <Icon size={15} aria-hidden />
          </span>
          <bdi>{title || t(`maps:laneKind.${known}`)}</bdi>
        </h3>
        {cards.map((card, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cards have no names but their places
          <div key={i}>
            {card.emotion !== undefined && (
              <p className={classes.feeling}>{t(emotionAt(card.emotion).label)}</p>
            )}
            {(card.text || card.emotion === undefined) && (
              <CardBox card={card} fewest={map.numbers?.fewest} />
            )}
          </div>
        ))}
      </section>
    );
  });
}
