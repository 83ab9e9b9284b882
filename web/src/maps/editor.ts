import { createStore } from 'zustand/vanilla';
import { GridModel } from '../canvas/gridModel';
import { type Grid, numberOf, readCards } from '../canvas/model';
import {
  addCard,
  addLane,
  addPhase,
  addStage,
  emotionCard,
  setEmotion,
  setFields,
} from '../canvas/moves';
import {
  type CardsOf,
  entrance,
  inCell,
  keyOfPosition,
  type Position,
  type Step,
  samePosition,
  stands,
  step,
} from '../canvas/navigation';
import { text } from '../i18n/i18n';
import type { Fields, LiveSession, Op, Skipped } from '../live';
import { showLeftAlone } from '../together/undoing';
import { showNote, showOffer, showUndo } from '../ui/toasts';
import type { LaneKind } from '../wire/generated/vocabulary';
import { type EditorState, initialState, NONE } from './editorState';
import { EditTrail, type TrailStep } from './editTrail';
import { Mover } from './mover';
import { Picked } from './picked';
import { useMapView } from './useMapView';

/**
 * What a map page does with its two documents: where the keyboard stands, typing, adding, undo. No
 * React. Moving is the `mover`'s, what is done to several cards at once is the matter of `picked`.
 */
export class MapEditor {
  readonly session: LiveSession;
  readonly library: LiveSession;
  readonly model: GridModel;
  readonly store = createStore<EditorState>(() => initialState);
  readonly mover = new Mover(this);
  readonly picked = new Picked(this);
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
    const { kind, collapsed } = this.lane(lane);
    if (kind === 'emotions' || collapsed) return [];
    return this.model.cards(stage, lane).map((card) => card.id);
  };

  lane(lane: string): { readonly kind: LaneKind; readonly collapsed: boolean } {
    return this.grid.lanes.find((each) => each.id === lane) ?? { kind: 'own', collapsed: false };
  }

  laneKind(lane: string): LaneKind {
    return this.lane(lane).kind;
  }

  /** Whether stages run from right to left. */
  rtl(): boolean {
    const { direction } = this.grid;
    return direction === 'auto' ? document.documentElement.dir === 'rtl' : direction === 'rtl';
  }

  // ---- edits and undo

  push(ops: readonly Op[], group?: string): TrailStep | undefined {
    return this.#trail.push(this.session, ops, group);
  }

  pushLibrary(ops: readonly Op[], group?: string): TrailStep | undefined {
    return this.#trail.push(this.library, ops, group);
  }

  /** Edits both documents as one step. */
  pushBoth(library: readonly Op[], map: readonly Op[]): TrailStep | undefined {
    return this.#trail.together([
      { session: this.library, ops: library },
      { session: this.session, ops: map },
    ]);
  }

  /** Hears of whatever may change what can be undone or redone. */
  onUndoable(listener: () => void): () => void {
    const stops = [
      this.#trail.onSteps(listener),
      this.session.document.onChange(listener),
      this.library.document.onChange(listener),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  canUndo(): boolean {
    return this.#trail.canUndo();
  }

  canRedo(): boolean {
    return this.#trail.canRedo();
  }

  /** Takes back the last step, or the given one and nothing else. */
  undo(wanted?: TrailStep): void {
    this.#report(this.#trail.undo(wanted), text('maps:announce.undone'));
  }

  redo(): void {
    this.#report(this.#trail.redo(), text('maps:announce.redone'));
  }

  /** Says what was done, and offers to take just that back. */
  offerUndo(done: string, made: TrailStep | undefined): void {
    this.announce(done);
    if (made) showUndo(done, () => this.undo(made));
  }

  #report(skipped: readonly Skipped[] | undefined, done: string): void {
    if (skipped === undefined) return;
    showLeftAlone(skipped, [this.session.document, this.library.document]);
    this.announce(done);
    this.#keepFooting();
  }

  // ---- selection

  announce(announcement: string): void {
    this.store.setState({ announcement });
  }

  select(position: Position | undefined): void {
    const { position: before, marked } = this.store.getState();
    if (samePosition(position, before)) return;
    const stays = position?.kind === 'card' && marked.has(position.card);
    this.store.setState({ position, ...(stays ? {} : { marked: NONE }) });
  }

  /** Selects and takes the keyboard's focus there. */
  go(position: Position | undefined): void {
    this.store.setState((state) => ({
      position,
      marked: NONE,
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

  // ---- rights

  /** Says so where one may only look. */
  #mayOnlyLook(): boolean {
    const only = !this.session.mayEdit();
    if (only) showNote(text('held.cannotEdit'));
    return only;
  }

  // ---- typing

  edit(position = this.store.getState().position): void {
    if (!position || this.#mayOnlyLook()) return;
    if (position.kind === 'cell' && this.laneKind(position.lane) !== 'emotions') {
      this.create(position.stage, position.lane);
    } else this.#open(position);
  }

  /** Opens a text; where somebody types in it already, one is told first and may write all the same. */
  #open(position: Position): void {
    const open = () =>
      this.store.setState({ position, marked: NONE, editing: { kind: 'edit', position } });
    const at = this.session.room.at(keyOfPosition(position));
    const typist = at.find(({ typing }) => typing);
    if (!typist) {
      open();
      return;
    }
    this.go(position);
    const held = text('together:held', { name: typist.name });
    showOffer(held, text('together:writeAllTheSame'), open);
  }

  /** Begins a new card after the selected one of the cell, or last. A folded lane unfolds. */
  create(stage: string, lane: string, draft = ''): void {
    if (this.#mayOnlyLook()) return;
    if (this.lane(lane).collapsed) this.push(setFields(lane, { collapsed: false }));
    const { position } = this.store.getState();
    const cards = readCards(this.session.document, stage, lane);
    const after =
      position?.kind === 'card' ? cards.findIndex((card) => card.id === position.card) : -1;
    const index = after === -1 ? cards.length : after + 1;
    this.store.setState({ marked: NONE, editing: { kind: 'create', stage, lane, index, draft } });
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

  /** A stage has one emotion of each persona, and words typed there are the words to it. */
  #noteEmotion(stage: string, lane: string, fields: Fields): void {
    const { persona } = useMapView.getState();
    const card = emotionCard(this.model.cards(stage, lane), persona);
    const { document } = this.session;
    const all = persona ? { ...fields, persona } : fields;
    this.push(card ? setFields(card.id, fields) : addCard(document, stage, lane, all).ops);
    this.go({ kind: 'cell', stage, lane });
  }

  /** Leaves the field, or lets go of what is selected; a card without a word goes. */
  cancel(then?: Step): void {
    const { editing, position, marked } = this.store.getState();
    if (!editing) {
      if (marked.size > 0) this.store.setState({ marked: NONE });
      else this.select(undefined);
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

  // ---- adding

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
    // A lane of one's own is named at once, and begins without a word to take away.
    const title = kind === 'own' ? '' : text(`maps:laneKind.${kind}`);
    const made = addLane(this.session.document, kind, title, after);
    this.push(made.ops);
    const position: Position = { kind: 'lane', lane: made.id };
    if (kind === 'own') this.edit(position);
    else this.go(position);
  }

  /** Folds a lane, or unfolds it. */
  toggleLane(lane: string): void {
    this.push(setFields(lane, { collapsed: !this.lane(lane).collapsed }));
    this.#keepFooting();
  }

  // ---- emotions

  /** Sets what the persona in view feels in a stage; everybody's feeling when none is chosen. */
  setEmotion(stage: string, lane: string, value: number): void {
    const { persona } = useMapView.getState();
    this.push(
      setEmotion(this.session.document, stage, lane, value, persona),
      `emotion ${stage} ${lane} ${persona}`,
    );
  }

  nudgeEmotion(stage: string, lane: string, by: number): void {
    const card = emotionCard(this.model.cards(stage, lane), useMapView.getState().persona);
    this.setEmotion(stage, lane, (numberOf(card, 'emotion') ?? 0) + by);
  }
}
