import type { Measures } from '../wire/analysis';
import type { Proportion } from '../wire/generated/api';
import type { NumberName } from './numbers';

/** A share that a number stands in, and the text that says of what. */
export interface NamedShare {
  readonly text: 'conversion' | 'overall' | 'dropOff' | 'ofAll' | 'goOn';
  readonly share: Proportion;
}

/** The shares that a number of the map is told by. */
export function sharesOf(
  measures: Pick<Measures, 'stages' | 'touchpoints'> | undefined,
  name: NumberName,
): readonly NamedShare[] {
  if (name.of === 'stage') {
    const stage = measures?.stages.find(({ id }) => id === name.id);
    switch (name.number) {
      case 'reached':
        return some(['conversion', stage?.conversion], ['overall', stage?.overallConversion]);
      case 'converted':
      case 'lost':
      case 'pending':
        return some(['dropOff', stage?.dropOff]);
      default:
        return [];
    }
  }
  if (name.of === 'touchpoint') {
    const place = measures?.touchpoints.find(({ touchpoint }) => touchpoint === name.id);
    switch (name.number) {
      case 'reached':
        return some(['ofAll', place?.share]);
      case 'wentOn':
        return some(['goOn', place?.conversion]);
      case 'dropped':
        return some(['dropOff', place?.dropOff]);
      default:
        return [];
    }
  }
  return [];
}

function some(
  ...shares: readonly (readonly [NamedShare['text'], Proportion | undefined])[]
): readonly NamedShare[] {
  return shares.flatMap(([text, share]) => (share ? [{ text, share }] : []));
}
