/** A number that a claim rests on and that moved, without drawing. */
import { textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import type { DocumentView, Op } from '../live';
import type { MovedNumber } from '../wire/generated/api';

/** Where the number stands and what it tells; a count is told as the share that it is. */
interface ToldMove {
  readonly of: 'stage' | 'touchpoint';
  readonly id: string;
  readonly what:
    | 'visited'
    | 'reached'
    | 'goesOn'
    | 'stays'
    | 'returns'
    | 'score'
    | 'ticketScore'
    | 'mentionScore';
}

const whats: Readonly<Record<string, ToldMove['what']>> = {
  visited: 'visited',
  reached: 'reached',
  converted: 'goesOn',
  wentOn: 'goesOn',
  lost: 'stays',
  pending: 'stays',
  dropped: 'stays',
  returns: 'returns',
  score: 'score',
  ticketScore: 'ticketScore',
  mentionScore: 'mentionScore',
};

/** Reads the name of a number, such as `touchpoint:ID:score`. */
export function toldMove(number: string): ToldMove {
  const first = number.indexOf(':');
  const last = number.lastIndexOf(':');
  return {
    of: number.slice(0, first) === 'stage' ? 'stage' : 'touchpoint',
    id: number.slice(first + 1, last),
    what: whats[number.slice(last + 1)] ?? 'score',
  };
}

/** Writes on each support of a card by this number that it still holds, as of the newest evidence. */
export function confirmNumber(
  document: DocumentView,
  card: string,
  moved: MovedNumber,
): readonly Op[] {
  return document
    .children(card)
    .filter(
      (support) =>
        support.type === 'support' &&
        textOf(support, 'kind') === 'measure' &&
        textOf(support, 'stance') !== 'contradicts' &&
        textOf(support, 'reference') === moved.claimed.number,
    )
    .flatMap((support) => setFields(support.id, { confirmed: moved.upTo }));
}
