import { keystroke } from '../ui/shortcuts';

/**
 * The stroke of a key, with bare letters taken from the key's place where the keyboard writes another
 * script, so that L is L on a Persian and on a Russian keyboard.
 */
export function letterStroke(event: globalThis.KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  return isBare && letter && !/^[a-z]$/i.test(event.key) ? letter : keystroke(event);
}
