/** Which claims of a map rest on a number of it. */
import { textOf } from '../canvas/model';
import type { DocumentView } from '../live/documentState';

/** The names under which a number is kept as a support: who does not go on is lost. */
function namesOf(number: string): readonly string[] {
  const ends = number.replace(/:converted$/, ':lost');
  return ends === number ? [number] : [number, ends];
}

/** The cards whose support by measure is this number; each once, in no order. */
export function claimsOn(
  document: Pick<DocumentView, 'records' | 'visible'>,
  number: string,
): readonly string[] {
  const names = namesOf(number);
  const cards = new Set<string>();
  for (const record of document.records()) {
    const isOnIt =
      record.type === 'support' &&
      textOf(record, 'kind') === 'measure' &&
      textOf(record, 'stance') !== 'contradicts' &&
      names.includes(textOf(record, 'reference'));
    if (isOnIt && record.place && document.visible(record.id)) cards.add(record.place.parent);
  }
  return [...cards];
}
