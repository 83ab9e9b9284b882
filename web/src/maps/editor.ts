import { createStore } from 'zustand/vanilla';
import type { CellTarget } from '../canvas/drop';
import { GridModel } from '../canvas/gridModel';
import { type Grid, numberOf, readCards, textOf } from '../canvas/model';
import {
  addCard,
  addLane,
  addPhase,
  addStage,
  emotionCard,
  moveCard,
  moveLane,
  movePhase,
  moveStage,
  remove,
  setEmotion,
  setFields,
  ungroup,
} from '../canvas/moves';
import {
  type CardsOf,
  entrance,
  inCell,
  type Position,
  type Step,
  samePosition,
  stands,
  step,
} from '../canvas/navigation';
import { text } from '../i18n/i18n';
import type { Fields, LiveSession, Op } from '../live';
import { showNote, showUndo } from '../ui/toasts';
import type { LaneKind } from '../wire/generated/vocabulary';
import { EditTrail } from './editTrail';

/** What is being typed: a new card at an index of a cell, or the text of something that is there. */
export type Editing =
  | {
      readonly kind: 'create';
      readonly stage: string;
      readonly lane: string;
      readonly index: number;
      readonly draft: string;
    }
  | { readonly kind: 'edit'; readonly position: Position };

/** What is being dragged, and where it would land. */
export type Drag =
  | { readonly kind: 'card'; readonly id: string; readonly target: CellTarget | undefined }
  | { readonly kind: 'stage' | 'lane'; readonly id: string; readonly target: number | undefined };

export interface EditorState {
  readonly position: Position | undefined;
  /** Counts the times that the position wants the keyboard's focus. */
  readonly focusWanted: number;
  readonly editing: Editing | undefined;
  readonly drag: Drag | undefined;
  readonly moving: boolean;
  /** Read out by screen readers. */
  readonly announcement: string;
}

type Way = 'previous' | 'next' | 'up' | 'down';

/** What a map page does with its two documents: selection, typing, moves, undo. No React. */
export class MapEditor {
  readonly session: LiveSession;
  readonly library: LiveSession;
  readonly model: GridModel;
  readonly store = createStore<EditorState>(() => ({
    position: undefined,
    focusWanted: 0,
    editing: undefined,
    drag: undefined,
    moving: false,
    announcement: '',
  }));
  readonly #trail = new EditTrail();

  constructor(session: LiveSession, library: LiveSession) {
    this.session = session;
    this.library = library;
    this.model = new GridModel(session.document);
  }

  close(): void {
    this.model.close();
  }

  get grid(): Grid {
    return this.model.grid();
  }

  readonly cardsOf: CardsOf = (stage, lane) => {
    const cards = this.model.cards(stage, lane).map((card) => card.id);
    return this.laneKind(lane) === 'emotions' ? cards.slice(0, 0) : cards;
  };

  laneKind(lane: string): LaneKind {
    return this.grid.lanes.find((each) => each.id === lane)?.kind ?? 'own';
  }

  push(ops: readonly Op[], group?: string): void {
    this.#trail.push(this.session, ops, group);
  }

  pushLibrary(ops: readonly Op[], group?: string): void {
    this.#trail.push(this.library, ops, group);
  }

  // ---- undo

  canUndo(): boolean {
    return this.#trail.canUndo();
  }

  canRedo(): boolean {
    return this.#trail.canRedo();
  }

  undo(): void {
    this.#report(this.#trail.undo(), text('maps:announce.undone'));
  }

  redo(): void {
    this.#report(this.#trail.redo(), text('maps:announce.redone'));
  }

