/** Which versions of a map are looked at. */
import type { Sitting } from '../wire/generated/api';

/** The version that is shown, and the one that it is compared with. */
export interface Looking {
  readonly at?: number;
  readonly from?: number;
}

export function readLooking(search: Readonly<Record<string, unknown>>): Looking {
  const version = (value: unknown) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  const at = version(search.at);
  const from = version(search.from);
  return {
    ...(at === undefined ? {} : { at }),
    ...(from === undefined ? {} : { from }),
  };
}

/** Whether nothing happened but that what was deleted long ago left the trash: nobody sees a difference. */
export function onlyPurged({ purged, counts }: Sitting): boolean {
  return purged > 0 && Object.values(counts).every((count) => count === 0);
}

/**
 * The versions to show: at first what the last sitting did of which one sees something, and for a
 * version what the sitting that ended there did.
 */
export function shownVersions(
  looking: Looking,
  sittings: readonly Sitting[],
  now: number,
): { readonly from: number; readonly to: number } {
  const to = Math.min(looking.at ?? now, now);
  const wanted = (each: Sitting) =>
    looking.at === undefined ? !onlyPurged(each) : each.from <= to && to <= each.to;
  const sitting = sittings.find(wanted) ?? sittings[0];
  return { from: Math.min(looking.from ?? (sitting?.from ?? 1) - 1, now), to };
}

/** Sittings by the day on which they ended, in the reader's time zone. */
export function byDay(sittings: readonly Sitting[], day: (time: string) => string) {
  const days: { readonly day: string; readonly sittings: Sitting[] }[] = [];
  for (const sitting of sittings) {
    const name = day(sitting.end);
    const last = days.at(-1);
    if (last?.day === name) last.sittings.push(sitting);
    else days.push({ day: name, sittings: [sitting] });
  }
  return days;
}
