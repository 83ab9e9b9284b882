import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grid, Lane } from '../../canvas/model';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import { useEditing, useEditor, useEditorState, useSelected } from '../EditorContext';
import { laneIcons, laneStyle } from '../laneStyle';
import { Cell } from './Cell';
import { startDrag } from './drag';
import { EmotionCell } from './EmotionCell';
import { EmotionCurve } from './EmotionCurve';
import classes from './Grid.module.css';
import { InlineText } from './InlineText';
import { ItemMenu } from './ItemMenu';

/** One lane: its title, its cells, and the curve when it is the emotions. */
export function LaneRow({ lane, row, grid }: { lane: Lane; row: number; grid: Grid }) {
  const first = grid.phases.some((phase) => phase.id !== undefined) ? 3 : 2;
  return (
    <div
      role="row"
      className={classes.row}
      style={{ ...laneStyle(lane.kind), '--row': row + first } as CSSProperties}
      aria-rowindex={row + first}
    >
      <LaneTitle lane={lane} row={row} />
      {lane.kind === 'emotions' ? (
        <>
          {grid.stages.map((stage, column) => (
            <EmotionCell key={stage.id} stage={stage} lane={lane} column={column} />
          ))}
          <EmotionCurve lane={lane} stages={grid.stages} />
        </>
      ) : (
        grid.stages.map((stage, column) => (
          <Cell key={stage.id} stage={stage} lane={lane} column={column} />
        ))
      )}
      <div
        className={classes.tail}
        role="presentation"
        style={{ gridColumn: grid.stages.length + 2 }}
      />
    </div>
  );
}

function LaneTitle({ lane, row }: { lane: Lane; row: number }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const position: Position = { kind: 'lane', lane: lane.id };
  const selected = useSelected(position);
  const editing = useEditing(position);
  const dropBefore = useEditorState(
    (state) => state.drag?.kind === 'lane' && state.drag.target === row,
  );
  const dragged = useEditorState((state) => state.drag?.id === lane.id);
  const Icon = laneIcons[lane.kind];
  return (
    <div
      className={classes.lane}
      role="rowheader"
      style={{ gridColumn: 1 }}
      data-row={lane.id}
      data-drop={dropBefore || undefined}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid handles its keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles its keys */}
      <div
        className={classes.laneTitle}
        data-pos={keyOfPosition(position)}
        data-selected={selected || undefined}
        data-dragged={dragged || undefined}
        tabIndex={selected ? 0 : -1}
        onClick={() => !editing && editor.go(position)}
        onDoubleClick={() => editor.edit(position)}
        onPointerDown={(event) => !editing && startDrag(editor, 'lane', lane.id, event)}
      >
        <span className={classes.laneIcon}>
          <Icon size={15} strokeWidth={1.9} aria-hidden />
        </span>
        <span className={classes.laneText} dir="auto">
          {editing ? (
            <InlineText
              value={lane.title}
              label={t('inspector.lane')}
              onSave={(value) => editor.rename(lane.id, 'title', value)}
              onDone={(how) => editor.cancel(how === 'tab' ? 'next' : undefined)}
            />
          ) : (
            lane.title || t('untitledLane')
          )}
        </span>
        {!editing && (
          <span className={classes.menu}>
            <ItemMenu position={position} />
          </span>
        )}
      </div>
    </div>
  );
}
