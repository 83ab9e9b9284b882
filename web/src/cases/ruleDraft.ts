/** A rule while it is edited: every field of every kind, so that changing the kind loses nothing. */
import type { CaseRule } from '../wire/generated/api';

export const KINDS = [
  'low-score',
  'negative-mood',
  'keyword',
  'ticket-priority',
  'repeated-failure',
  'silence',
] as const;
export type Kind = (typeof KINDS)[number];

export const PRIORITIES = ['normal', 'high', 'urgent'] as const;

export const WAYS = ['nobody', 'owner', 'round-robin', 'trait', 'persona'] as const;
export type Way = (typeof WAYS)[number];

export interface RuleDraft {
  readonly name: string;
  readonly on: boolean;
  readonly kind: Kind;
  readonly atOrBelow: number;
  readonly unit: 'points' | 'percent';
  readonly question: string;
  readonly touchpoint: string;
  /** One a line. */
  readonly words: string;
  /** Separated by commas. */
  readonly values: string;
  readonly times: number;
  readonly withinDays: number;
  readonly map: string;
  readonly stage: string;
  readonly priority: 'normal' | 'high' | 'urgent';
  readonly way: Way;
  readonly people: readonly string[];
  readonly property: string;
  /** `value = owner`, one a line. */
  readonly choices: string;
  /** Owners by the ids of personas. */
  readonly ofPersonas: Readonly<Record<string, string>>;
  readonly otherwise: string;
  readonly remindAfter: number | undefined;
  readonly dueAfter: number;
  readonly escalateAfter: number | undefined;
  readonly escalateTo: string;
}

export const NEW_RULE: RuleDraft = {
  name: '',
  on: true,
  kind: 'low-score',
  atOrBelow: 2,
  unit: 'points',
  question: '',
  touchpoint: '',
  words: '',
  values: 'urgent, high',
  times: 2,
  withinDays: 14,
  map: '',
  stage: '',
  priority: 'normal',
  way: 'nobody',
  people: [],
  property: '',
  choices: '',
  ofPersonas: {},
  otherwise: '',
  remindAfter: 4,
  dueAfter: 8,
  escalateAfter: 16,
  escalateTo: '',
};

/** What stands in a trigger of any kind; the kinds share no field with two meanings. */
type AnyTrigger = Partial<{
  kind: string;
  atOrBelow: number;
  unit: 'points' | 'percent';
  question: string;
  touchpoint: string;
  words: string[];
  property: string;
  values: string[];
  times: number;
  withinDays: number;
  map: string;
  stage: string;
}>;

export function draftOf(rule: CaseRule): RuleDraft {
  const trigger: AnyTrigger = rule.trigger;
  const { routing, deadline } = rule;
  return {
    ...NEW_RULE,
    name: rule.name,
    on: rule.on,
    kind: KINDS.find((kind) => kind === trigger.kind) ?? 'low-score',
    atOrBelow: trigger.atOrBelow ?? NEW_RULE.atOrBelow,
    unit: trigger.unit ?? 'points',
    question: trigger.question ?? '',
    touchpoint: trigger.touchpoint ?? '',
    words: (trigger.words ?? []).join('\n'),
    values: trigger.values?.join(', ') ?? NEW_RULE.values,
    times: trigger.times ?? NEW_RULE.times,
    withinDays: trigger.withinDays ?? NEW_RULE.withinDays,
    map: trigger.map ?? '',
    stage: trigger.stage ?? '',
    priority: rule.priority,
    way: routing.way,
    people: routing.people,
    property: routing.property ?? '',
    choices:
      routing.way === 'trait'
        ? routing.choices.map(({ value, owner }) => `${value} = ${owner}`).join('\n')
        : '',
    ofPersonas:
      routing.way === 'persona'
        ? Object.fromEntries(routing.choices.map(({ value, owner }) => [value, owner]))
        : {},
    otherwise: routing.otherwise,
    remindAfter: deadline.remindAfter,
    dueAfter: deadline.dueAfter,
    escalateAfter: deadline.escalateAfter,
    escalateTo: deadline.escalateTo,
  };
}

const lines = (text: string, by: string | RegExp) =>
  text
    .split(by)
    .map((line) => line.trim())
    .filter(Boolean);

/** Lines of `value = owner`; what has no equals sign says nothing. */
export const choicesOf = (text: string) =>
  lines(text, '\n').flatMap((line) => {
    const cut = line.lastIndexOf('=');
    const value = line.slice(0, cut).trim();
    const owner = line.slice(cut + 1).trim();
    return cut > 0 && value && owner ? [{ value, owner }] : [];
  });

/** Who gets what, as the way of giving out asks. */
function wantedChoices({ way, choices, ofPersonas }: RuleDraft) {
  return way === 'persona'
    ? Object.entries(ofPersonas).flatMap(([value, owner]) =>
        owner.trim() ? [{ value, owner: owner.trim() }] : [],
      )
    : choicesOf(choices);
}

function triggerOf(draft: RuleDraft): AnyTrigger {
  const at = draft.touchpoint ? { touchpoint: draft.touchpoint } : {};
  switch (draft.kind) {
    case 'low-score':
      return {
        kind: draft.kind,
        atOrBelow: draft.atOrBelow,
        unit: draft.unit,
        ...(draft.question ? { question: draft.question } : {}),
        ...at,
      };
    case 'negative-mood':
      return { kind: draft.kind, ...at };
    case 'keyword':
      return { kind: draft.kind, words: lines(draft.words, /[\n,،]/), ...at };
    case 'ticket-priority':
      return { kind: draft.kind, property: 'priority', values: lines(draft.values, /[\n,،]/) };
    case 'repeated-failure':
      return { kind: draft.kind, times: draft.times, withinDays: draft.withinDays, ...at };
    case 'silence':
      return {
        kind: draft.kind,
        map: draft.map,
        ...(draft.stage ? { stage: draft.stage } : {}),
      };
  }
}

/** The rule as the server takes it; null while something that it needs is missing. */
export function ruleOf(draft: RuleDraft, fallbackName = ''): CaseRule | null {
  const trigger = triggerOf(draft);
  const name = draft.name.trim() || fallbackName;
  const choices = wantedChoices(draft);
  const lacking =
    name === '' ||
    trigger.words?.length === 0 ||
    trigger.values?.length === 0 ||
    trigger.map === '' ||
    (draft.way === 'round-robin' && draft.people.length === 0) ||
    (draft.way === 'trait' && draft.property.trim() === '') ||
    ((draft.way === 'trait' || draft.way === 'persona') && choices.length === 0);
  if (lacking) return null;
  return {
    name,
    on: draft.on,
    trigger: trigger as CaseRule['trigger'],
    priority: draft.priority,
    routing: {
      way: draft.way,
      people: [...draft.people],
      ...(draft.property ? { property: draft.property } : {}),
      choices,
      otherwise: draft.otherwise,
    },
    deadline: {
      ...(draft.remindAfter === undefined ? {} : { remindAfter: draft.remindAfter }),
      dueAfter: draft.dueAfter,
      ...(draft.escalateAfter === undefined ? {} : { escalateAfter: draft.escalateAfter }),
      escalateTo: draft.escalateTo,
    },
  };
}