  #report(skipped: number | undefined, done: string): void {
    if (skipped === undefined) return;
    if (skipped > 0) showNote(text('maps:undoSkipped', { count: skipped }));
    this.announce(done);
    this.#keepFooting();
  }

  // ---- selection

  announce(announcement: string): void {
    this.store.setState({ announcement });
  }

  select(position: Position | undefined): void {
    if (samePosition(position, this.store.getState().position)) return;
    this.store.setState({ position });
  }

  /** Selects and takes the keyboard's focus there. */
  go(position: Position | undefined): void {
    this.store.setState((state) => ({
      position,
      editing: undefined,
      focusWanted: state.focusWanted + 1,
    }));
  }

  walk(by: Step): void {
    const from = this.store.getState().position;
    this.go(from ? step(this.grid, this.cardsOf, from, by) : entrance(this.grid));
  }

  /** Whatever took the selected thing away, the keyboard stays near where it was. */
  #keepFooting(): void {
    const { position } = this.store.getState();
    if (!position || stands(this.grid, this.cardsOf, position)) return;
    const near =
      'lane' in position && 'stage' in position
        ? inCell(this.cardsOf, position.stage, position.lane, 0)
        : undefined;
    this.go(near && stands(this.grid, this.cardsOf, near) ? near : entrance(this.grid));
  }

  // ---- typing

  edit(position = this.store.getState().position): void {
    if (!position) return;
    if (position.kind === 'cell' && this.laneKind(position.lane) !== 'emotions') {
      this.create(position.stage, position.lane);
    } else this.store.setState({ position, editing: { kind: 'edit', position } });
  }

  /** Begins a new card after the selected one of the cell, or last. */
  create(stage: string, lane: string, draft = ''): void {
    const { position } = this.store.getState();
    const cards = readCards(this.session.document, stage, lane);
    const after =
      position?.kind === 'card' ? cards.findIndex((card) => card.id === position.card) : -1;
    const index = after === -1 ? cards.length : after + 1;
    this.store.setState({ editing: { kind: 'create', stage, lane, index, draft } });
  }

  /** Makes the card that was typed and goes on: to the card, or to the next cell. */
  finishCreate(fields: Fields, then: 'stay' | 'next' = 'stay'): void {
    const { editing } = this.store.getState();
    if (editing?.kind !== 'create') return;
    const { stage, lane, index } = editing;
    if (this.laneKind(lane) === 'emotions') {
      this.#noteEmotion(stage, lane, fields);
      return;
    }
    const made = addCard(this.session.document, stage, lane, fields, index);
    this.push(made.ops);
    const position: Position = { kind: 'card', stage, lane, card: made.id };
    this.go(then === 'next' ? step(this.grid, this.cardsOf, position, 'next') : position);
    this.announce(text('maps:announce.added'));
  }

  /** A stage has one emotion, and words typed there are the words to it. */
  #noteEmotion(stage: string, lane: string, fields: Fields): void {
    const card = emotionCard(this.model.cards(stage, lane));
    const { document } = this.session;
    this.push(card ? setFields(card.id, fields) : addCard(document, stage, lane, fields).ops);
    this.go({ kind: 'cell', stage, lane });
  }

  /** Leaves the field; a card without a word goes. */
  cancel(then?: Step): void {
    const { editing, position } = this.store.getState();
    if (!editing) {
      this.select(undefined);
      return;
    }
    const at: Position =
      editing.kind === 'edit'
        ? editing.position
        : position?.kind === 'card'
          ? position
          : { kind: 'cell', stage: editing.stage, lane: editing.lane };
    const here = at.kind === 'cell' ? inCell(this.cardsOf, at.stage, at.lane, -1) : at;
    this.go(then ? step(this.grid, this.cardsOf, here, then) : here);
  }

  rename(id: string, field: 'title' | 'text', value: string): void {
    this.push(setFields(id, { [field]: value }), `${field} ${id}`);
  }

  // ---- adding and removing

  addStage(after?: string): void {
    const made = addStage(this.session.document, '', after);
    this.push(made.ops);
    this.edit({ kind: 'stage', stage: made.id });
  }

  addPhase(stage: string): void {
    const made = addPhase(this.session.document, '', stage);
    this.push(made.ops);
    this.edit({ kind: 'phase', phase: made.id });
  }

  addLane(kind: LaneKind, after?: string): void {
    const title = text(`maps:laneKind.${kind}`);
    const made = addLane(this.session.document, kind, title, after);
    this.push(made.ops);
    const position: Position = { kind: 'lane', lane: made.id };
    if (kind === 'own') this.edit(position);
    else this.go(position);
  }

  removeSelected(): void {
    const { position } = this.store.getState();
    if (!position) return;
    if (position.kind === 'cell') {
      const card = emotionCard(this.model.cards(position.stage, position.lane));
      if (card) this.#remove(remove(card.id), position);
      return;
    }
    const id = idOf(position);
    const next = this.#besides(position);
    this.#remove(position.kind === 'phase' ? ungroup(this.session.document, id) : remove(id), next);
  }

  #remove(ops: readonly Op[], next: Position | undefined): void {
    this.push(ops);
    this.go(next && stands(this.grid, this.cardsOf, next) ? next : entrance(this.grid));
    this.announce(text('maps:announce.deleted'));
    showUndo(text('maps:announce.deleted'), () => this.undo());
  }

  #besides(position: Position): Position | undefined {
    const ways: readonly Step[] = position.kind === 'stage' ? ['next', 'previous'] : ['down', 'up'];
    for (const way of ways) {
      const next = step(this.grid, this.cardsOf, position, way);
      if (samePosition(next, position)) continue;
      if (position.kind !== 'card') return next;
      if (next.kind === 'card' && next.stage === position.stage && next.lane === position.lane) {
        return next;
      }
    }
    return position.kind === 'card'
      ? { kind: 'cell', stage: position.stage, lane: position.lane }
      : undefined;
  }

  // ---- moving

  /** Alt+arrow: one place on, in the direction of the arrow. */
  nudge(way: Way): void {
    const { position } = this.store.getState();
    if (!position) return;
    const by = way === 'next' || way === 'down' ? 1 : -1;
    const sideways = way === 'next' || way === 'previous';
    switch (position.kind) {
      case 'card':
        this.#nudgeCard(position, way, by);
        return;
      case 'cell':
        if (!sideways && this.laneKind(position.lane) === 'emotions') {
          this.nudgeEmotion(position.stage, position.lane, -by * 0.5);
        }
        return;
      case 'stage':
        if (sideways) this.moveStage(position.stage, this.#column(position.stage) + by);
        return;
      case 'lane':
        if (!sideways) this.moveLane(position.lane, this.#row(position.lane) + by);
        return;
      case 'phase': {
        const named = this.grid.phases.flatMap((span) => span.id ?? []);
        if (sideways) {
          this.push(
            movePhase(this.session.document, position.phase, named.indexOf(position.phase) + by),
          );
          this.go(position);
        }
        return;
      }
    }
  }

  #nudgeCard(position: Position & { kind: 'card' }, way: Way, by: number): void {
    const { stages } = this.grid;
    const cards = this.cardsOf(position.stage, position.lane);
    const index = cards.indexOf(position.card);
    if (way === 'next' || way === 'previous') {
      const stage = stages[this.#column(position.stage) + by];
      if (stage) this.moveCard(position.card, { stage: stage.id, lane: position.lane, index });
      return;
    }
    if (index + by >= 0 && index + by < cards.length) {
      this.moveCard(position.card, { ...position, index: index + by });
      return;
    }
    const kind = this.laneKind(position.lane);
    const lane = this.grid.lanes[this.#row(position.lane) + by];
    if (lane && accepts(kind, lane.kind)) {
      const count = this.cardsOf(position.stage, lane.id).length;
      this.moveCard(position.card, {
        stage: position.stage,
        lane: lane.id,
        index: by > 0 ? 0 : count,
      });
    }
  }

  #column(stage: string): number {
    return this.grid.stages.findIndex((each) => each.id === stage);
  }

  #row(lane: string): number {
    return this.grid.lanes.findIndex((each) => each.id === lane);
  }

  moveCard(card: string, to: CellTarget): void {
    const record = this.session.document.record(card);
    if (!accepts(this.laneKind(textOf(record, 'lane')), this.laneKind(to.lane))) {
      showNote(text('maps:cannotMoveThere'));
      return;
    }
    this.push(moveCard(this.session.document, card, to));
    this.go({ kind: 'card', stage: to.stage, lane: to.lane, card });
    const stage = this.grid.stages[this.#column(to.stage)]?.title ?? '';
    const lane = this.grid.lanes[this.#row(to.lane)]?.title ?? '';
    this.announce(text('maps:announce.movedCard', { stage, lane, place: to.index + 1 }));
  }

  moveStage(stage: string, column: number): void {
    if (column < 0 || column >= this.grid.stages.length) return;
    this.push(moveStage(this.session.document, stage, column));
    this.go({ kind: 'stage', stage });
    this.announce(
      text('maps:announce.movedStage', {
        place: this.#column(stage) + 1,
        count: this.grid.stages.length,
      }),
    );
  }

  moveLane(lane: string, row: number): void {
    if (row < 0 || row >= this.grid.lanes.length) return;
    this.push(moveLane(this.session.document, lane, row));
    this.go({ kind: 'lane', lane });
    this.announce(
      text('maps:announce.movedLane', {
        place: this.#row(lane) + 1,
        count: this.grid.lanes.length,
      }),
    );
  }

  // ---- emotions

  setEmotion(stage: string, lane: string, value: number): void {
    this.push(setEmotion(this.session.document, stage, lane, value), `emotion ${stage} ${lane}`);
  }

  nudgeEmotion(stage: string, lane: string, by: number): void {
    const card = emotionCard(this.model.cards(stage, lane));
    this.setEmotion(stage, lane, (numberOf(card, 'emotion') ?? 0) + by);
  }
}

/** The record that a position stands for. */
export function idOf(position: Exclude<Position, { kind: 'cell' }>): string {
  switch (position.kind) {
    case 'phase':
      return position.phase;
    case 'stage':
      return position.stage;
    case 'lane':
      return position.lane;
    case 'card':
      return position.card;
  }
}

const REFERRING: ReadonlySet<LaneKind> = new Set(['touchpoints', 'channels', 'emotions']);

/** Whether a card of one lane means something in another: texts go anywhere among text lanes. */
export function accepts(from: LaneKind, to: LaneKind): boolean {
  return from === to || (!REFERRING.has(from) && !REFERRING.has(to));
}
