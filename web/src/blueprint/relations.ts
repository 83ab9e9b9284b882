import { createStore } from 'zustand/vanilla';
import { relate, unrelate } from '../canvas/blueprint';
import { textOf } from '../canvas/model';
import { text } from '../i18n/i18n';
import type { MapEditor } from '../maps/editor';

interface RelationState {
  /** The card from which an arrow is being drawn. */
  readonly from: string | undefined;
  /** Where the pointer is while it draws; in the coordinates of the window. */
  readonly pointer: { readonly x: number; readonly y: number } | undefined;
}

/** Drawing arrows between cards: begun at one card, ended at another, by pointer or by keys. */
export class Relating {
  readonly store = createStore<RelationState>(() => ({ from: undefined, pointer: undefined }));
  readonly #editor: MapEditor;

  constructor(editor: MapEditor) {
    this.#editor = editor;
  }

  get from(): string | undefined {
    return this.store.getState().from;
  }

  begin(card: string): void {
    this.store.setState({ from: card, pointer: undefined });
    this.#editor.announce(text('blueprint:linkHint'));
  }

  point(x: number, y: number): void {
    this.store.setState({ pointer: { x, y } });
  }

  stop(): void {
    this.store.setState({ from: undefined, pointer: undefined });
  }

  /** Ends the arrow at a card. At its own card the drawing goes on, to be ended by a click elsewhere. */
  end(card: string): void {
    const { from } = this;
    if (from === undefined || from === card) {
      this.store.setState({ pointer: undefined });
      return;
    }
    this.stop();
    const { document } = this.#editor.session;
    const made = relate(document, from, card);
    const record = document.record(card);
    if (!made || !record?.place) return;
    this.#editor.push(made.ops);
    this.#editor.go({
      kind: 'card',
      stage: record.place.parent,
      lane: textOf(record, 'lane'),
      card,
    });
    this.#editor.announce(
      text('blueprint:linked', {
        from: textOf(document.record(from), 'text'),
        to: textOf(document.record(card), 'text'),
      }),
    );
  }

  remove(link: string): void {
    this.#editor.push(unrelate(link));
    this.#editor.announce(text('maps:announce.deleted'));
  }
}
