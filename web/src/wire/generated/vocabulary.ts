// Made from the record vocabulary in modules/maps by `make generate`. Do not edit.

/**
 * Words in a paragraph or an item of a list: `b` bold, `a` the address of a link, `m` the member
 * who is mentioned.
 */
export type RichSpan = {
  readonly s: string;
  readonly b?: true;
  readonly a?: string;
  readonly m?: string;
};

/** A paragraph, or a list with bullets (`ul`) or numbers (`ol`). */
export type RichBlock =
  | { readonly t: 'p'; readonly c: readonly RichSpan[] }
  | { readonly t: 'ul' | 'ol'; readonly i: readonly (readonly RichSpan[])[] };

/** A text with its formatting; always set as a whole. */
export type RichText = { readonly b: readonly RichBlock[] };

/** The words that a field may hold, by the name of the choice; in display order. */
export const choices = {
  StageOrder: ['sequential', 'strict', 'any'],
  MapDirection: ['auto', 'ltr', 'rtl'],
  MapStance: ['', 'as-is', 'to-be'],
  MapView: ['journey', 'touchpoints', 'blueprint', 'flow', 'outline', 'table', 'story'],
  LaneKind: ['goals', 'actions', 'thoughts', 'emotions', 'touchpoints', 'channels', 'pain-points', 'opportunities', 'evidence', 'frontstage', 'backstage', 'support', 'own'],
  TextDirection: ['auto', 'ltr', 'rtl'],
  LinkKind: ['flow', 'relation'],
  SupportKind: ['measure', 'event', 'answer', 'ticket', 'mention', 'note', 'quote', 'file', 'image', 'link'],
  Method: ['interview', 'survey', 'social', 'analytics', 'support', 'observation', 'testing', 'procedure', 'other'],
  Stance: ['supports', 'contradicts'],
  TouchpointKind: ['communication', 'action'],
  TouchpointClass: ['marketing', 'sales', 'success', 'product', 'service', 'other'],
  Initiator: ['customer', 'company'],
  Verdict: ['unknown', 'works-well', 'needs-improvement'],
  MomentOfTruth: ['', 'zmot', 'fmot', 'smot', 'umot', 'moment'],
  Medium: ['digital', 'physical', 'voice', 'print', 'other'],
  Audience: ['b2c', 'b2b'],
  ContactFrequency: ['', 'rarely', 'monthly', 'weekly', 'daily'],
  TraitKind: ['goal', 'motivation', 'problem', 'need', 'expectation', 'behaviour', 'emotion', 'interest'],
  ReactionKind: ['agree', 'like', 'idea', 'question', 'done'],
  Match: ['equals', 'prefix', 'wildcard', 'regex'],
} as const;

export type StageOrder = (typeof choices.StageOrder)[number];
export type MapDirection = (typeof choices.MapDirection)[number];
export type MapStance = (typeof choices.MapStance)[number];
export type MapView = (typeof choices.MapView)[number];
export type LaneKind = (typeof choices.LaneKind)[number];
export type TextDirection = (typeof choices.TextDirection)[number];
export type LinkKind = (typeof choices.LinkKind)[number];
export type SupportKind = (typeof choices.SupportKind)[number];
export type Method = (typeof choices.Method)[number];
export type Stance = (typeof choices.Stance)[number];
export type TouchpointKind = (typeof choices.TouchpointKind)[number];
export type TouchpointClass = (typeof choices.TouchpointClass)[number];
export type Initiator = (typeof choices.Initiator)[number];
export type Verdict = (typeof choices.Verdict)[number];
export type MomentOfTruth = (typeof choices.MomentOfTruth)[number];
export type Medium = (typeof choices.Medium)[number];
export type Audience = (typeof choices.Audience)[number];
export type ContactFrequency = (typeof choices.ContactFrequency)[number];
export type TraitKind = (typeof choices.TraitKind)[number];
export type ReactionKind = (typeof choices.ReactionKind)[number];
export type Match = (typeof choices.Match)[number];

