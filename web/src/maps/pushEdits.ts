import { newId, type Op, partsOf } from '../live';
import type { MapEditor } from './editor';

/** Edits of the library and the map that are one step of undo, however many they are. */
export function pushEdits(
  editor: MapEditor,
  edits: { readonly library: readonly Op[]; readonly map: readonly Op[] },
): void {
  const group = `together ${newId()}`;
  for (const part of partsOf(edits.library)) editor.pushLibrary(part, group);
  for (const part of partsOf(edits.map)) editor.push(part, group);
}
