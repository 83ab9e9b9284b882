/** A number of a map in words, without drawing. */
import type { Format } from '../i18n/useFormat';
import type { Drift, Figure } from '../wire/generated/api';

/** Where a number stands and what it counts; the name of the place is for whoever draws. */
export type Told =
  | { readonly what: 'conformance' }
  | { readonly what: 'converted' | 'score'; readonly id: string };

export function toldOf(number: string): Told {
  const [of, id = ''] = number.split(':');
  if (of === 'stage') return { what: 'converted', id };
  return of === 'touchpoint' ? { what: 'score', id } : { what: 'conformance' };
}

/** A share in percent, a score as it is. */
export const figureOf = ({ kind, value }: Pick<Figure, 'kind' | 'value'>, format: Format) =>
  kind === 'share' ? format.share(value, 1) : format.number(value, 2);

/** How much a number moved, with its sign: a share in points of a hundred. */
export function movedBy(value: number, { kind }: Pick<Figure, 'kind'>, format: Format): string {
  const shown = kind === 'share' ? 100 * value : value;
  const digits = kind === 'share' ? 1 : 2;
  // The sign stays at its number in a line that runs the other way.
  return `\u2066${shown < 0 ? '−' : '+'}${format.number(Math.abs(shown), digits)}\u2069`;
}

/** Whether there is anything to tell somebody who passes by. */
export const hasDrifted = (drift: Drift | undefined) => drift?.state === 'drifted';
