import { type ClipboardEvent, useMemo } from 'react';
import {
  CARDS_TYPE,
  type CopiedCard,
  readCards,
  readLines,
  writeCards,
  writeLines,
} from '../../canvas/clipboard';
import { type InGrid, inGrid } from '../../canvas/range';
import { clipboardRange } from '../../table/clipboardRange';
import type { Range } from '../../table/tsv';
import { isTyping } from '../../ui/isTyping';
import { useEditorPlace } from '../EditorContext';
import type { MapEditor } from '../editor';
import { filesOf, pastePictures } from './pastePictures';

/** What was copied last in this window, for places where the clipboard can only be had as text. */
let last: { readonly text: string; readonly cards: readonly CopiedCard[] } | undefined;

function copy(editor: MapEditor, event: ClipboardEvent): boolean {
  if (isTyping(event.target)) return false;
  const cards = editor.picked.copied();
  if (cards.length === 0) return false;
  last = { text: writeLines(cards), cards };
  event.clipboardData.setData(CARDS_TYPE, writeCards(cards));
  event.clipboardData.setData('text/plain', last.text);
  event.preventDefault();
  return true;
}

/** Cells of a spreadsheet; words below each other are lines, and each becomes a card. */
function cellsOf(data: DataTransfer): Range | undefined {
  const range = clipboardRange(data);
  return range.some((row) => row.filter(Boolean).length > 1) ? range : undefined;
}

/**
 * Copy, cut and paste of the grid, as the browser's own keys and menus ask for them.
 *
 * @param onRange hears of cells that are pasted at a place, of which nothing is made yet
 */
export function useClipboard(onRange: (range: Range, at: InGrid) => void) {
  const { editor, workspace } = useEditorPlace();
  return useMemo(
    () => ({
      onCopy: (event: ClipboardEvent) => {
        if (copy(editor, event)) editor.picked.copy();
      },
      onCut: (event: ClipboardEvent) => {
        if (copy(editor, event)) editor.picked.remove();
      },
      onPaste: (event: ClipboardEvent) => {
        const { position } = editor.store.getState();
        if (isTyping(event.target) || !inGrid(position)) return;
        event.preventDefault();
        const own = readCards(event.clipboardData.getData(CARDS_TYPE));
        const range = own ? undefined : cellsOf(event.clipboardData);
        const files = own || range ? [] : filesOf(event.clipboardData);
        if (range) onRange(range, position);
        else if (files.length > 0) void pastePictures(editor, workspace, files, position);
        else editor.picked.paste(own ?? fromText(event.clipboardData.getData('text/plain')));
      },
    }),
    [editor, workspace, onRange],
  );
}

function fromText(text: string): readonly CopiedCard[] {
  return last && last.text === text ? last.cards : readLines(text);
}

/** Copies from a menu or a button, where there is no event of the clipboard. */
export async function copyPicked(editor: MapEditor): Promise<void> {
  const cards = editor.picked.copied();
  if (cards.length === 0) return;
  last = { text: writeLines(cards), cards };
  editor.picked.copy();
  // Where the browser keeps its clipboard to itself, pasting within this window still works.
  await navigator.clipboard?.writeText(last.text).catch(() => undefined);
}

export async function pasteFromMenu(editor: MapEditor): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => undefined);
  editor.picked.paste(text === undefined ? (last?.cards ?? []) : fromText(text));
}
