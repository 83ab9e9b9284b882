import { Button } from '@mantine/core';
import { Columns3, Plus } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOfPosition, stepOfKey } from '../../canvas/navigation';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { keystroke, matchesShortcut } from '../../ui/shortcuts';
import { useEditor, useEditorState, useGrid } from '../EditorContext';
import type { MapEditor } from '../editor';
import { itemActions } from '../mapActions';
import { AddLane } from './AddLane';
import classes from './Grid.module.css';
import { LaneRow } from './LaneRow';
import { PhaseRow } from './PhaseRow';
import { StageHeader } from './StageHeader';

/** Puts the keyboard's focus onto the selected thing whenever the editor asks for it. */
function useRovingFocus() {
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useEditorState((state) => state.focusWanted);
  const position = useEditorState((state) => state.position);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is the trigger, a move may keep the position
  useEffect(() => {
    if (!position || !wanted) return;
    const key = CSS.escape(keyOfPosition(position));
    scroller.current?.querySelector<HTMLElement>(`[data-pos="${key}"]`)?.focus();
  }, [wanted]);
  return scroller;
}

function printable(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** The keys of the grid that no shortcut of an action stands for: walking, and typing to create. */
function gridKey(editor: MapEditor, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { position } = editor.store.getState();
  const stroke = keystroke(event.nativeEvent);
  const action = itemActions(editor).find(
    ({ shortcut, enabled }) => shortcut && matchesShortcut(stroke, shortcut) && enabled?.(),
  );
  if (action) {
    action.run();
  } else if (event.key === 'Enter' && position) {
    editor.edit();
  } else if (event.key === 'Escape') {
    editor.cancel();
  } else if ((event.key === 'Delete' || event.key === 'Backspace') && position) {
    editor.removeSelected();
  } else if (event.altKey && position) {
    const way = stepOfKey(event.key, false, document.documentElement.dir === 'rtl');
    if (way !== 'up' && way !== 'down') return;
    editor.nudge(way);
  } else if (printable(event) && event.key !== ' ') {
    if (position?.kind !== 'cell' && position?.kind !== 'card') return;
    editor.create(position.stage, position.lane, event.key);
  } else {
    const by = event.altKey
      ? undefined
      : stepOfKey(
          event.key,
          event.ctrlKey || event.metaKey,
          document.documentElement.dir === 'rtl',
        );
    if (!by) return;
    editor.walk(by);
  }
  event.preventDefault();
  event.stopPropagation();
}

/** The journey grid: stages across, lanes down, cards where they cross. */
export function Grid() {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const grid = useGrid();
  const scroller = useRovingFocus();
  const dropColumn = useEditorState((state) =>
    state.drag?.kind === 'stage' ? state.drag.target : undefined,
  );
  if (grid.stages.length === 0) {
    return (
      <EmptyState icon={Columns3} title={t('noStages')} hint={t('noStagesHint')}>
        <Button leftSection={<Plus size={16} />} onClick={() => editor.addStage()}>
          {t('action.addStage')}
        </Button>
      </EmptyState>
    );
  }
  const grouped = grid.phases.some((phase) => phase.id !== undefined);
  const style = {
    '--stages': grid.stages.length,
    '--phase-row': grouped ? '2.25rem' : '0rem',
  } as CSSProperties;
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-scroller
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) editor.select(undefined);
      }}
    >
      <div
        className={classes.grid}
        role="grid"
        aria-label={t('grid')}
        aria-rowcount={grid.lanes.length + (grouped ? 2 : 1)}
        aria-colcount={grid.stages.length + 1}
        style={style}
        onKeyDown={(event) => gridKey(editor, event)}
      >
        {grouped && <PhaseRow grid={grid} />}
        <div
          role="row"
          className={classes.row}
          style={{ '--row': grouped ? 2 : 1 } as CSSProperties}
        >
          <div className={classes.corner} role="presentation" />
          {grid.stages.map((stage, column) => (
            <StageHeader
              key={stage.id}
              stage={stage}
              column={column}
              count={grid.stages.length}
              dropBefore={dropColumn === column}
            />
          ))}
          <div className={classes.addStage} role="gridcell">
            <IconButton
              icon={Plus}
              label={t('action.addStage')}
              shortcut="alt+s"
              onClick={() => editor.addStage()}
            />
          </div>
        </div>
        {grid.lanes.map((lane, row) => (
          <LaneRow key={lane.id} lane={lane} row={row} grid={grid} />
        ))}
      </div>
      <AddLane />
    </div>
  );
}
