let pointed = false;

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pointed = true), { capture: true });
  window.addEventListener('keydown', () => (pointed = false), { capture: true });
}

/** Whether what happens now was begun by a finger or a mouse, and not at the keyboard. */
export function wasPointed(): boolean {
  return pointed;
}
