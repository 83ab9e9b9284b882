import type { DocumentView, RecordState } from '../live';
import { textOf } from './model';

/** The first picture that speaks for a card; undefined for the many cards that have none. */
export function pictureOf(document: DocumentView, card: string): RecordState | undefined {
  return document
    .children(card)
    .find(
      (child) =>
        child.type === 'support' &&
        textOf(child, 'kind') === 'image' &&
        textOf(child, 'stance') !== 'contradicts',
    );
}
