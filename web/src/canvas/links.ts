/** What a person does to the arrows of a map, as the operations that go over the wire. */
import { type DocumentView, idxAt, newId, type Op } from '../live';
import type { LinkKind } from '../wire/generated/vocabulary';
import { type Made, setFields } from './moves';

/** What an arrow says and who goes along it. */
export interface LinkWords {
  readonly label: string;
  readonly personas: readonly string[];
}

/** An arrow from one stage or card to another, after those that are there. */
export function addLink(
  document: DocumentView,
  kind: LinkKind,
  from: string,
  to: string,
  words: LinkWords = { label: '', personas: [] },
): Made {
  const parent = document.root()?.id ?? '';
  const siblings = document.children(parent);
  const id = newId();
  const place = { parent, idx: idxAt(siblings, siblings.length) };
  const { label, personas } = words;
  const f = {
    from,
    to,
    kind,
    ...(label ? { label } : {}),
    ...(personas.length > 0 ? { personas } : {}),
  };
  return { id, ops: [{ o: 'create', id, type: 'link', place, f }] };
}

/** Gives an arrow another target, other words or other people. */
export function changeLink(id: string, to: string, { label, personas }: LinkWords): readonly Op[] {
  return setFields(id, { to, label, personas });
}
