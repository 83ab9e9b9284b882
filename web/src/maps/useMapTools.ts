import { create } from 'zustand';

interface MapTools {
  /** Whether the bar that finds text in the map is open. */
  readonly finding: boolean;
  /** Whether the map is shown stage by stage on the whole screen. */
  readonly presenting: boolean;
  /** Undefined until somebody chooses: then a map of several screens has it. */
  readonly miniMap: boolean | undefined;
  setFinding(finding: boolean): void;
  setPresenting(presenting: boolean): void;
  setMiniMap(miniMap: boolean): void;
}

/** Which helpers of the map page are open. */
export const useMapTools = create<MapTools>((set) => ({
  finding: false,
  presenting: false,
  miniMap: undefined,
  setFinding: (finding) => set({ finding }),
  setPresenting: (presenting) => set({ presenting }),
  setMiniMap: (miniMap) => set({ miniMap }),
}));
