import { createStore } from 'zustand/vanilla';
import { accepts } from '../canvas/arrange';
import { moveCard } from '../canvas/moves';
import { text } from '../i18n/i18n';
import type { MapEditor } from '../maps/editor';
import { pushEdits } from '../maps/pushEdits';
import { useMapView } from '../maps/useMapView';
import { choices, type LaneKind } from '../wire/generated/vocabulary';
import { cellLines, type Documents, faultOf, linesOf, Register, setLines } from './cellLines';
import { type PastePlan, pasteEdits } from './pastePlan';
import { boundsOf, clampPlace, type Place, stepInTable, type TableStep } from './places';
import type { Range } from './tsv';

/** What stands across or down: stages or lanes. */
export interface TableLine {
  readonly id: string;
  readonly title: string;
  readonly type: 'stage' | 'lane';
  readonly kind: LaneKind;
}

interface TableState {
  readonly stagesAcross: boolean;
  /** Where the selected range began, and the cell that has the keyboard. */
  readonly anchor: Place;
  readonly focus: Place;
  /** Counts the times that the focused cell wants the keyboard. */
  readonly focusWanted: number;
  /** The text in the focused cell's field while it is edited. */
  readonly draft: string | undefined;
  readonly paste: { readonly range: Range | undefined } | undefined;
}

const ORIGIN: Place = { row: 0, column: 0 };

/** What a person does in the table: selects ranges, types, clears, copies, pastes. No React. */
export class TableEditor {
  readonly store = createStore<TableState>(() => ({
    stagesAcross: true,
    anchor: ORIGIN,
    focus: ORIGIN,
    focusWanted: 0,
    draft: undefined,
    paste: undefined,
  }));
  readonly editor: MapEditor;

  constructor(editor: MapEditor) {
    this.editor = editor;
  }

  get documents(): Documents {
    const { session, library } = this.editor;
    const { persona } = useMapView.getState();
    return { map: session.document, library: library.document, persona };
  }

