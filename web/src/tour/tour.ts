/** What the tour shows, in the order of the work: draw, lay the evidence over it, ask it, act, go on. */
export const steps = ['write', 'measure', 'ask', 'findings', 'palette'] as const;

export type Step = (typeof steps)[number];

/**
 * How far somebody is. `new`: it was only offered; `open`: it is on the page; `later`: it was put aside and
 * goes on from its step; `over`: it is offered no more. After the last step comes the farewell.
 */
export interface Tour {
  readonly at: 'new' | 'open' | 'later' | 'over';
  readonly step: number;
}

export const UNSEEN: Tour = { at: 'new', step: 0 };

/** The step that is shown; undefined at the farewell. */
export function stepOf({ step }: Tour): Step | undefined {
  return steps[step];
}

/** Begins it, or goes on where it was put aside; what is over begins anew. */
export function begun({ at, step }: Tour): Tour {
  return { at: 'open', step: at === 'over' ? 0 : step };
}

/** Puts it aside; a farewell has been said. */
export function putAside(tour: Tour): Tour {
  return stepOf(tour) ? { ...tour, at: 'later' } : ended(tour);
}

export function ended({ step }: Tour): Tour {
  return { at: 'over', step };
}

export function stepped({ at, step }: Tour, by: 1 | -1): Tour {
  return { at, step: Math.max(0, Math.min(steps.length, step + by)) };
}

/** Goes on when that was what the step that is shown asked for. */
export function done(tour: Tour, what: Step): Tour {
  return tour.at === 'open' && stepOf(tour) === what ? stepped(tour, 1) : tour;
}

/** What a browser has kept; a tour nobody has seen where it kept nothing that makes sense. */
export function readTour(kept: string | undefined): Tour {
  const [, at, step] = /^(open|later|over) (\d)$/.exec(kept ?? '') ?? [];
  if (at === undefined || Number(step) > steps.length) return UNSEEN;
  return { at: at as Tour['at'], step: Number(step) };
}

export function wordsOfTour({ at, step }: Tour): string {
  return `${at} ${step}`;
}
