import { createContext, useContext } from 'react';
import type { ItemAction } from '../maps/mapActions';
import type { Relating } from './relations';

interface Blueprint {
  readonly relating: Relating;
  readonly actions: readonly ItemAction[];
}

export const BlueprintContext = createContext<Blueprint | undefined>(undefined);

export function useBlueprint(): Blueprint {
  const blueprint = useContext(BlueprintContext);
  if (!blueprint) throw new Error('useBlueprint needs a BlueprintContext above it');
  return blueprint;
}
