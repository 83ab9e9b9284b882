import { create } from 'zustand';

/** How long a scene of the film may stay, in seconds. */
export const sceneSeconds = [4, 7, 12] as const;

export type SceneSeconds = (typeof sceneSeconds)[number];

interface MapTools {
  /** Whether the bar that finds text in the map is open. */
  readonly finding: boolean;
  /** Whether the map is shown stage by stage on the whole screen. */
  readonly presenting: boolean;
  /** Whether what is presented goes on by itself. */
  readonly playing: boolean;
  readonly seconds: SceneSeconds;
  /** The map with which the film goes on, such as the journey as it shall be. */
  readonly next: string | undefined;
  /** Undefined until somebody chooses: then a map of several screens has it. */
  readonly miniMap: boolean | undefined;
  setFinding(finding: boolean): void;
  setPresenting(presenting: boolean): void;
  setPlaying(playing: boolean): void;
  setSeconds(seconds: SceneSeconds): void;
  /** Presents from the first stage and goes on by itself. */
  playFilm(): void;
  /** Presents another map as soon as its page is there. */
  goOnWith(map: string): void;
  /** Another map was opened: it is presented only where the film goes on with it. */
  arrive(map: string): void;
  setMiniMap(miniMap: boolean): void;
}

/** Which helpers of the map page are open. */
export const useMapTools = create<MapTools>((set, get) => ({
  finding: false,
  presenting: false,
  playing: false,
  seconds: 7,
  next: undefined,
  miniMap: undefined,
  setFinding: (finding) => set({ finding }),
  setPresenting: (presenting) => set({ presenting, playing: false, next: undefined }),
  setPlaying: (playing) => set({ playing }),
  setSeconds: (seconds) => set({ seconds }),
  playFilm: () => set({ presenting: true, playing: true, next: undefined }),
  goOnWith: (map) => set({ next: map }),
  arrive: (map) => {
    if (get().next !== map) set({ presenting: false, playing: false, next: undefined });
  },
  setMiniMap: (miniMap) => set({ miniMap }),
}));