  get #stages(): readonly TableLine[] {
    return this.editor.grid.stages.map(({ id, title }) => ({
      id,
      title,
      type: 'stage',
      kind: 'own',
    }));
  }

  get #lanes(): readonly TableLine[] {
    return this.editor.grid.lanes.map(({ id, title, kind }) => ({ id, title, type: 'lane', kind }));
  }

  get columns(): readonly TableLine[] {
    return this.store.getState().stagesAcross ? this.#stages : this.#lanes;
  }

  get rows(): readonly TableLine[] {
    return this.store.getState().stagesAcross ? this.#lanes : this.#stages;
  }

  #cell({ row, column }: Place) {
    const [down, across] = [this.rows[row], this.columns[column]];
    if (!down || !across) return undefined;
    const [stage, lane] = down.type === 'stage' ? [down, across] : [across, down];
    return { stage: stage.id, lane: lane.id, kind: lane.kind };
  }

  lines(place: Place): readonly string[] {
    const cell = this.#cell(place);
    return cell ? cellLines(this.documents, cell.stage, cell.lane, cell.kind) : [];
  }

  turn(stagesAcross: boolean): void {
    const turned = ({ row, column }: Place): Place => ({ row: column, column: row });
    this.store.setState((state) =>
      state.stagesAcross === stagesAcross
        ? state
        : { stagesAcross, anchor: turned(state.anchor), focus: turned(state.focus) },
    );
  }

  // ---- selection

  /** Selects a cell, or stretches the range to it; `keys` brings the keyboard there. */
  select(place: Place, { extend = false, keys = true } = {}): void {
    const focus = clampPlace(place, this.rows.length, this.columns.length);
    this.store.setState((state) => ({
      focus,
      anchor: extend ? state.anchor : focus,
      draft: undefined,
      focusWanted: keys ? state.focusWanted + 1 : state.focusWanted,
    }));
    this.#tellEditor(focus);
  }

  #tellEditor(place: Place): void {
    const cell = this.#cell(place);
    if (cell) {
      const { stage, lane, kind } = cell;
      const cards = this.editor.model.cards(stage, lane);
      const [card] = cards;
      this.editor.select(
        card && cards.length === 1 && kind !== 'emotions'
          ? { kind: 'card', stage, lane, card: card.id }
          : { kind: 'cell', stage, lane },
      );
      return;
    }
    const line = place.row === -1 ? this.columns[place.column] : this.rows[place.row];
    if (!line) this.editor.select(undefined);
    else if (line.type === 'stage') this.editor.select({ kind: 'stage', stage: line.id });
    else this.editor.select({ kind: 'lane', lane: line.id });
  }

  walk(by: TableStep, extend: boolean): void {
    const { focus } = this.store.getState();
    this.select(stepInTable(focus, by, this.rows.length, this.columns.length), { extend });
  }

  selectAll(): void {
    this.store.setState({
      anchor: { row: -1, column: -1 },
      focus: { row: this.rows.length - 1, column: this.columns.length - 1 },
    });
  }

  collapse(): void {
    this.select(this.store.getState().focus);
  }

  // ---- typing

  /** Opens the field of the focused cell; what is typed stands on a new line below what is there. */
  edit(typed = ''): void {
    const { focus } = this.store.getState();
    const cell = this.#cell(focus);
    if (!cell) {
      const line = focus.row === -1 ? this.columns[focus.column] : this.rows[focus.row];
      if (line && typed === '') this.editor.edit(this.#positionOf(line));
      return;
    }
    const lines = this.lines(focus);
    const fresh = cell.kind === 'emotions' ? [] : lines;
    this.store.setState({
      anchor: focus,
      draft: typed === '' ? lines.join('\n') : [...fresh, typed].join('\n'),
    });
  }

  #positionOf(line: TableLine) {
    return line.type === 'stage'
      ? ({ kind: 'stage', stage: line.id } as const)
      : ({ kind: 'lane', lane: line.id } as const);
  }

  /** Keeps what was typed; answers why it cannot, and then the field stays open. */
  commit(typed: string, then: TableStep | undefined): string | undefined {
    const { focus } = this.store.getState();
    const cell = this.#cell(focus);
    if (!cell) return undefined;
    const lines = linesOf(typed);
    const fault = faultOf(cell.kind, lines);
    if (fault) return text(`table:fault.${fault}`);
    if (String(lines) !== String(this.lines(focus))) {
      const register = new Register(this.documents);
      const map = setLines(this.documents, register, cell, lines);
      pushEdits(this.editor, { library: register.made, map });
    }
    if (then) this.walk(then, false);
    else this.select(focus);
    return undefined;
  }

  cancel(): void {
    this.select(this.store.getState().focus);
  }

  // ---- ranges

  #selected(): readonly Place[] {
    const { anchor, focus } = this.store.getState();
    const { from, to } = boundsOf(anchor, focus);
    const places: Place[] = [];
    for (let row = Math.max(0, from.row); row <= to.row; row++) {
      for (let column = Math.max(0, from.column); column <= to.column; column++) {
        places.push({ row, column });
      }
    }
    return places;
  }

  /** Empties the selected cells. */
  clear(): void {
    const register = new Register(this.documents);
    const map = this.#selected().flatMap((place) => {
      const cell = this.#cell(place);
      return cell ? setLines(this.documents, register, cell, []) : [];
    });
    if (map.length === 0) return;
    const made = pushEdits(this.editor, { library: [], map });
    this.select(this.store.getState().focus);
    this.editor.offerUndo(text('table:cleared', { count: map.length }), made);
  }

  /** The selected range as text, with its titles where they are selected too. */
  copy(): Range {
    const { anchor, focus } = this.store.getState();
    const { from, to } = boundsOf(anchor, focus);
    const range: string[][] = [];
    for (let row = from.row; row <= to.row; row++) {
      const cells: string[] = [];
      for (let column = from.column; column <= to.column; column++) {
        cells.push(
          row === -1
            ? (this.columns[column]?.title ?? '')
            : column === -1
              ? (this.rows[row]?.title ?? '')
              : this.lines({ row, column }).join('\n'),
        );
      }
      range.push(cells);
    }
    return range;
  }

  // ---- pasting

  openPaste(range?: Range): void {
    this.store.setState({ paste: { range } });
  }

  closePaste(): void {
    this.store.setState((state) => ({ paste: undefined, focusWanted: state.focusWanted + 1 }));
  }

  /** Where a bare range would be put: at the selected cell. */
  target(): { stage: number; lane: number } {
    const { anchor, focus, stagesAcross } = this.store.getState();
    const { from } = boundsOf(anchor, focus);
    const [row, column] = [Math.max(0, from.row), Math.max(0, from.column)];
    return stagesAcross ? { stage: column, lane: row } : { stage: row, lane: column };
  }

  applyPaste(plan: PastePlan): void {
    const made = pushEdits(this.editor, pasteEdits(this.documents, plan));
    this.closePaste();
    this.editor.offerUndo(text('table:pasted', { count: plan.counts.added }), made);
  }

  // ---- moving

  /** Alt+arrow: a whole stage or lane from its title, else the cell's cards to the neighbouring cell. */
  nudge(by: 'up' | 'down' | 'previous' | 'next'): void {
    const { focus } = this.store.getState();
    const to = stepInTable(focus, by, this.rows.length, this.columns.length);
    const here = this.#cell(focus);
    const there = this.#cell(to);
    if (here && there) {
      if (here.kind === 'emotions' || !accepts(here.kind, there.kind)) {
        this.editor.announce(text('maps:cannotMoveThere'));
        return;
      }
      const map = this.editor.model
        .cards(here.stage, here.lane)
        .flatMap((card) =>
          moveCard(this.documents.map, card.id, { ...there, index: Number.MAX_SAFE_INTEGER }),
        );
      pushEdits(this.editor, { library: [], map });
      this.select(to);
      return;
    }
    const sideways = by === 'previous' || by === 'next';
    const line = focus.row === -1 ? this.columns[focus.column] : this.rows[focus.row];
    if (here || !line || (focus.row === -1) !== sideways) return;
    const place =
      (focus.row === -1 ? focus.column : focus.row) + (by === 'up' || by === 'previous' ? -1 : 1);
    if (line.type === 'stage') this.editor.mover.stage(line.id, place);
    else this.editor.mover.lane(line.id, place);
    this.select(to);
  }
}

/** The kind of a lane with this title, as the page or the English page would call it. */
export function laneKindOf(title: string): LaneKind {
  const wanted = title.trim().toLocaleLowerCase();
  return (
    choices.LaneKind.find(
      (kind) =>
        kind !== 'own' &&
        [text(`maps:laneKind.${kind}`), text(`maps:laneKind.${kind}`, { lng: 'en' })].some(
          (usual) => usual.toLocaleLowerCase() === wanted,
        ),
    ) ?? 'own'
  );
}
