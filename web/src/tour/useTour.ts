import { create } from 'zustand';
import { readKept, writeKept } from '../together/kept';
import {
  begun,
  done,
  ended,
  putAside,
  readTour,
  type Step,
  stepped,
  type Tour,
  wordsOfTour,
} from './tour';

const KEY = 'wayloom.tour';

interface TourState {
  readonly tour: Tour;
  /** Whether somebody has asked for it, and so wants the keyboard's focus there. */
  readonly wantsFocus: boolean;
  begin(): void;
  putAside(): void;
  end(): void;
  step(by: 1 | -1): void;
  did(what: Step): void;
  /** The focus was taken there. */
  focused(): void;
}

/** How far the tour is, kept in this browser. */
export const useTour = create<TourState>((set, get) => {
  const keep = (tour: Tour) => {
    if (tour === get().tour) return;
    writeKept('localStorage', KEY, wordsOfTour(tour));
    set({ tour });
  };
  return {
    tour: readTour(readKept('localStorage', KEY)),
    wantsFocus: false,
    begin: () => {
      keep(begun(get().tour));
      set({ wantsFocus: true });
    },
    putAside: () => keep(putAside(get().tour)),
    end: () => keep(ended(get().tour)),
    step: (by) => keep(stepped(get().tour, by)),
    did: (what) => keep(done(get().tour, what)),
    focused: () => set({ wantsFocus: false }),
  };
});