/** One designed journey. The root of a map document. */
export interface MapFields {
  /** What the map is called. */
  title: string;
  /** What the map is about and for whom. */
  description: string;
  /** Who keeps it true, by name: is told when customers move away from it. */
  owner: string;
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
  /** Whose journeys it is, when it is more than one persona's. */
  personas: readonly string[];
  /** Whether it shows what is or what shall be. */
  stance: MapStance;
  /** The id of the map that it is a variant of; records of both share their ids. */
  variantOf: string;
  /** The view that it opens in. */
  view: MapView;
  /** The last day that it tells of, such as 2026-06-30: its claims are graded then; empty for today. */
  asOf: string;
  /** Remarks of the map checks that the team has set aside, by their ids. */
  ignored: readonly string[];
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
  /** A journey may leave it out. */
  optional: boolean;
  /** No arrow to the next stage is implied: only drawn ones lead on from here. */
  ends: boolean;
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
  /** More about it, with lists, bold words and links. */
  details: RichText | null;
  /** The register's touchpoint that it places here, in a touchpoints lane. */
  touchpoint: string;
  /** The library's channel that it names, in a channels lane. */
  channel: string;
  /** How the customer feels, -2 very bad to 2 very good, in an emotions lane. */
  emotion: number | null;
  /** Whose it is; everybody's when empty. */
  persona: string;
  /** Why the customer feels or decides so. */
  reason: string;
  /** How much it matters to the customer, 1 little to 5 most. */
  importance: number | null;
  /** Who answers for it. */
  owner: string;
  /** The time that it may take, in minutes. */
  minutes: number | null;
  /** It is known to go wrong here. */
  failPoint: boolean;
  /** A journey may leave out the touchpoint that it places here. */
  optional: boolean;
  /** The text's language, BCP 47; empty is the page's. */
  language: string;
  /** From which side the text runs; auto goes by its first strong letter. */
  direction: TextDirection;
  /** A colour by name or #rrggbb; empty takes the theme's. */
  color: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** An arrow from one stage or card to another. */
export interface LinkFields {
  /** Where it begins. */
  from: string;
  /** Where it points. */
  to: string;
  /** A way that customers take, or that one thing depends on another. */
  kind: LinkKind;
  /** What it says. */
  label: string;
  /** Who goes this way; empty is all. */
  personas: readonly string[];
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** One thing that a statement rests on, or that speaks against it. */
export interface SupportFields {
  /** What it is. */
  kind: SupportKind;
  /** How it was found out. */
  method: Method;
  /** Whether it speaks for the statement or against it. */
  stance: Stance;
  /** The words themselves, or what it shows. */
  text: string;
  /** Who or what it comes from, for people. */
  source: string;
  /** Where it is: the id of a row or of a file, or an address. */
  reference: string;
  /** The day it is from, such as 2026-03-01. */
  date: string;
  /** The day as of which somebody last said that it still holds; empty if nobody did. */
  confirmed: string;
  /** From how many people or events it is. */
  amount: number | null;
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
  /** What the team calls this moment of truth. */
  momentLabel: string;
  /** A class of the team's own; empty takes the class. */
  ownClass: string;
  /** How much it matters to customers, 1 little to 5 most. */
  importance: number | null;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** Somebody of the company who meets the customer there. */
export interface ContactFields {
  /** The role, such as courier. */
  role: string;
  /** The team or department. */
  team: string;
  /** By which means they meet. */
  channel: string;
  /** What they see and hear there. */
  note: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** How well a channel suits a touchpoint, as the team judges it. */
export interface FitFields {
  /** The channel. */
  channel: string;
  /** How well it suits the stage, 0 not at all to 5 best. */
  relevance: number | null;
  /** How well the company can run it here; empty takes the channel's own. */
  resources: number | null;
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
  /** How well the company can run it, 0 not at all to 5 without effort. */
  availability: number | null;
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
  /** Who it is in a few words. */
  role: string;
  /** A sentence the persona would say. */
  quote: string;
  /** The id of the picture's file. */
  portrait: string;
  /** What of the picture stays in view: from the left and from the top in percent, such as 50 20. */
  portraitFocus: string;
  /** A private customer, or somebody who buys for a company. */
  audience: Audience;
  /** Such as 30 to 39. */
  age: string;
  /** In the team's words. */
  gender: string;
  /** Where the persona lives. */
  location: string;
  /** In the team's words. */
  income: string;
  /** The highest. */
  education: string;
  /** Of the persona's company, such as 50 to 249 people. */
  companySize: string;
  /** Of the persona's company. */
  industry: string;
  /** Of the persona's company. */
  revenue: string;
  /** Where the company is. */
  companyLocation: string;
  /** What the persona does on the website. */
  siteActivity: string;
  /** What the persona has bought, and how often. */
  purchases: string;
  /** How the persona uses the product. */
  productUse: string;
  /** When and how the persona turns to customer service. */
  serviceContacts: string;
  /** The preferred channels, best first. */
  channels: readonly string[];
  /** How often contact is welcome. */
  frequency: ContactFrequency;
  /** When contact is welcome. */
  timing: string;
  /** What the persona reads, watches and listens to. */
  media: string;
  /** Whom it stands for: property:NAME, equals, value for each; or segment, equals, ID. */
  standsFor: readonly string[];
  /** A colour by name or #rrggbb; empty takes the theme's. */
  color: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** A statement about a persona. */
export interface TraitFields {
  /** What it is about. */
  kind: TraitKind;
  /** What it states. */
  text: string;
  /** The text's language, BCP 47; empty is the page's. */
  language: string;
  /** From which side the text runs; auto goes by its first strong letter. */
  direction: TextDirection;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** Where a persona stands between two ends. */
export interface SliderFields {
  /** The end at 0, such as spontaneous. */
  low: string;
  /** The end at 100, such as planning. */
  high: string;
  /** Where the persona stands. */
  value: number;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** What is said about one map. The root of a talk document. */
export interface TalkFields {
}

/** What is said about one record of the map, wherever that moves. */
export interface ThreadFields {
  /** The record that it is about, of the map or of the library. */
  anchor: string;
  /** The type of that record. */
  anchorType: string;
  /** What it was called when somebody last wrote here: for when it is gone. */
  anchorTitle: string;
  /** Nothing is left to say. */
  resolved: boolean;
  /** Who said so. */
  resolvedBy: string;
  /** What that member was called. */
  resolvedName: string;
  /** When, such as 2026-03-01T12:00:00.000Z. */
  resolvedAt: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** What one member said. */
export interface MessageFields {
  /** The words; whoever is named in them is mentioned. */
  text: RichText | null;
  /** The text's language, BCP 47; empty is the page's. */
  language: string;
  /** From which side the text runs; auto goes by its first strong letter. */
  direction: TextDirection;
  /** Who said it. */
  by: string;
  /** What that member was called. */
  byName: string;
  /** When, such as 2026-03-01T12:00:00.000Z. */
  at: string;
  /** When the words were last changed; empty is never. */
  edited: string;
  /** Hidden, with all below it, until it is false again. */
  deleted: boolean;
}

/** What one member thinks of a message, in a sign. */
export interface ReactionFields {
  /** The sign. */
  kind: ReactionKind;
  /** Who thinks so. */
  by: string;
  /** What that member was called. */
  byName: string;
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
  link: LinkFields;
  support: SupportFields;
  library: LibraryFields;
  touchpoint: TouchpointFields;
  contact: ContactFields;
  fit: FitFields;
  channel: ChannelFields;
  rule: RuleFields;
  persona: PersonaFields;
  trait: TraitFields;
  slider: SliderFields;
  talk: TalkFields;
  thread: ThreadFields;
  message: MessageFields;
  reaction: ReactionFields;
}

export type RecordType = keyof FieldsByType;

/** What an absent field (or null) means. */
export const defaults: FieldsByType = {
  map: {
    title: '',
    description: '',
    owner: '',
    template: '',
    windowDays: 30,
    order: 'sequential',
    direction: 'auto',
    persona: '',
    personas: [],
    stance: '',
    variantOf: '',
    view: 'journey',
    asOf: '',
    ignored: [],
  },
  phase: {
    title: '',
    color: '',
    deleted: false,
  },
  stage: {
    title: '',
    definition: '',
    optional: false,
    ends: false,
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
    details: null,
    touchpoint: '',
    channel: '',
    emotion: null,
    persona: '',
    reason: '',
    importance: null,
    owner: '',
    minutes: null,
    failPoint: false,
    optional: false,
    language: '',
    direction: 'auto',
    color: '',
    deleted: false,
  },
  link: {
    from: '',
    to: '',
    kind: 'flow',
    label: '',
    personas: [],
    deleted: false,
  },
  support: {
    kind: 'quote',
    method: 'other',
    stance: 'supports',
    text: '',
    source: '',
    reference: '',
    date: '',
    confirmed: '',
    amount: null,
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
    momentLabel: '',
    ownClass: '',
    importance: null,
    deleted: false,
  },
  contact: {
    role: '',
    team: '',
    channel: '',
    note: '',
    deleted: false,
  },
  fit: {
    channel: '',
    relevance: null,
    resources: null,
    deleted: false,
  },
  channel: {
    name: '',
    key: '',
    medium: 'other',
    icon: '',
    availability: null,
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
    role: '',
    quote: '',
    portrait: '',
    portraitFocus: '',
    audience: 'b2c',
    age: '',
    gender: '',
    location: '',
    income: '',
    education: '',
    companySize: '',
    industry: '',
    revenue: '',
    companyLocation: '',
    siteActivity: '',
    purchases: '',
    productUse: '',
    serviceContacts: '',
    channels: [],
    frequency: '',
    timing: '',
    media: '',
    standsFor: [],
    color: '',
    deleted: false,
  },
  trait: {
    kind: 'goal',
    text: '',
    language: '',
    direction: 'auto',
    deleted: false,
  },
  slider: {
    low: '',
    high: '',
    value: 50,
    deleted: false,
  },
  talk: {
  },
  thread: {
    anchor: '',
    anchorType: '',
    anchorTitle: '',
    resolved: false,
    resolvedBy: '',
    resolvedName: '',
    resolvedAt: '',
    deleted: false,
  },
  message: {
    text: null,
    language: '',
    direction: 'auto',
    by: '',
    byName: '',
    at: '',
    edited: '',
    deleted: false,
  },
  reaction: {
    kind: 'agree',
    by: '',
    byName: '',
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
  link: ['map'],
  support: ['card', 'trait'],
  library: [],
  touchpoint: ['library'],
  contact: ['touchpoint'],
  fit: ['touchpoint'],
  channel: ['library'],
  rule: ['library'],
  persona: ['library'],
  trait: ['persona'],
  slider: ['persona'],
  talk: [],
  thread: ['talk'],
  message: ['thread'],
  reaction: ['message'],
};

/** The most characters (code points) that a text field takes. */
export const maxLength = {
  map: { title: 300, description: 8000, owner: 300, template: 40, variantOf: 80, asOf: 10 },
  phase: { title: 300, color: 32 },
  stage: { title: 300, definition: 8000, color: 32 },
  lane: { title: 300 },
  card: { text: 8000, reason: 8000, owner: 300, language: 35, color: 32 },
  link: { label: 300 },
  support: { text: 8000, source: 300, reference: 400, date: 10, confirmed: 10 },
  touchpoint: { name: 300, description: 8000, positives: 8000, negatives: 8000, momentLabel: 60, ownClass: 60 },
  contact: { role: 300, team: 300, note: 8000 },
  channel: { name: 300, key: 80, icon: 40 },
  rule: { name: 300 },
  persona: { name: 300, role: 300, quote: 8000, portrait: 80, portraitFocus: 12, age: 1000, gender: 1000, location: 1000, income: 1000, education: 1000, companySize: 1000, industry: 1000, revenue: 1000, companyLocation: 1000, siteActivity: 1000, purchases: 1000, productUse: 1000, serviceContacts: 1000, timing: 1000, media: 1000, color: 32 },
  trait: { text: 8000, language: 35 },
  slider: { low: 300, high: 300 },
  thread: { anchor: 80, anchorType: 64, anchorTitle: 300, resolvedBy: 80, resolvedName: 120, resolvedAt: 30 },
  message: { language: 35, by: 80, byName: 120, at: 30, edited: 30 },
  reaction: { by: 80, byName: 120 },
} as const;
