/** What a comparison says, made ready to be shown. */
import type { Format } from '../i18n/useFormat';
import type { Comparison, ComparisonCompared } from '../wire/generated/api';

export type Compared = ComparisonCompared;
export type Measure = Compared['measure'];
export type Verdict = Compared['verdict'];

/** Whether more of it is better for customers, worse, or neither. */
const moreIs: Record<Measure, 'better' | 'worse' | 'other'> = {
  conversion: 'better',
  reached: 'other',
  'went-on': 'better',
  'time-to-next': 'worse',
  'goes-on': 'better',
  dwell: 'other',
  score: 'better',
  nps: 'better',
  variants: 'other',
  fitness: 'other',
  missing: 'other',
  'ad-hoc': 'other',
  failed: 'worse',
  'out-of-order': 'other',
};

export type Tone = 'better' | 'worse' | 'other' | 'same' | 'few';

/** How the second side stands to the first: what to tint a cell by; a word always says it too. */
export function toneOf(one: Compared): Tone {
  if (one.verdict === 'too-few') return 'few';
  const direction = directionOf(one);
  if (direction === 'none') return 'same';
  if (one.verdict === 'no-evidence') return 'same';
  const more = moreIs[one.measure];
  if (more === 'other') return 'other';
  return (direction === 'up') === (more === 'better') ? 'better' : 'worse';
}

/** Whether the second side has more or less of it. */
export function directionOf({ measure, effect, a, b }: Compared): 'up' | 'down' | 'none' {
  if (measure === 'variants') return 'none';
  const neutral = measure === 'goes-on' ? 1 : 0;
  const by =
    effect?.effect ?? (a.value !== undefined && b.value !== undefined ? b.value - a.value : 0);
  const compared = effect ? by - neutral : by;
  return compared > 0 ? 'up' : compared < 0 ? 'down' : 'none';
}

/** A side's number in the unit of what is measured. */
export function valueText(measure: Measure, value: number | undefined, format: Format): string {
  if (value === undefined) return '–';
  switch (measure) {
    case 'conversion':
    case 'reached':
    case 'went-on':
    case 'goes-on':
    case 'fitness':
    case 'missing':
    case 'ad-hoc':
    case 'failed':
    case 'out-of-order':
      return format.share(value, 1);
    case 'time-to-next':
    case 'dwell':
      return format.duration(value);
    case 'score':
      return format.number(value, 2);
    case 'nps':
      return format.number(value, 0);
    case 'variants':
      return format.number(value, 3);
  }
}

/** An effect or a bound of its interval; with its sign where it is a difference. */
export function effectText(
  measure: Measure,
  effect: number,
  format: Format,
  points: (value: string) => string,
): string {
  const signed = (text: string) => (effect > 0 ? `+${text}` : effect < 0 ? `−${text}` : text);
  const size = Math.abs(effect);
  switch (measure) {
    case 'conversion':
    case 'reached':
    case 'went-on':
    case 'fitness':
    case 'missing':
    case 'ad-hoc':
    case 'failed':
    case 'out-of-order':
      return points(signed(format.number(100 * size, 1)));
    case 'goes-on':
      return `× ${format.number(effect, 2)}`;
    case 'time-to-next':
    case 'dwell':
      return signed(format.duration(size));
    case 'score':
      return signed(format.number(size, 2));
    case 'nps':
      return signed(format.number(size, 1));
    case 'variants':
      return format.number(effect, 3);
  }
}

/** The plain difference of two sides, where nothing was tested. */
export function differenceOf({ a, b, measure }: Compared): number | undefined {
  return a.value === undefined || b.value === undefined || measure === 'goes-on'
    ? undefined
    : b.value - a.value;
}

export interface AtPlace {
  readonly id: string;
  readonly compared: readonly Compared[];
}

export interface AtStage extends AtPlace {
  readonly touchpoints: readonly AtPlace[];
}

/** What was compared, stage by stage with the touchpoints in it; the whole journey apart. */
export function byPlace(comparison: Comparison): {
  readonly stages: readonly AtStage[];
  readonly journey: readonly Compared[];
} {
  interface Grouped {
    readonly compared: Compared[];
    readonly touchpoints: Map<string, Compared[]>;
  }
  const stages = new Map<string, Grouped>();
  const journey: Compared[] = [];
  for (const one of comparison.compared) {
    if (one.stage === undefined) {
      journey.push(one);
      continue;
    }
    const stage: Grouped = stages.get(one.stage) ?? { compared: [], touchpoints: new Map() };
    stages.set(one.stage, stage);
    if (one.touchpoint === undefined) stage.compared.push(one);
    else {
      const at = stage.touchpoints.get(one.touchpoint) ?? [];
      stage.touchpoints.set(one.touchpoint, [...at, one]);
    }
  }
  return {
    stages: [...stages].map(([id, { compared, touchpoints }]) => ({
      id,
      compared,
      touchpoints: [...touchpoints].map(([touchpoint, some]) => ({
        id: touchpoint,
        compared: some,
      })),
    })),
    journey,
  };
}

export function count(comparison: Comparison, verdict: Verdict): number {
  return comparison.compared.filter((one) => one.verdict === verdict).length;
}
