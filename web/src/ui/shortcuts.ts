/** Key strokes as text: `mod+shift+z`, `alt+ArrowLeft`, `Delete`. One shortcut may list several with `|`. */

interface Stroke {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export const isMac =
  typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);

/**
 * The stroke of a keyboard event. Letters are taken from the key's place on the keyboard when a
 * modifier is held, so Ctrl+Z works on a Russian or Persian layout, and ⌥S on a Mac, too.
 */
export function keystroke(event: Stroke): string {
  const command = event.ctrlKey || event.metaKey;
  const letter = /^Key([A-Z])$/.exec(event.code ?? '')?.[1]?.toLowerCase();
  const key =
    command && letter ? letter : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [
    command ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey && (key.length > 1 || /[a-z]/.test(key)) ? 'shift' : '',
    key === ' ' ? 'Space' : key,
  ]
    .filter(Boolean)
    .join('+');
}

export function matchesShortcut(stroke: string, shortcut: string): boolean {
  return shortcut.split('|').includes(stroke);
}

const SYMBOLS: Readonly<Record<string, readonly [mac: string, other: string]>> = {
  mod: ['⌘', 'Ctrl'],
  alt: ['⌥', 'Alt'],
  shift: ['⇧', 'Shift'],
  ArrowLeft: ['←', '←'],
  ArrowRight: ['→', '→'],
  ArrowUp: ['↑', '↑'],
  ArrowDown: ['↓', '↓'],
  Delete: ['⌫', 'Del'],
  Escape: ['esc', 'Esc'],
  Enter: ['↵', 'Enter'],
};

/** The keys to draw for a shortcut, in order. Of several strokes the first is shown. */
export function shortcutKeys(shortcut: string, mac = isMac): readonly string[] {
  const [first = ''] = shortcut.split('|');
  return first.split('+').map((part) => {
    const symbol = SYMBOLS[part];
    return symbol ? symbol[mac ? 0 : 1] : part.length === 1 ? part.toUpperCase() : part;
  });
}
