import { createContext, useContext } from 'react';
import { useMeasuredStamp } from './measuredStore';
import type { Asked } from './queries';

/** Which numbers are opened where that is not what the measured map shows, such as on a comparison. */
export const AskedContext = createContext<Asked | undefined>(undefined);

export function useAsked(): Asked {
  const measured = useMeasuredStamp();
  return useContext(AskedContext) ?? measured;
}
