// Made from the record vocabulary in modules/maps by `make generate`. Do not edit.

/** The words that a field may hold, by the name of the choice; in display order. */
export const choices = {
  StageOrder: ['sequential', 'strict', 'any'],
  MapDirection: ['auto', 'ltr', 'rtl'],
  LaneKind: ['goals', 'actions', 'thoughts', 'emotions', 'touchpoints', 'channels', 'pain-points', 'opportunities', 'own'],
  TouchpointKind: ['communication', 'action'],
  TouchpointClass: ['marketing', 'sales', 'success', 'product', 'service', 'other'],
  Initiator: ['customer', 'company'],
  Verdict: ['unknown', 'works-well', 'needs-improvement'],
  MomentOfTruth: ['', 'zmot', 'fmot', 'smot', 'umot', 'moment'],
  Medium: ['digital', 'physical', 'voice', 'print', 'other'],
  Match: ['equals', 'prefix', 'wildcard', 'regex'],
} as const;

export type StageOrder = (typeof choices.StageOrder)[number];
export type MapDirection = (typeof choices.MapDirection)[number];
export type LaneKind = (typeof choices.LaneKind)[number];
export type TouchpointKind = (typeof choices.TouchpointKind)[number];
export type TouchpointClass = (typeof choices.TouchpointClass)[number];
export type Initiator = (typeof choices.Initiator)[number];
export type Verdict = (typeof choices.Verdict)[number];
export type MomentOfTruth = (typeof choices.MomentOfTruth)[number];
export type Medium = (typeof choices.Medium)[number];
export type Match = (typeof choices.Match)[number];

/** One designed journey. The root of a map document. */
export interface MapFields {
  /** What the map is called. */
  title: string;
  /** What the map is about and for whom. */
  description: string;
  /** The id of the template it was made from. */
  template: string;
  /** Days after the first stage in which a journey counts; 0 is no limit. */
  windowDays: number;
  /** How stages must follow each other to count. */
  order: StageOrder;
  /** From which side the stages run; auto follows the page's language. */
  direction: MapDirection;
  /** Whose journey it is. */
  persona: string;
}

/** A group of stages, such as before the purchase. */
export interface PhaseFields {
  /** What the phase is called. */
  title: string;
  /** A colour by name or #rrggbb; empty takes the theme's. */
  color: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** A column: one part of the journey. */
export interface StageFields {
  /** What the stage is called. */
  title: string;
  /** What the customer does in this stage. */
  definition: string;
  /** A colour by name or #rrggbb; empty takes the theme's. */
  color: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** A row: one sort of statement about every stage. */
export interface LaneFields {
  /** What the lane is called. */
  title: string;
  /** What its cards state. */
  kind: LaneKind;
  /** Shown folded. */
  collapsed: boolean;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** A statement where a stage and a lane cross. */
export interface CardFields {
  /** The row it stands in. */
  lane: string;
  /** What it states. */
  text: string;
  /** The register's touchpoint that it places here, in a touchpoints lane. */
  touchpoint: string;
  /** The library's channel that it names, in a channels lane. */
  channel: string;
  /** How the customer feels, -2 very bad to 2 very good, in an emotions lane. */
  emotion: number | null;
  /** A colour by name or #rrggbb; empty takes the theme's. */
  color: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** What the maps of a workspace share. The root of a library document. */
export interface LibraryFields {
}

/** An interaction of customer and brand, kept once and placed on many maps. */
export interface TouchpointFields {
  /** What the touchpoint is called. */
  name: string;
  /** What happens there. */
  description: string;
  /** A message between two parties, or something the customer does alone. */
  kind: TouchpointKind;
  /** What it serves. */
  class: TouchpointClass;
  /** The means it happens by. */
  channels: readonly string[];
  /** Who starts it. */
  initiator: Initiator;
  /** Whether it works well, as the team judges it. */
  verdict: Verdict;
  /** What exceeds the customer's expectations there. */
  positives: string;
  /** Where it fails the customer. */
  negatives: string;
  /** Which moment of truth it is: research, purchase, use, sharing, or another. */
  momentOfTruth: MomentOfTruth;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** A means of contact. */
export interface ChannelFields {
  /** What the channel is called. */
  name: string;
  /** What evidence calls it, such as web. */
  key: string;
  /** Through what it reaches the customer. */
  medium: Medium;
  /** The name of the icon that stands for it. */
  icon: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** Assigns events to a touchpoint. Rules are tried in order; the first match wins. */
export interface RuleFields {
  /** Where events that match belong. */
  touchpoint: string;
  /** All conditions that must hold: field, match, value for each. */
  when: readonly string[];
  /** What the team calls the rule. */
  name: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** A typical customer, drawn. */
export interface PersonaFields {
  /** What the persona is called. */
  name: string;
  /** A sentence the persona would say. */
  quote: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** The fields of each record type. */
export interface FieldsByType {
  map: MapFields;
  phase: PhaseFields;
  stage: StageFields;
  lane: LaneFields;
  card: CardFields;
  library: LibraryFields;
  touchpoint: TouchpointFields;
  channel: ChannelFields;
  rule: RuleFields;
  persona: PersonaFields;
}

export type RecordType = keyof FieldsByType;

/** What an absent field (or null) means. */
export const defaults: FieldsByType = {
  map: {
    title: '',
    description: '',
    template: '',
    windowDays: 30,
    order: 'sequential',
    direction: 'auto',
    persona: '',
  },
  phase: {
    title: '',
    color: '',
    deleted: false,
  },
  stage: {
    title: '',
    definition: '',
    color: '',
    deleted: false,
  },
  lane: {
    title: '',
    kind: 'own',
    collapsed: false,
    deleted: false,
  },
  card: {
    lane: '',
    text: '',
    touchpoint: '',
    channel: '',
    emotion: null,
    color: '',
    deleted: false,
  },
  library: {
  },
  touchpoint: {
    name: '',
    description: '',
    kind: 'communication',
    class: 'other',
    channels: [],
    initiator: 'customer',
    verdict: 'unknown',
    positives: '',
    negatives: '',
    momentOfTruth: '',
    deleted: false,
  },
  channel: {
    name: '',
    key: '',
    medium: 'other',
    icon: '',
    deleted: false,
  },
  rule: {
    touchpoint: '',
    when: [],
    name: '',
    deleted: false,
  },
  persona: {
    name: '',
    quote: '',
    deleted: false,
  },
};

/** Under which types a record may hang; none for the root of a document. */
export const parents: Record<RecordType, readonly RecordType[]> = {
  map: [],
  phase: ['map'],
  stage: ['map', 'phase'],
  lane: ['map'],
  card: ['stage'],
  library: [],
  touchpoint: ['library'],
  channel: ['library'],
  rule: ['library'],
  persona: ['library'],
};

/** The most characters (code points) that a text field takes. */
export const maxLength = {
  map: { title: 300, description: 8000, template: 40 },
  phase: { title: 300, color: 32 },
  stage: { title: 300, definition: 8000, color: 32 },
  lane: { title: 300 },
  card: { text: 8000, color: 32 },
  touchpoint: { name: 300, description: 8000, positives: 8000, negatives: 8000 },
  channel: { name: 300, key: 80, icon: 40 },
  rule: { name: 300 },
  persona: { name: 300, quote: 8000 },
} as const;
