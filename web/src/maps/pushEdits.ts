import type { Op } from '../live';
import type { MapEditor } from './editor';
import type { TrailStep } from './editTrail';

/** Edits of the library and the map that are one step of undo, however many they are. */
export function pushEdits(
  editor: MapEditor,
  edits: { readonly library: readonly Op[]; readonly map: readonly Op[] },
): TrailStep | undefined {
  return editor.pushBoth(edits.library, edits.map);
}
