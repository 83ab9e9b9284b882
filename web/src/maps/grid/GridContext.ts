import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { GridViewport } from './viewport';

export const GridContext = createContext<GridViewport | undefined>(undefined);

export function useViewport(): GridViewport {
  const viewport = useContext(GridContext);
  if (!viewport) throw new Error('useViewport needs a GridContext above it');
  return viewport;
}

export function useZoom(): number {
  return useStore(useViewport().store, (drawn) => drawn.zoom);
}
