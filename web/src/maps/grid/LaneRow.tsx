import { ChevronDown, ChevronRight } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Grid, Lane } from '../../canvas/model';
import { keyOfPosition, type Position } from '../../canvas/navigation';
import { NOTHING, type Span, within } from '../../canvas/window';
import { CommentBadge } from '../../comments/CommentBadge';
import { PeerMarks } from '../../together/PeerMarks';
import { useEditing, useEditor, useEditorState, useSelected } from '../EditorContext';
import { laneIcons, laneStyle } from '../laneStyle';
import { Cell } from './Cell';
import { startDrag } from './drag';
import { EmotionCell } from './EmotionCell';
import { EmotionCurve } from './EmotionCurve';
import { EmotionLegend } from './EmotionLegend';
import { FoldedCell } from './FoldedCell';
import classes from './Grid.module.css';
import { useViewport } from './GridContext';
import { InlineText } from './InlineText';
import { ItemMenu } from './ItemMenu';

interface LaneRowProps {
  readonly lane: Lane;
  readonly row: number;
  readonly grid: Grid;
}

/** Which columns of a row are drawn. */
function useColumns({ grid, lane }: LaneRowProps, drawn: Span): readonly number[] {
  // The cell with the keyboard's focus stays drawn wherever the map is scrolled to.
  const kept = useEditorState(({ position }) =>
    position && 'stage' in position && 'lane' in position && position.lane === lane.id
      ? position.stage
      : undefined,
  );
  return grid.stages.flatMap((stage, column) =>
    within(drawn, column) || stage.id === kept ? [column] : [],
  );
}

/** One lane: its title, its cells near the window, and the curve when it is the emotions. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, row, grid } = props;
  const viewport = useViewport();
  const drawn = useStore(viewport.store, ({ lanes }) => lanes[row] ?? NOTHING);
  const columns = useColumns(props, drawn);
  const first = grid.phases.some((phase) => phase.id !== undefined) ? 3 : 2;
  const CellOf = lane.collapsed ? FoldedCell : lane.kind === 'emotions' ? EmotionCell : Cell;
  return (
    <div
      role="row"
      className={classes.row}
      style={{ ...laneStyle(lane.kind), '--row': row + first } as CSSProperties}
      aria-rowindex={row + first}
    >
      <LaneTitle lane={lane} least={viewport.rowHeight(lane, drawn)} />
      {columns.map((column) => {
        const stage = grid.stages[column];
        return stage && <CellOf key={stage.id} stage={stage} lane={lane} column={column} />;
      })}
      {lane.kind === 'emotions' && !lane.collapsed && (
        <EmotionCurve lane={lane} stages={grid.stages} />
      )}
      <div
        className={classes.tail}
        role="presentation"
        style={{ gridColumn: grid.stages.length + 2 }}
      />
    </div>
  );
});

interface LaneTitleProps {
  readonly lane: Lane;
  /** How high its row is at least, in pixels. */
  readonly least: number;
}

const LaneTitle = memo(function LaneTitle({ lane, least }: LaneTitleProps) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const position: Position = { kind: 'lane', lane: lane.id };
  const selected = useSelected(position);
  const editing = useEditing(position);
  const Icon = laneIcons[lane.kind];
  const Fold = lane.collapsed ? ChevronRight : ChevronDown;
  return (
    <div
      className={classes.lane}
      role="rowheader"
      style={{ gridColumn: 1, minBlockSize: least }}
      data-row={lane.id}
      data-folded={lane.collapsed || undefined}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles its keys */}
      <div
        className={classes.laneTitle}
        role="group"
        aria-label={`${lane.title || t('untitledLane')}, ${t('inspector.lane')}`}
        data-pos={keyOfPosition(position)}
        data-selected={selected || undefined}
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
        <CommentBadge record={lane.id} />
        <PeerMarks place={keyOfPosition(position)} inside />
        {!editing && (
          <>
            <button
              type="button"
              className={classes.fold}
              tabIndex={-1}
              aria-expanded={!lane.collapsed}
              aria-label={t(lane.collapsed ? 'action.unfold' : 'action.fold')}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={(event) => {
                event.stopPropagation();
                editor.toggleLane(lane.id);
              }}
            >
              <Fold size={14} aria-hidden />
            </button>
            <span className={classes.menu}>
              <ItemMenu position={position} />
            </span>
          </>
        )}
      </div>
      {lane.kind === 'emotions' && !lane.collapsed && <EmotionLegend lane={lane.id} />}
    </div>
  );
});
