import { create } from 'zustand';
import { readKept, writeKept } from '../together/kept';

/** A switch that is on until somebody turns it off in this browser: a hook that reads it, and what sets it. */
export function keptSwitch(key: string) {
  const use = create<{ readonly on: boolean }>(() => ({
    on: readKept('localStorage', key) !== 'off',
  }));
  const set = (on: boolean): void => {
    use.setState({ on });
    writeKept('localStorage', key, on ? 'on' : 'off');
  };
  return [use, set] as const;
}
