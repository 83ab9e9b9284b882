import { Button, Select } from '@mantine/core';
import { ChevronLeft, ChevronRight, Columns3, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lane, type Stage, textOf } from '../canvas/model';
import { CommentBadge } from '../comments/CommentBadge';
import { FindingBadge } from '../findings/FindingBadge';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import { IconButton } from '../ui/IconButton';
import { isTyping } from '../ui/isTyping';
import { useEditor, useEditorPlace, useGrid } from './EditorContext';
import { Cell } from './grid/Cell';
import { EmotionCell } from './grid/EmotionCell';
import { GridMenu } from './grid/GridMenu';
import { typeToCreate } from './grid/gridKeys';
import { laneIcons, laneStyle } from './laneStyle';
import classes from './StageView.module.css';
import { useOverlay } from './useOverlay';

const SWIPE_PX = 60;

/** The map on a phone: one stage at a time, its lanes below each other. Swipe or step to the next. */
export function StageView() {
  const { t } = useTranslation('maps');
  const format = useFormat();
  const { editor, workspace, map } = useEditorPlace();
  const grid = useGrid();
  const overlay = useOverlay();
  const [wanted, setWanted] = useState<string>();
  const touch = useRef<{ readonly x: number; readonly y: number }>(undefined);
  if (grid.stages.length === 0) return <NoStages />;
  const column = Math.max(
    0,
    grid.stages.findIndex((stage) => stage.id === wanted),
  );
  const stage = grid.stages[column];
  if (!stage) return <NoStages />;
  const phase = grid.phases.find((span) => span.id !== undefined && span.id === stage.phase);
  const goTo = (next: number) => {
    const target = grid.stages[next];
    if (!target) return;
    setWanted(target.id);
    window.scrollTo({ top: 0 });
    editor.announce(
      `${target.title}, ${t('stagePosition', { place: next + 1, count: grid.stages.length })}`,
    );
  };
  const swipe = (x: number, y: number) => {
    const from = touch.current;
    if (!from || Math.abs(x - from.x) < SWIPE_PX || Math.abs(y - from.y) > SWIPE_PX) return;
    const forwards = editor.rtl() ? x > from.x : x < from.x;
    goTo(column + (forwards ? 1 : -1));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of whatever is focused in a cell
    <div
      className={classes.view}
      onKeyDown={(event) => {
        if (!event.nativeEvent.isComposing && !isTyping(event.target)) typeToCreate(editor, event);
      }}
      onTouchStart={(event) => {
        const finger = event.touches.item(0);
        touch.current = finger ? { x: finger.clientX, y: finger.clientY } : undefined;
      }}
      onTouchEnd={(event) => {
        const finger = event.changedTouches.item(0);
        if (finger) swipe(finger.clientX, finger.clientY);
        touch.current = undefined;
      }}
    >
      <div className={classes.switch}>
        <span className={classes.step}>
          <IconButton
            icon={ChevronLeft}
            size={40}
            label={t('previousStage')}
            disabled={column === 0}
            onClick={() => goTo(column - 1)}
          />
        </span>
        <Select
          className={classes.select}
          aria-label={t('inspector.stage')}
          data={grid.stages.map(({ id, title }, i) => ({
            value: id,
            label: `${format.number(i + 1)} · ${title || t('untitledStage')}`,
          }))}
          value={stage.id}
          onChange={(value) => setWanted(value ?? undefined)}
        />
        <span className={classes.step}>
          <IconButton
            icon={ChevronRight}
            size={40}
            label={t('nextStage')}
            disabled={column === grid.stages.length - 1}
            onClick={() => goTo(column + 1)}
          />
        </span>
      </div>
      <div className={classes.progress} aria-hidden>
        {grid.stages.map((each, i) => (
          <span key={each.id} data-done={i <= column || undefined} />
        ))}
      </div>
      <section className={classes.stage}>
        {phase && <p className={classes.phase}>{phase.title}</p>}
        {stage.definition && (
          <p className={classes.definition} dir="auto">
            {stage.definition}
          </p>
        )}
        <CommentBadge record={stage.id} />
        <FindingBadge of="stage" id={stage.id} />
        {overlay && <overlay.StageHeader workspace={workspace} map={map} stage={stage.id} />}
      </section>
      {grid.lanes.map((lane) => (
        <LaneOfStage key={`${stage.id} ${lane.id}`} stage={stage} lane={lane} />
      ))}
      <GridMenu />
      <nav
        className={classes.turn}
        aria-label={t('stagePosition', { place: column + 1, count: grid.stages.length })}
      >
        <Button variant="default" disabled={column === 0} onClick={() => goTo(column - 1)}>
          {t('previousStage')}
        </Button>
        <Button
          variant="default"
          disabled={column === grid.stages.length - 1}
          onClick={() => goTo(column + 1)}
        >
          {t('nextStage')}
        </Button>
      </nav>
      <div className={classes.foot}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Plus size={16} />}
          onClick={() => {
            editor.addStage(stage.id);
            const added = editor.store.getState().position;
            if (added?.kind === 'stage') {
              setWanted(added.stage);
              editor.go(added);
            }
          }}
        >
          {t('action.addStage')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => editor.go({ kind: 'stage', stage: stage.id })}
        >
          {t('inspector.label')}
        </Button>
      </div>
    </div>
  );
}

function NoStages() {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  return (
    <EmptyState icon={Columns3} title={t('noStages')} hint={t('noStagesHint')}>
      <Button leftSection={<Plus size={16} />} onClick={() => editor.addStage()}>
        {t('action.addStage')}
      </Button>
    </EmptyState>
  );
}

function LaneOfStage({ stage, lane }: { stage: Stage; lane: Lane }) {
  const { t } = useTranslation('maps');
  const Icon = laneIcons[lane.kind];
  const editor = useEditor();
  const title =
    lane.title || textOf(editor.session.document.record(lane.id), 'title') || t('untitledLane');
  return (
    <section className={classes.lane} style={laneStyle(lane.kind)}>
      <h2 className={classes.laneTitle}>
        <Icon size={16} aria-hidden />
        <span dir="auto">{title}</span>
      </h2>
      {lane.kind === 'emotions' ? (
        <EmotionCell stage={stage} lane={lane} />
      ) : (
        <Cell stage={stage} lane={lane} />
      )}
    </section>
  );
}
