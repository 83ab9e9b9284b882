import { Button } from '@mantine/core';
import { Columns3, Plus } from 'lucide-react';
import {
  type CSSProperties,
  lazy,
  memo,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Grid as GridFrame } from '../../canvas/model';
import { keyOfPosition } from '../../canvas/navigation';
import type { InGrid } from '../../canvas/range';
import type { Range } from '../../table/tsv';
import { GridFollowing } from '../../together/Following';
import { Pointers } from '../../together/Pointers';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { useEditor, useEditorState, useGrid } from '../EditorContext';
import { AddLane } from './AddLane';
import { useClipboard } from './clipboardEvents';
import classes from './Grid.module.css';
import { GridContext } from './GridContext';
import { GridMenu } from './GridMenu';
import { GridTools } from './GridTools';
import { gridKey } from './gridKeys';
import { LaneRow } from './LaneRow';
import { PhaseRow } from './PhaseRow';
import { SelectionBar } from './SelectionBar';
import { StageHeader } from './StageHeader';
import { useOfferedViewport } from './useOfferedViewport';
import { GridViewport } from './viewport';

/** Puts the keyboard's focus onto the selected thing whenever the editor asks for it. */
function useRovingFocus(viewport: GridViewport) {
  const editor = useEditor();
  const wanted = useEditorState((state) => state.focusWanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is the trigger, a move may keep the position
  useEffect(() => {
    const { position, editing } = editor.store.getState();
    if (!position || !wanted || editing) return;
    const focus = () => {
      const key = CSS.escape(keyOfPosition(position));
      const element = viewport.scroller?.querySelector<HTMLElement>(`[data-pos="${key}"]`);
      element?.focus({ preventScroll: true });
      viewport.showWhole(position);
      return Boolean(element);
    };
    if (focus()) return;
    viewport.reveal(position);
    // What the scrolling brought near is drawn by the next frame.
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}

/** The journey grid: stages across, lanes down, cards where they cross. */
export function Grid() {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const grid = useGrid();
  if (grid.stages.length === 0) {
    return (
      <EmptyState icon={Columns3} title={t('noStages')} hint={t('noStagesHint')}>
        <Button leftSection={<Plus size={16} />} onClick={() => editor.addStage()}>
          {t('action.addStage')}
        </Button>
      </EmptyState>
    );
  }
  return <DrawnGrid grid={grid} />;
}

function DrawnGrid({ grid }: { grid: GridFrame }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useMemo(() => new GridViewport(editor), [editor]);
  const zoom = useStore(viewport.store, (drawn) => drawn.zoom);
  const pasting = useRangePaste();
  const clipboard = useClipboard(pasting.begin);
  useEffect(() => (scroller.current ? viewport.attach(scroller.current) : undefined), [viewport]);
  useRovingFocus(viewport);
  useOfferedViewport(viewport);
  const grouped = isGrouped(grid);
  const style = {
    '--stages': grid.stages.length,
    '--phase-row': grouped ? '2.25rem' : '0rem',
    '--zoom': zoom,
  } as CSSProperties;
  return (
    <GridContext.Provider value={viewport}>
      <div
        ref={scroller}
        className={classes.scroller}
        dir={grid.direction === 'auto' ? undefined : grid.direction}
        data-scroller
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) editor.select(undefined);
        }}
      >
        <div
          className={classes.grid}
          role="grid"
          aria-label={t('grid')}
          aria-multiselectable
          aria-rowcount={grid.lanes.length + (grouped ? 2 : 1)}
          aria-colcount={grid.stages.length + 1}
          style={style}
          onKeyDown={(event) => gridKey(editor, event)}
          {...clipboard}
        >
          <Rows grid={grid} />
        </div>
        <AddLane />
      </div>
      <Around />
      {pasting.dialog}
    </GridContext.Provider>
  );
}

const RangePaste = lazy(() => import('../../table/RangePaste'));

/** Cells of a spreadsheet that were pasted into the grid: nothing becomes of them before a look. */
function useRangePaste() {
  const editor = useEditor();
  const [pasted, setPasted] = useState<{ readonly range: Range; readonly at: InGrid }>();
  const begin = useCallback((range: Range, at: InGrid) => setPasted({ range, at }), []);
  const end = useCallback(() => {
    setPasted(undefined);
    editor.go(editor.store.getState().position);
  }, [editor]);
  const dialog = pasted && (
    <Suspense>
      <RangePaste {...pasted} onDone={end} />
    </Suspense>
  );
  return { begin, dialog };
}

function isGrouped(grid: GridFrame): boolean {
  return grid.phases.some((phase) => phase.id !== undefined);
}

/** The heads and the lanes. Each lane hears by itself what of it comes near the window. */
const Rows = memo(function Rows({ grid }: { grid: GridFrame }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const grouped = isGrouped(grid);
  return (
    <>
      {grouped && <PhaseRow grid={grid} />}
      <div
        role="row"
        aria-rowindex={grouped ? 2 : 1}
        className={classes.heads}
        style={{ '--row': grouped ? 2 : 1 } as CSSProperties}
      >
        <div className={classes.corner} role="presentation" data-corner />
        {grid.stages.map((stage, column) => (
          <StageHeader key={stage.id} stage={stage} column={column} count={grid.stages.length} />
        ))}
        <div className={classes.addStage} role="gridcell" data-adds>
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
    </>
  );
});

/** What floats over the grid, whatever of it is drawn. */
const Around = memo(function Around() {
  return (
    <>
      <Pointers />
      <GridFollowing />
      <GridTools />
      <SelectionBar />
      <GridMenu />
    </>
  );
});
