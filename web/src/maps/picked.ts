import { cellOf, inReadingOrder } from '../canvas/arrange';
import { type CopiedCard, copyCards } from '../canvas/clipboard';
import { textOf } from '../canvas/model';
import { emotionCard, remove, setFields, ungroup } from '../canvas/moves';
import {
  entrance,
  type Position,
  type Step,
  samePosition,
  stands,
  step,
} from '../canvas/navigation';
import { cardsBetween, inGrid } from '../canvas/range';
import { text } from '../i18n/i18n';
import type { Op } from '../live';
import type { MapEditor } from './editor';
import { NONE } from './editorState';
import { pasteCards } from './pasting';
import { useMapView } from './useMapView';

/** What is chosen, one thing or several cards, and what is done to all of it in one step. */
export class Picked {
  readonly #editor: MapEditor;
  /** Where Shift began to choose. */
  #anchor: Position | undefined;

  constructor(editor: MapEditor) {
    this.#editor = editor;
  }

  /** The chosen cards in reading order: the marked ones, else the one at the position. */
  ids(): readonly string[] {
    const { marked, position } = this.#editor.store.getState();
    if (marked.size > 0) {
      return inReadingOrder(this.#editor.grid, this.#editor.cardsOf, marked);
    }
    return position?.kind === 'card' ? [position.card] : [];
  }

  mark(cards: readonly string[]): void {
    this.#editor.store.setState({ marked: cards.length > 1 ? new Set(cards) : NONE });
    this.#editor.announce(text('maps:announce.chosen', { count: cards.length }));
  }

  markAll(): void {
    const { grid, cardsOf } = this.#editor;
    this.mark(
      grid.stages.flatMap((stage) => grid.lanes.flatMap((lane) => cardsOf(stage.id, lane.id))),
    );
  }

  /** Shift: everything from where it began up to here. */
  extend(to: Position): void {
    const { store, grid, cardsOf } = this.#editor;
    const { position, marked } = store.getState();
    if (marked.size === 0 || !this.#anchor) this.#anchor = position;
    const from = this.#anchor;
    if (!inGrid(from) || !inGrid(to)) {
      this.#editor.go(to);
      return;
    }
    this.#editor.go(to);
    this.mark(cardsBetween(grid, cardsOf, from, to));
  }

  extendBy(by: Step): void {
    const { position } = this.#editor.store.getState();
    if (!position) return;
    const to = step(this.#editor.grid, this.#editor.cardsOf, position, by);
    if (inGrid(to)) this.extend(to);
  }

  /** Ctrl: this card too, or not any more. */
  toggle(position: Position & { readonly kind: 'card' }): void {
    const chosen = new Set(this.ids());
    if (chosen.has(position.card)) chosen.delete(position.card);
    else chosen.add(position.card);
    const cards = inReadingOrder(this.#editor.grid, this.#editor.cardsOf, chosen);
    const [first] = cards;
    this.#anchor = position;
    this.#editor.go(
      chosen.has(position.card) || first === undefined ? position : this.#positionOf(first),
    );
    this.mark(cards);
  }

  #positionOf(card: string): Position {
    return { kind: 'card', card, ...cellOf(this.#editor.session.document.record(card)) };
  }

  // ---- doing something to all of it

  remove(): void {
    const editor = this.#editor;
    const { position } = editor.store.getState();
    const cards = this.ids();
    if (cards.length > 1) {
      const { stage, lane } = cellOf(editor.session.document.record(cards[0] ?? ''));
      this.#remove(
        cards.flatMap((card) => remove(card)),
        { kind: 'cell', stage, lane },
        text('maps:announce.deletedCards', { count: cards.length }),
      );
      return;
    }
    if (!position) return;
    const done = text('maps:announce.deleted');
    if (position.kind === 'cell') {
      const { persona } = useMapView.getState();
      const card = emotionCard(editor.model.cards(position.stage, position.lane), persona);
      if (card && editor.laneKind(position.lane) === 'emotions') {
        this.#remove(remove(card.id), position, done);
      }
      return;
    }
    const id = idOf(position);
    const next = this.#besides(position);
    const ops = position.kind === 'phase' ? ungroup(editor.session.document, id) : remove(id);
    this.#remove(ops, next, done);
  }

  #remove(ops: readonly Op[], next: Position | undefined, done: string): void {
    const editor = this.#editor;
    const made = editor.push(ops);
    const there =
      next?.kind === 'cell' && editor.cardsOf(next.stage, next.lane).length > 0
        ? this.#positionOf(editor.cardsOf(next.stage, next.lane)[0] ?? '')
        : next;
    editor.go(there && stands(editor.grid, editor.cardsOf, there) ? there : entrance(editor.grid));
    editor.offerUndo(done, made);
  }

  #besides(position: Position): Position | undefined {
    const { grid, cardsOf } = this.#editor;
    const ways: readonly Step[] = position.kind === 'stage' ? ['next', 'previous'] : ['down', 'up'];
    for (const way of ways) {
      const next = step(grid, cardsOf, position, way);
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

  /** Sets fields of all chosen cards at once. */
  set(fields: Readonly<Record<string, string>>): void {
    const ids = this.ids();
    this.#editor.push(ids.flatMap((card) => setFields(card, fields)));
    this.#editor.announce(text('maps:announce.changedCards', { count: ids.length }));
  }

  // ---- copying

  copied(): readonly CopiedCard[] {
    const editor = this.#editor;
    return copyCards(editor.session.document, editor.grid, this.ids(), (card) =>
      wordsOf(editor, card),
    );
  }

  copy(): void {
    this.#editor.announce(text('maps:announce.copied', { count: this.ids().length }));
  }

  /** A copy of each chosen card, after them. */
  duplicate(): void {
    const ids = this.ids();
    const last = ids.at(-1);
    if (last === undefined) return;
    const { document } = this.#editor.session;
    const copied = this.copied();
    const cells = ids.map((card) => cellOf(document.record(card)));
    const [first] = cells;
    if (!first) return;
    const alone = cells.every(({ stage, lane }) => stage === first.stage && lane === first.lane);
    const column = Math.min(
      ...cells.map(({ stage }) => this.#editor.grid.stages.findIndex(({ id }) => id === stage)),
    );
    const row = Math.min(
      ...cells.map(({ lane }) => this.#editor.grid.lanes.findIndex(({ id }) => id === lane)),
    );
    const at = {
      stage: this.#editor.grid.stages[column]?.id ?? first.stage,
      lane: this.#editor.grid.lanes[row]?.id ?? first.lane,
      index: alone ? this.#editor.cardsOf(first.stage, first.lane).indexOf(last) + 1 : undefined,
    };
    this.paste(copied, at);
  }

  /** Makes cards of what is on the clipboard, after the selected card or last in the selected cell. */
  paste(
    copied: readonly CopiedCard[],
    at: {
      readonly stage: string;
      readonly lane: string;
      readonly index?: number | undefined;
    } = this.target(),
  ): void {
    const editor = this.#editor;
    if (copied.length === 0 || at.stage === '') return;
    const pasted = pasteCards(editor, copied, at);
    const made = editor.pushBoth(pasted.library, pasted.map);
    const [first] = pasted.cards;
    if (first !== undefined && editor.laneKind(at.lane) !== 'emotions') {
      editor.go(this.#positionOf(first));
    } else editor.go({ kind: 'cell', stage: at.stage, lane: at.lane });
    if (pasted.cards.length > 1) this.mark(pasted.cards);
    const done = text('maps:announce.pasted', { count: pasted.cards.length });
    if (copied.length > 1) editor.offerUndo(done, made);
    else editor.announce(done);
  }

  /** Where something that is pasted goes: after the card of a position, or last in its cell. */
  target(position = this.#editor.store.getState().position): {
    stage: string;
    lane: string;
    index: number | undefined;
  } {
    const editor = this.#editor;
    if (!inGrid(position)) return { stage: '', lane: '', index: undefined };
    const index =
      position.kind === 'card'
        ? editor.cardsOf(position.stage, position.lane).indexOf(position.card) + 1
        : undefined;
    return { stage: position.stage, lane: position.lane, index };
  }
}

/** What a card says: its own words, or the name of what it places here. */
export function wordsOf(editor: MapEditor, card: string): string {
  const { library, session } = editor;
  const record = session.document.record(card);
  const named = textOf(record, 'touchpoint') || textOf(record, 'channel');
  return (named && textOf(library.document.record(named), 'name')) || textOf(record, 'text');
}

/** The record that a position stands for. */
function idOf(position: Exclude<Position, { kind: 'cell' }>): string {
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
