/** Which voices are shown, as the address of the page says it. */
import { dayAfter } from '../compare/search';
import { MOODS, type MoodLabel } from '../wire/voices';

export const voiceKinds = ['answer', 'ticket', 'mention', 'interview', 'note', 'event'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export interface VoicesSearch {
  /** A stage of the map, or else one of its touchpoints. */
  readonly stage?: string;
  readonly touchpoint?: string;
  readonly kind?: VoiceKind;
  readonly channel?: string;
  readonly persona?: string;
  readonly mood?: MoodLabel;
  /** The first and the last day. */
  readonly from?: string;
  readonly to?: string;
}

const TEXTS = ['stage', 'touchpoint', 'channel', 'persona'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Takes from an address what it knows, and leaves out the rest. */
export function readVoicesSearch(search: Record<string, unknown>): VoicesSearch {
  const texts = TEXTS.flatMap((name) => {
    const value = search[name];
    // A channel that is called 42 comes as a number.
    const text = typeof value === 'number' ? String(value) : value;
    const besideStage = name === 'touchpoint' && typeof search.stage === 'string';
    return typeof text === 'string' && text !== '' && !besideStage ? [[name, text] as const] : [];
  });
  const days = (['from', 'to'] as const).flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && DAY.test(value) ? [[name, value] as const] : [];
  });
  const kind = voiceKinds.find((each) => each === search.kind);
  const mood = MOODS.find((each) => each === search.mood);
  return {
    ...Object.fromEntries([...texts, ...days]),
    ...(kind ? { kind } : {}),
    ...(mood ? { mood } : {}),
  };
}

/** Whether a period ends before it begins. */
export function isBackwards({ from, to }: VoicesSearch): boolean {
  return from !== undefined && to !== undefined && from > to;
}

/** What the server is asked; it takes the first day after the last one. */
export function wantedOf({ to, ...search }: VoicesSearch): VoicesSearch {
  return to === undefined ? search : { ...search, to: dayAfter(to) };
}
