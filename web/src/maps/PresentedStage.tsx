import { type Lane, numberOf, type Stage, textOf } from '../canvas/model';
import { useTexts } from '../i18n/useTexts';
import { useCards, useEditor, useGrid } from './EditorContext';
import { emotionAt } from './emotions';
import { laneIcons, laneStyle } from './laneStyle';
import classes from './Presentation.module.css';
import { wordsOf } from './picked';

/** A stage on the whole screen: its name, and what each lane says of it. */
export function PresentedStage({ stage }: { readonly stage: Stage }) {
  const t = useTexts();
  const grid = useGrid();
  const phase = grid.phases.find((span) => span.id !== undefined && span.id === stage.phase);
  return (
    <>
      <header className={classes.titles}>
        <p className={classes.phase}>
          <bdi>{phase?.title || grid.title}</bdi>
        </p>
        <h2 className={classes.title}>
          <bdi>{stage.title || t('maps:untitledStage')}</bdi>
        </h2>
        {stage.definition && (
          <p className={classes.definition}>
            <bdi>{stage.definition}</bdi>
          </p>
        )}
      </header>
      <section
        className={classes.lanes}
        aria-label={stage.title || t('maps:untitledStage')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what a stage says may be longer than the screen
        tabIndex={0}
      >
        {grid.lanes.map((lane) => (
          <LaneOf key={lane.id} stage={stage} lane={lane} />
        ))}
      </section>
    </>
  );
}

/** What one lane says about the stage; nothing where it says nothing. */
function LaneOf({ stage, lane }: { stage: Stage; lane: Lane }) {
  const t = useTexts();
  const editor = useEditor();
  const cards = useCards(stage.id, lane.id);
  const Icon = laneIcons[lane.kind];
  if (cards.length === 0) return null;
  return (
    <section className={classes.lane} style={laneStyle(lane.kind)}>
      <h3 className={classes.laneTitle}>
        <Icon size={20} aria-hidden />
        <bdi>{lane.title || t('maps:untitledLane')}</bdi>
      </h3>
      <ul className={classes.cards}>
        {cards.map((card) => {
          const value = numberOf(card, 'emotion');
          const feeling = value === undefined ? undefined : emotionAt(value);
          const words = wordsOf(editor, card.id) || textOf(card, 'reason');
          return (
            <li key={card.id}>
              {feeling && (
                <strong className={classes.feeling}>
                  <feeling.icon size={26} aria-hidden /> {t(feeling.label)}
                </strong>
              )}
              <bdi>{words}</bdi>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
