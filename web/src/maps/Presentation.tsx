import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Lane, numberOf, type Stage, textOf } from '../canvas/model';
import { stepOfKey } from '../canvas/navigation';
import { useFormat } from '../i18n/useFormat';
import { useTexts } from '../i18n/useTexts';
import { IconButton } from '../ui/IconButton';
import { useCards, useEditor, useGrid } from './EditorContext';
import { emotionAt } from './emotions';
import { laneIcons, laneStyle } from './laneStyle';
import classes from './Presentation.module.css';
import { wordsOf } from './picked';
import { useMapTools } from './useMapTools';

/** The map told stage by stage on the whole screen: arrows go on and back, Escape ends it. */
export function Presentation() {
  const presenting = useMapTools((tools) => tools.presenting);
  return presenting ? <Stages /> : null;
}

function Stages() {
  const t = useTexts();
  const format = useFormat();
  const editor = useEditor();
  const grid = useGrid();
  const screen = useRef<HTMLDivElement>(null);
  const [column, setColumn] = useState(() => {
    const { position } = editor.store.getState();
    const stage = position && 'stage' in position ? position.stage : '';
    return Math.max(
      0,
      grid.stages.findIndex(({ id }) => id === stage),
    );
  });
  const stage = grid.stages[Math.min(column, grid.stages.length - 1)];
  const leave = () => {
    useMapTools.getState().setPresenting(false);
    if (stage) editor.go({ kind: 'stage', stage: stage.id });
  };
  useEffect(() => {
    const element = screen.current;
    element?.focus();
    // Where the browser refuses the whole screen, the whole window has to do.
    element?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  if (!stage) return null;
  const count = grid.stages.length;
  const goTo = (next: number) => {
    const there = Math.max(0, Math.min(count - 1, next));
    setColumn(there);
    const title = grid.stages[there]?.title ?? '';
    editor.announce(`${title}, ${t('maps:stagePosition', { place: there + 1, count })}`);
  };
  const key = (event: KeyboardEvent) => {
    event.stopPropagation();
    const by = stepOfKey(event.key, false, editor.rtl());
    if (event.key === 'Escape') leave();
    else if (by === 'next' || by === 'down' || event.key === ' ' || event.key === 'PageDown') {
      goTo(column + 1);
    } else if (by === 'previous' || by === 'up' || event.key === 'PageUp') goTo(column - 1);
    else if (by === 'rowStart') goTo(0);
    else if (by === 'rowEnd') goTo(count - 1);
    else return;
    event.preventDefault();
  };
  const phase = grid.phases.find((span) => span.id !== undefined && span.id === stage.phase);
  return (
    <div
      ref={screen}
      className={classes.screen}
      role="dialog"
      aria-modal="true"
      aria-label={t('maps:present.label')}
      dir={grid.direction === 'auto' ? undefined : grid.direction}
      tabIndex={-1}
      onKeyDown={key}
    >
      <header className={classes.head}>
        <div className={classes.titles}>
          <p className={classes.phase} dir="auto">
            {phase?.title || grid.title}
          </p>
          <h2 className={classes.title} dir="auto">
            {stage.title || t('maps:untitledStage')}
          </h2>
          {stage.definition && (
            <p className={classes.definition} dir="auto">
              {stage.definition}
            </p>
          )}
        </div>
        <IconButton
          icon={X}
          size={40}
          label={t('maps:present.leave')}
          shortcut="Escape"
          onClick={leave}
        />
      </header>
      <div className={classes.lanes} key={stage.id}>
        {grid.lanes.map((lane) => (
          <LaneOf key={lane.id} stage={stage} lane={lane} />
        ))}
      </div>
      <footer className={classes.foot}>
        <span className={classes.turn}>
          <IconButton
            icon={ChevronLeft}
            size={44}
            label={t('maps:previousStage')}
            disabled={column === 0}
            onClick={() => goTo(column - 1)}
          />
        </span>
        <span className={classes.thread} aria-hidden>
          {grid.stages.map(({ id }, i) => (
            <span key={id} data-done={i <= column || undefined} />
          ))}
        </span>
        <span className={classes.count}>
          {format.number(column + 1)} / {format.number(count)}
        </span>
        <span className={classes.turn}>
          <IconButton
            icon={ChevronRight}
            size={44}
            label={t('maps:nextStage')}
            disabled={column === count - 1}
            onClick={() => goTo(column + 1)}
          />
        </span>
      </footer>
    </div>
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
      <h3 className={classes.laneTitle} dir="auto">
        <Icon size={20} aria-hidden />
        {lane.title || t('maps:untitledLane')}
      </h3>
      <ul className={classes.cards}>
        {cards.map((card) => {
          const value = numberOf(card, 'emotion');
          const feeling = value === undefined ? undefined : emotionAt(value);
          const words = wordsOf(editor, card.id) || textOf(card, 'text');
          return (
            <li key={card.id} dir="auto">
              {feeling && (
                <strong className={classes.feeling}>
                  <feeling.icon size={26} aria-hidden /> {t(feeling.label)}
                </strong>
              )}
              {words}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
