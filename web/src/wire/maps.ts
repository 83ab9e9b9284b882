import type { LaneKind, MapView } from './generated/vocabulary';

/** A list as every endpoint answers it; `next` continues it. */
export interface Items<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** A team's room. `library` is the live document with its touchpoints, channels and rules. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly library: string;
  readonly created: string;
}

/** A map on the home page. */
export interface MapSummary {
  readonly id: string;
  readonly title: string;
  readonly template: string;
  readonly version: number;
  readonly changed: string;
  readonly stages: readonly string[];
  readonly cards: number;
  readonly touchpoints: number;
  /** Cards that state something. */
  readonly claims: number;
  /** Truth cover: share of its cells that fresh evidence holds, 0 to 1. */
  readonly cover: number;
  readonly stance: '' | 'as-is' | 'to-be';
  /** Id of the map that it is a variant of; empty for an original. */
  readonly variantOf: string;
}

export interface NewMap {
  readonly title: string;
  readonly template: string;
  readonly language: string;
  /** With the template's example cards and touchpoints, or only its structure. */
  readonly examples: boolean;
}

/** The shelf of the gallery that a template stands on. */
export type TemplatePurpose = 'basics' | 'digital' | 'retail' | 'services' | 'methods';

/** A start for a map, with all that its picture and its preview show. */
export interface Template {
  readonly id: string;
  readonly purpose: TemplatePurpose;
  readonly view: MapView;
  readonly title: string;
  readonly description: string;
  readonly lanes: readonly TemplateLane[];
  readonly phases: readonly TemplatePhase[];
  readonly ways: readonly TemplateWay[];
}

export interface TemplateLane {
  readonly kind: LaneKind;
  readonly title: string;
}

/** A group of stages; one without a title does not group. */
export interface TemplatePhase {
  readonly title: string;
  readonly stages: readonly TemplateStage[];
}

export interface TemplateStage {
  readonly title: string;
  readonly definition: string;
  /** Only drawn ways lead on from here. */
  readonly ends: boolean;
  readonly cards: readonly TemplateCard[];
}

export interface TemplateCard {
  readonly lane: LaneKind;
  readonly text: string;
  readonly emotion?: number;
  /** The keys of the channels of the touchpoint that it places. */
  readonly channels: readonly string[];
}

/** A way from one stage to another, by their positions from 0. */
export interface TemplateWay {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}
