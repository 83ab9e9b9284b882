import type { Format } from '../i18n/useFormat';
import type { Finding } from '../wire/generated/api';

/** The kinds in the order in which a team asks: where it hurts, where it stops, what is missing. */
export const KINDS = [
  'pain-point',
  'bottleneck',
  'gap',
  'inconsistency',
  'deviation',
] as const satisfies readonly Finding['kind'][];

export type Severity = Finding['severity'];

const SEVERITIES = ['low', 'medium', 'high'] as const satisfies readonly Severity[];

export type Kind = (typeof KINDS)[number];

/** What people call the place and the channel of a finding; empty where it has none. */
export interface Named {
  readonly place: string;
  readonly channel: string;
}

/** What a finding's sentence is filled with: its numbers in the reader's digits. */
export function valuesOf(
  { params, persons }: Finding,
  { place, channel }: Named,
  format: Format,
): Record<string, string | number> {
  const number = (name: string) => Number(params[name] ?? 0);
  return {
    place,
    channel,
    count: persons,
    events: params.events ?? '',
    personas: params.personas ?? '',
    score: format.number(number('score'), 1),
    typical: format.number(number('typical'), 1),
    share: format.share(number('share') / 100, 1),
    typicalShare: format.share(number('typical') / 100, 1),
    time: format.duration(number('medianMillis')),
    typicalTime: format.duration(number('typicalMillis')),
  };
}

/** The events of a finding that is of no place of the map; empty for the others. */
export function eventsOf(id: string): string {
  const start = 'unknown-events:events:';
  return id.startsWith(start) ? id.slice(start.length) : '';
}

/** The interval of a finding's effect in the unit of its code; undefined where there is none. */
export function intervalOf({ code, tested }: Finding, format: Format) {
  if (tested?.low === undefined || tested.high === undefined) return undefined;
  const show = (value: number) => {
    switch (code) {
      case 'low-score':
      case 'low-reviews':
      case 'channel-score':
        return format.number(value, 1);
      case 'slow':
      case 'channel-slow':
        return format.duration(value);
      case 'drop-off':
      case 'channel-drop-off':
      case 'negative-texts':
      case 'tickets':
      case 'returns':
      case 'unknown-events':
      case 'silent-touchpoint':
      case 'channel-not-offered':
      case 'missing':
      case 'ad-hoc':
      case 'failed':
      case 'out-of-order':
        return format.share(value, 1);
    }
  };
  return { low: show(tested.low), high: show(tested.high) };
}

/** A p with its sign; what is too small to be worth its digits is only called so. */
export function smallNumber(p: number, format: Format): string {
  return p < 0.0001 ? `< ${format.number(0.0001, 4)}` : `= ${format.number(p, 4)}`;
}

/**
 * The findings of a kind, or of all: what customers suffer from, then where they leave the drawn
 * journey, which may be the fault of the drawing, then what follows from another finding; last those
 * that the team calls wrong.
 */
export function shown<T extends { finding: Finding; mark?: { as: 'known' | 'wrong' } }>(
  findings: readonly T[],
  kind: Kind | 'all',
): T[] {
  const some = findings.filter(({ finding }) => kind === 'all' || finding.kind === kind);
  const isWrong = (each: T) => each.mark?.as === 'wrong';
  const rank = (each: T) => {
    if (isWrong(each)) return 3;
    if (each.finding.follows) return 2;
    return each.finding.kind === 'deviation' ? 1 : 0;
  };
  return some.toSorted((a, b) => rank(a) - rank(b));
}

/** The finding that another one follows from; undefined for one that stands by itself. */
export function causeOf(
  { follows }: Finding,
  all: readonly { readonly finding: Finding }[],
): Finding | undefined {
  return follows === undefined
    ? undefined
    : all.find(({ finding }) => finding.id === follows)?.finding;
}

/** What stands out at one place. */
export interface FindingMark {
  readonly count: number;
  /** Of the weightiest. */
  readonly severity: Severity;
  /** The weightiest, by its id. */
  readonly first: string;
}

/**
 * What stands out at each place of the map, by `touchpoint:ID` and `stage:ID`. What the team calls
 * wrong is not marked; a finding about no place is only in the list.
 */
export function marksOf(
  findings: readonly { finding: Finding; mark?: { as: 'known' | 'wrong' } }[],
): ReadonlyMap<string, FindingMark> {
  const marks = new Map<string, FindingMark>();
  for (const { finding, mark } of findings) {
    const { id, touchpoint, stage, severity } = finding;
    if (mark?.as === 'wrong' || (!touchpoint && !stage)) continue;
    const place = touchpoint ? `touchpoint:${touchpoint}` : `stage:${stage}`;
    const before = marks.get(place);
    marks.set(place, {
      count: (before?.count ?? 0) + 1,
      severity: before ? weightier(before.severity, severity) : severity,
      first: before?.first ?? id,
    });
  }
  return marks;
}

function weightier(one: Severity, other: Severity): Severity {
  return SEVERITIES.indexOf(one) >= SEVERITIES.indexOf(other) ? one : other;
}
