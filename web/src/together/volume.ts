import { create } from 'zustand';
import { readKept, writeKept } from './kept';

/** How much of what happens on a map is read out, from nothing to everything. */
export const volumes = ['off', 'own', 'nearby', 'all'] as const;

export type Volume = (typeof volumes)[number];

const KEY = 'wayloom.announcements';

interface Announcements {
  readonly volume: Volume;
  setVolume(volume: Volume): void;
}

/** What screen readers are told, kept in this browser. */
export const useVolume = create<Announcements>((set) => ({
  volume: volumes.find((each) => each === readKept('localStorage', KEY)) ?? 'nearby',
  setVolume: (volume) => {
    writeKept('localStorage', KEY, volume);
    set({ volume });
  },
}));
