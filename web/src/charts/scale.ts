/** The ends of a scale. */
export interface Scale {
  readonly least: number;
  readonly most: number;
}

/** How high a value stands on a scale, 0 at its lowest end and 1 at its highest. */
export function heightOn({ least, most }: Scale, value: number): number {
  return Math.max(0, Math.min(1, (value - least) / (most - least)));
}

/**
 * A scale on which values do not touch the ends: some of their spread more on each side, within
 * what is possible at all.
 */
export function roomyScale(values: readonly number[], possible: Scale): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = Math.max((most - least) * 0.12, (possible.most - possible.least) * 0.02);
  return {
    least: Math.max(possible.least, least - room),
    most: Math.min(possible.most, most + room),
  };
}
