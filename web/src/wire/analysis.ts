/** What the analysis endpoints say. Absent fields are left out by the server, never null. */
import type { EventKind, Question } from './evidence';
import type { Proportion } from './generated/api';

export interface IndexState {
  readonly state: 'empty' | 'building' | 'ready' | 'failed';
  /** How much of the index is built, 0 to 1. */
  readonly share: number;
  readonly events: number;
  readonly persons: number;
}

export type Match = 'equals' | 'prefix' | 'wildcard' | 'regex';

/** One test of an event signature. */
export interface Condition {
  readonly field: string;
  readonly match: Match;
  readonly value: string;
}

/** What events that look alike have in common; rules are tried on these. */
export interface Signature {
  readonly code: number;
  readonly kind: EventKind;
  readonly type: string;
  readonly activity: string;
  readonly channel?: string;
  readonly page?: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly question?: Question;
  readonly events: number;
  readonly persons: number;
  readonly touchpoint?: string;
  readonly rule?: string;
}

export interface SignaturePage {
  readonly items: readonly Signature[];
  readonly next?: string;
  readonly totals: {
    readonly signatures: number;
    readonly events: number;
    readonly persons: number;
  };
}

export interface SignatureField {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly events: number }[];
}

export interface RulePreview {
  readonly events: number;
  readonly persons: number;
  readonly signatures: number;
  readonly top: readonly Signature[];
  readonly takenByEarlierRules: { readonly events: number };
}

export interface RuleCount {
  readonly rule: string;
  readonly touchpoint?: string;
  readonly events: number;
  readonly persons: number;
  /** Events that the rule would match but an earlier rule takes. */
  readonly hiddenEvents: number;
  /** Why it cannot match anything, such as a broken expression. */
  readonly problem?: string;
}

export interface CoverCount {
  readonly events: number;
  readonly persons: number;
  readonly signatures: number;
}

export interface RuleCounts {
  readonly items: readonly RuleCount[];
  readonly matched: CoverCount;
  readonly unmatched: CoverCount;
  readonly libraryVersion: number;
}

export interface ProposalTouchpoint {
  readonly name: string;
  readonly channels: readonly string[];
  readonly events: number;
  readonly persons: number;
  /** Where in a journey it usually stands: 0 = first event, 1 = last. */
  readonly medianPosition: number;
  readonly rules: readonly (readonly Condition[])[];
}

export interface ProposalStage {
  readonly title: string;
  readonly touchpoints: readonly ProposalTouchpoint[];
}

export interface Proposal {
  readonly title: string;
  readonly language?: string;
  readonly stages: readonly ProposalStage[];
  readonly leftOut: { readonly activities: number; readonly events: number };
}

export interface TimeToNext {
  readonly n: number;
  readonly medianMillis: number;
  readonly p90Millis: number;
}

/** A share in percent, or a net score of -100 to 100, with its method and 95 % interval. */
interface Band {
  readonly method: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Score {
  readonly method: string;
  readonly n: number;
  readonly persons: number;
  readonly mean: number;
  readonly low?: number;
  readonly high?: number;
  readonly scale: { readonly min: number; readonly max: number; readonly type?: string };
  readonly csat?: Band;
  readonly nps?: Band;
}

/** A touchpoint of the register, and when evidence last told about it. */
export interface CoveredTouchpoint {
  readonly touchpoint: string;
  readonly name: string;
  readonly rules: number;
  readonly events: number;
  readonly recent: number;
  readonly lastTime?: string;
}

export interface Coverage {
  readonly since: string;
  /** Those without recent evidence first. */
  readonly touchpoints: readonly CoveredTouchpoint[];
}

export type TrendBy = 'week' | 'month' | 'quarter' | 'year';

/** A period in UTC; without a score nobody answered in it. */
export interface TrendPoint {
  readonly from: string;
  readonly to: string;
  readonly score?: Score;
}

export interface Trend {
  readonly number: string;
  readonly channel?: string;
  readonly by: TrendBy;
  readonly points: readonly TrendPoint[];
}

export interface Returns {
  readonly persons: number;
  readonly occurrences: number;
}

export interface StageMeasures {
  readonly id: string;
  readonly title: string;
  readonly visited: number;
  readonly reached: number;
  readonly conversion?: Proportion;
  readonly overallConversion?: Proportion;
  readonly converted: number;
  readonly lost: number;
  readonly pending: number;
  readonly dropOff?: Proportion;
  readonly timeToNext?: TimeToNext;
  readonly returns: Returns;
  readonly score?: Score;
  readonly emotion?: number;
  readonly ratings: readonly Rating[];
}

export interface ChannelMeasures {
  readonly channel: string;
  readonly events: number;
  readonly persons: number;
  readonly score?: Score;
  readonly ratings: readonly Rating[];
}

/** What people rate without a survey: tickets, reviews; never mixed with the answers' score. */
export interface Rating {
  readonly kind: 'ticket' | 'mention';
  readonly score: Score;
}

export interface TouchpointMeasures {
  readonly touchpoint: string;
  readonly name: string;
  readonly stage?: string;
  readonly reached: number;
  readonly share?: Proportion;
  readonly events: number;
  readonly wentOn: number;
  readonly conversion?: Proportion;
  readonly dropOff?: Proportion;
  readonly timeToNext?: TimeToNext;
  readonly returns: Returns;
  readonly score?: Score;
  readonly ratings: readonly Rating[];
  readonly channels: readonly ChannelMeasures[];
}

export interface MeasureNote {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type StageOrder = 'sequential' | 'strict' | 'any';

export interface Measures {
  readonly mapVersion: number;
  readonly libraryVersion: number;
  readonly asOf?: string;
  readonly windowDays: number;
  readonly order: StageOrder;
  readonly millis: number;
  readonly totals: {
    readonly persons: number;
    readonly events: number;
    readonly matchedEvents: number;
    readonly unmatchedEvents: number;
    readonly placedEvents: number;
  };
  readonly stages: readonly StageMeasures[];
  readonly touchpoints: readonly TouchpointMeasures[];
  readonly notes: readonly MeasureNote[];
}

export type FlowNodes = 'touchpoints' | 'stages' | 'activities';

export interface FlowNode {
  readonly id: string;
  readonly label: string;
  readonly stage?: string;
  readonly occurrences: number;
  readonly persons: number;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly occurrences: number;
  readonly persons: number;
  readonly medianMillis: number;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly total: { readonly edges: number; readonly occurrences: number };
  readonly drawn: { readonly edges: number; readonly occurrences: number };
  readonly shareNotDrawn: number;
}

export interface PersonBehind {
  readonly code: number;
  readonly id: string;
  readonly events: number;
  readonly firstTime?: string;
  readonly lastTime?: string;
}

export interface Behind {
  readonly number: string;
  readonly total: number;
  readonly persons: readonly PersonBehind[];
  readonly next?: string;
}
