import { text } from '../i18n/i18n';
import type { Action } from '../ui/actions';
import { choices, type MapStance } from '../wire/generated/vocabulary';
import type { MapSummary } from '../wire/maps';

const stances = {
  '': 'variants:stance.none',
  'as-is': 'variants:stance.as-is',
  'to-be': 'variants:stance.to-be',
} as const satisfies Record<MapStance, Action['label']>;

interface Doing {
  readonly show: (stance: MapStance) => void;
  readonly open: (map: MapSummary) => void;
  readonly compare: (map: MapSummary) => void;
  readonly make: () => void;
  /** Whether a variant is being made already. */
  readonly isMaking: () => boolean;
}

/**
 * What can be done with a map and its variants: for the menu in its head and for the palette.
 *
 * @param others the variants beside this map
 */
export function variantActions(others: readonly MapSummary[], doing: Doing) {
  const named = ({ title }: MapSummary) => title || text('maps:home.untitled');
  return {
    stances: choices.MapStance.map((stance) => ({
      id: `map.stance.${stance || 'none'}`,
      stance,
      label: stances[stance],
      area: 'variants:shows' as const,
      run: () => doing.show(stance),
    })),
    others: others.map((map) => ({
      id: `map.variant.${map.id}`,
      map,
      label: 'variants:open' as const,
      about: () => named(map),
      run: () => doing.open(map),
    })),
    comparisons: others.map((map) => ({
      id: `map.compare.${map.id}`,
      map,
      label: 'variants:compare' as const,
      about: () => named(map),
      run: () => doing.compare(map),
    })),
    make: {
      id: 'map.toBe',
      label: 'variants:make' as const,
      enabled: () => !doing.isMaking(),
      run: doing.make,
    },
  } as const satisfies Record<string, Action | readonly Action[]>;
}
