import type { Made } from '../canvas/moves';
import { type DocumentView, type Fields, idxAt, newId } from '../live';

/** New records of the workspace's register, as operations on the library document. */

function createLast(library: DocumentView, type: string, f: Fields): Made {
  return createChild(library, library.root()?.id ?? '', type, f);
}

/** A record last among the children of another: a contact or a fit of a touchpoint. */
export function createChild(library: DocumentView, parent: string, type: string, f: Fields): Made {
  const siblings = library.children(parent);
  const id = newId();
  const place = { parent, idx: idxAt(siblings, siblings.length) };
  return { id, ops: [{ o: 'create', id, type, place, f }] };
}

export function createTouchpoint(library: DocumentView, name: string): Made {
  return createLast(library, 'touchpoint', { name });
}

/** The key is what evidence calls the channel; it starts as the name in small letters. */
export function createChannel(library: DocumentView, name: string): Made {
  const key = name.trim().toLocaleLowerCase().replaceAll(/\s+/g, '-');
  return createLast(library, 'channel', { name, key });
}
