import { createStore } from 'zustand/vanilla';
import {
  type Entry,
  type Matrix,
  type MatrixFilter,
  moveEntry,
  readMatrix,
} from '../canvas/matrix';
import { textsOf } from '../canvas/model';
import { addCard, addLane, remove, setFields } from '../canvas/moves';
import { text } from '../i18n/i18n';
import type { Op } from '../live';
import type { MapEditor } from '../maps/editor';
import { pushEdits } from '../maps/pushEdits';
import { useMapView } from '../maps/useMapView';
import { showUndo } from '../ui/toasts';
import { clampSpot, type MatrixStep, type Spot, stepInMatrix } from './spots';

interface MatrixState {
  readonly by: 'stage' | 'phase';
  readonly filter: Omit<MatrixFilter, 'persona'>;
  readonly focus: Spot;
  readonly focusWanted: number;
  /** What was typed to begin a new touchpoint in the focused cell. */
  readonly draft: string | undefined;
  /** The cell over which something is dragged. */
  readonly over: { readonly row: number; readonly column: number } | undefined;
}

/** What a person does in the touchpoint map: walks, adds, moves, takes away. No React. */
export class MatrixEditor {
  readonly store = createStore<MatrixState>(() => ({
    by: 'stage',
    filter: { className: '', verdict: '' },
    focus: { row: 0, column: 0, index: 0 },
    focusWanted: 0,
    draft: undefined,
    over: undefined,
  }));
  readonly editor: MapEditor;

  constructor(editor: MapEditor) {
    this.editor = editor;
  }

  get matrix(): Matrix {
    const { by, filter } = this.store.getState();
    const { persona } = useMapView.getState();
    const { session, library, grid } = this.editor;
    return readMatrix(session.document, library.document, grid, by, { ...filter, persona });
  }

  entryAt({ row, column, index }: Spot): Entry | undefined {
    return this.matrix.cells[row]?.[column]?.[index];
  }

  select(spot: Spot, keys = true): void {
    const focus = clampSpot(this.matrix, spot);
    this.store.setState((state) => ({
      focus,
      draft: undefined,
      focusWanted: keys ? state.focusWanted + 1 : state.focusWanted,
    }));
    const entry = this.entryAt(focus);
    this.editor.select(
      entry && { kind: 'card', stage: entry.stage, lane: entry.lane, card: entry.card },
    );
  }

  walk(by: MatrixStep): void {
    this.select(stepInMatrix(this.matrix, this.store.getState().focus, by));
  }

  filterBy(filter: Partial<MatrixState['filter']>): void {
    this.store.setState((state) => ({ filter: { ...state.filter, ...filter } }));
  }

  // ---- adding

  create(draft = ''): void {
    this.store.setState({ draft });
  }

  /** The lane for touchpoints, and what makes it when the map has none. */
  #lane(): { id: string; ops: readonly Op[] } {
    const lane = this.editor.grid.lanes.find(({ kind }) => kind === 'touchpoints');
    if (lane) return { id: lane.id, ops: [] };
    return addLane(this.editor.session.document, 'touchpoints', text('maps:laneKind.touchpoints'));
  }

  /** Places a touchpoint of the register in the focused cell, and gives it the row's channel. */
  place(touchpoint: string): void {
    const { focus } = this.store.getState();
    const { rows, columns } = this.matrix;
    const stage = columns[focus.column]?.stages[0];
    const channel = rows[focus.row]?.id;
    if (stage === undefined || channel === undefined) return;
    const channels = textsOf(this.editor.library.document.record(touchpoint), 'channels');
    this.put(
      touchpoint,
      stage,
      channel === '' || channels.includes(channel)
        ? []
        : setFields(touchpoint, { channels: [...channels, channel] }),
    );
    const cell = this.matrix.cells[focus.row]?.[focus.column] ?? [];
    const index = cell.findLastIndex((entry) => entry.touchpoint === touchpoint);
    this.select({ ...focus, index: Math.max(0, index) });
  }

  /** Places a touchpoint in a stage, together with edits of the register. */
  put(touchpoint: string, stage: string, library: readonly Op[]): void {
    const lane = this.#lane();
    const made = addCard(this.editor.session.document, stage, lane.id, { touchpoint });
    pushEdits(this.editor, { library, map: [...lane.ops, ...made.ops] });
    this.editor.announce(text('maps:announce.added'));
  }

  // ---- moving and taking away

  /** Moves what stands at a spot into another cell: its stage on the map, its channel in the register. */
  move(from: Spot, to: { readonly row: number; readonly column: number }): void {
    const { rows, columns } = this.matrix;
    const entry = this.entryAt(from);
    const channel = rows[to.row]?.id;
    const column = columns[to.column];
    const old = rows[from.row]?.id;
    if (!entry || channel === undefined || old === undefined || !column) return;
    const { session, library } = this.editor;
    pushEdits(
      this.editor,
      moveEntry(session.document, library.document, entry, old, { channel, column }),
    );
    const cell = this.matrix.cells[to.row]?.[to.column] ?? [];
    this.select({
      ...to,
      index: Math.max(
        0,
        cell.findIndex(({ card }) => card === entry.card),
      ),
    });
    this.editor.announce(
      text('matrix:moved', {
        column: column.title,
        channel: rows[to.row]?.title || text('matrix:noChannel'),
      }),
    );
  }

  nudge(by: 'up' | 'down' | 'previous' | 'next'): void {
    const { focus } = this.store.getState();
    const { rows, columns } = this.matrix;
    const row = focus.row + (by === 'down' ? 1 : by === 'up' ? -1 : 0);
    const column = focus.column + (by === 'next' ? 1 : by === 'previous' ? -1 : 0);
    if (row < 0 || column < 0 || row >= rows.length || column >= columns.length) return;
    this.move(focus, { row, column });
  }

  /** Takes the touchpoint off the map; the register keeps it. */
  removeFocused(): void {
    const { focus } = this.store.getState();
    const entry = this.entryAt(focus);
    if (!entry) return;
    this.editor.push(remove(entry.card));
    this.select(focus);
    const message = text('matrix:takenOff', { name: entry.name });
    this.editor.announce(message);
    showUndo(message, () => this.editor.undo());
  }
}
