/** Importance by performance as places between 0 and 1: no drawing. */
import { heightOn, roomyScale, type Scale } from '../charts/scale';
import type { Drivers, DriversDriver } from '../wire/generated/api';

/** A span on the plane. */
interface Span {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export interface PlacedDriver {
  readonly driver: DriversDriver;
  /** Its place in the list, from 1. */
  readonly rank: number;
  readonly across: Span;
  readonly up: Span;
}

export interface Plane {
  readonly points: readonly PlacedDriver[];
  readonly performance: Scale;
  readonly importance: Scale;
  /** Where the quadrants meet. */
  readonly cross: { readonly across: number; readonly up: number };
}

/** The mean's interval, laid onto 0 to 100 as the mean is. */
export function performanceSpan({ score, performance }: DriversDriver) {
  const onScale = (value: number | undefined) =>
    value === undefined
      ? performance
      : (100 * (value - score.scale.min)) / (score.scale.max - score.scale.min);
  return { low: onScale(score.low), high: onScale(score.high) };
}

/** Undefined where nothing can be said. */
export function planeOf({ drivers, fit, lines }: Drivers): Plane | undefined {
  const told = drivers.flatMap((driver) =>
    driver.importance ? [{ driver, importance: driver.importance }] : [],
  );
  if (!fit || !lines || told.length === 0) return undefined;
  const meet = lines.importance * fit.value;
  const highest = Math.max(meet, ...told.map(({ importance: { high } }) => high));
  // Some room below 0, so that a point there does not lie on the words of its quadrant.
  const importance = { least: -0.12 * highest, most: 1.1 * highest };
  const performance = roomyScale(
    told.flatMap(({ driver }) => Object.values(performanceSpan(driver))),
    { least: 0, most: 100 },
  );
  return {
    importance,
    performance,
    cross: { across: heightOn(performance, lines.performance), up: heightOn(importance, meet) },
    points: told.map(({ driver, importance: part }, index) => {
      const span = performanceSpan(driver);
      return {
        driver,
        rank: index + 1,
        across: {
          at: heightOn(performance, driver.performance),
          low: heightOn(performance, span.low),
          high: heightOn(performance, span.high),
        },
        up: {
          at: heightOn(importance, part.value),
          low: heightOn(importance, part.low),
          high: heightOn(importance, part.high),
        },
      };
    }),
  };
}
