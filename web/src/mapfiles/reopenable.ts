import { create } from 'zustand';

const STORAGE_KEY = 'wayloom.reopenable';

function stored(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Whether pictures carry the map that they show, so that they can be opened again. */
export const useReopenable = create<{ readonly on: boolean }>(() => ({ on: stored() }));

export function setReopenable(on: boolean): void {
  useReopenable.setState({ on });
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}
