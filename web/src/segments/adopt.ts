/** A segment as a persona, with what it rests on, as operations on the library document. */
import type { Made } from '../canvas/moves';
import { type DocumentView, idxsAt, newId, type Op } from '../live';
import { createPersona } from '../personas/personaMoves';
import { nextDye } from '../personas/personas';

/** A persona's statement, and the numbers that it is told from. */
export interface Told {
  readonly text: string;
  readonly figures: string;
}

export interface Adopted {
  readonly name: string;
  /** The segment that the persona stands for: ID/INDEX. */
  readonly segment: string;
  readonly traits: readonly Told[];
  /** How many persons the numbers are of. */
  readonly persons: number;
  readonly source: string;
  /** The day it is from. */
  readonly date: string;
}

/** The persona stands for the segment's customers; each trait rests on analytics. */
export function adopt(library: DocumentView, adopted: Adopted): Made {
  const persona = createPersona(library, {
    name: adopted.name,
    color: nextDye(library),
    standsFor: ['segment', 'equals', adopted.segment],
  });
  const places = idxsAt([], 0, adopted.traits.length);
  const [first = ''] = idxsAt([], 0, 1);
  const ops = adopted.traits.flatMap(({ text, figures }, i): Op[] => {
    const trait = newId();
    return [
      {
        o: 'create',
        id: trait,
        type: 'trait',
        place: { parent: persona.id, idx: places[i] ?? '' },
        f: { kind: 'behaviour', text },
      },
      {
        o: 'create',
        id: newId(),
        type: 'support',
        place: { parent: trait, idx: first },
        f: {
          kind: 'measure',
          method: 'analytics',
          stance: 'supports',
          text: figures,
          source: adopted.source,
          date: adopted.date,
          amount: adopted.persons,
        },
      },
    ];
  });
  return { id: persona.id, ops: [...persona.ops, ...ops] };
}
