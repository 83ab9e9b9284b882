import type { KeyboardEvent } from 'react';
import { stepOfKey } from '../../canvas/navigation';
import { keystroke, matchesShortcut } from '../../ui/shortcuts';
import type { MapEditor } from '../editor';
import { itemActions } from '../mapActions';

function printable(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Begins a card with a letter typed onto a cell or a card; answers whether it did. */
export function typeToCreate(editor: MapEditor, event: KeyboardEvent): boolean {
  if (!printable(event) || event.key === ' ' || event.key === '?') return false;
  const { position } = editor.store.getState();
  if (position?.kind !== 'cell' && position?.kind !== 'card') return false;
  editor.create(position.stage, position.lane, event.key);
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** The keys of the grid that no shortcut of an action stands for: walking, choosing, typing to create. */
export function gridKey(editor: MapEditor, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { position } = editor.store.getState();
  const stroke = keystroke(event.nativeEvent);
  const control = event.ctrlKey || event.metaKey;
  const by = event.altKey ? undefined : stepOfKey(event.key, control, editor.rtl());
  const action = itemActions(editor).find(
    ({ shortcut, enabled }) => shortcut && matchesShortcut(stroke, shortcut) && enabled?.(),
  );
  if (action) {
    action.run();
  } else if (event.key === 'Enter' && position) {
    editor.edit();
  } else if (event.key === 'Escape') {
    editor.cancel();
  } else if (event.key === 'ContextMenu' || stroke === 'shift+F10') {
    openMenu(editor, event.target as HTMLElement);
  } else if (typeToCreate(editor, event)) {
    return;
  } else if (by) {
    if (event.shiftKey) editor.picked.extendBy(by);
    else editor.walk(by);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function openMenu(editor: MapEditor, target: HTMLElement): void {
  const { position } = editor.store.getState();
  if (!position || position.kind === 'cell') return;
  const { left, bottom } = target.getBoundingClientRect();
  editor.store.setState({ menu: { position, x: left + 8, y: bottom } });
}
