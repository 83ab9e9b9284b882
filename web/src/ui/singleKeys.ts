import { create } from 'zustand';

const STORAGE_KEY = 'wayloom.singleKeys';

function stored(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Whether keys without Ctrl or Alt do something (WCAG 2.1.4: whoever speaks to the page turns them off). */
export const useSingleKeys = create<{ readonly on: boolean }>(() => ({ on: stored() }));

export function setSingleKeys(on: boolean): void {
  useSingleKeys.setState({ on });
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}
