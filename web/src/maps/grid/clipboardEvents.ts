import { type ClipboardEvent, useMemo } from 'react';
import {
  CARDS_TYPE,
  type CopiedCard,
  readCards,
  readLines,
  writeCards,
  writeLines,
} from '../../canvas/clipboard';
import { inGrid } from '../../canvas/range';
import { isTyping } from '../../ui/isTyping';
import { useEditor } from '../EditorContext';
import type { MapEditor } from '../editor';

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

/** Copy, cut and paste of the grid, as the browser's own keys and menus ask for them. */
export function useClipboard() {
  const editor = useEditor();
  return useMemo(
    () => ({
      onCopy: (event: ClipboardEvent) => {
        if (copy(editor, event)) editor.picked.copy();
      },
      onCut: (event: ClipboardEvent) => {
        if (copy(editor, event)) editor.picked.remove();
      },
      onPaste: (event: ClipboardEvent) => {
        if (isTyping(event.target) || !inGrid(editor.store.getState().position)) return;
        event.preventDefault();
        const text = event.clipboardData.getData('text/plain');
        editor.picked.paste(readCards(event.clipboardData.getData(CARDS_TYPE)) ?? fromText(text));
      },
    }),
    [editor],
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
