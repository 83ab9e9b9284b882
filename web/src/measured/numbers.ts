import type { Rating } from '../wire/analysis';

/**
 * The numbers of the measured map by their names. A number is what people can open: its name goes
 * to the server, which answers with the persons and rows behind it.
 */

const STAGE_NUMBERS = [
  'visited',
  'reached',
  'converted',
  'lost',
  'pending',
  'returns',
  'timeToNext',
  'score',
  'ticketScore',
  'mentionScore',
] as const;

const TOUCHPOINT_NUMBERS = [
  'reached',
  'wentOn',
  'dropped',
  'returns',
  'timeToNext',
  'score',
  'ticketScore',
  'mentionScore',
  'tickets',
  'negativeTexts',
  'missing',
  'adHoc',
  'failed',
  'outOfOrder',
] as const;

/** What the names of a channel's numbers begin with. */
const CHANNEL_NUMBERS = {
  channelScore: 'channel-score:',
  channelDropped: 'channel-dropped:',
  channelTimeToNext: 'channel-time-to-next:',
} as const;

/** What the name of a group of events that no rule takes begins with. */
const GROUP = 'unmatched:';

type ChannelNumber = keyof typeof CHANNEL_NUMBERS;

const CHANNELS_OF = [
  'channelScore',
  'channelDropped',
  'channelTimeToNext',
] as const satisfies readonly ChannelNumber[];

export type StageNumber = (typeof STAGE_NUMBERS)[number];
export type TouchpointNumber = (typeof TOUCHPOINT_NUMBERS)[number];

/** A number of a touchpoint through one channel. */
interface ChannelName {
  readonly of: ChannelNumber;
  readonly id: string;
  readonly channel: string;
}

export type NumberName =
  | { readonly of: 'stage'; readonly id: string; readonly number: StageNumber }
  | { readonly of: 'touchpoint'; readonly id: string; readonly number: TouchpointNumber }
  | ChannelName
  | { readonly of: 'visitedBy'; readonly id: string; readonly personas: string }
  | { readonly of: 'edge'; readonly from: string; readonly to: string }
  | { readonly of: 'total' }
  | { readonly of: 'unmatched' }
  | { readonly of: 'unmatchedGroup'; readonly group: string };

/** The number that a rating opens. */
export function ratingNumber(kind: Rating['kind']): 'ticketScore' | 'mentionScore' {
  return kind === 'ticket' ? 'ticketScore' : 'mentionScore';
}

/** Whether the number is of what came through one channel. */
export function isOfChannel(name: NumberName): name is ChannelName {
  return CHANNELS_OF.some((each) => each === name.of);
}

/** Whether the number is a score, of answers or of ratings. */
export function isScore(name: NumberName): boolean {
  return 'number' in name && /score$/i.test(name.number);
}

/** The name as the server reads it. */
export function referenceOf(name: NumberName): string {
  switch (name.of) {
    case 'stage':
    case 'touchpoint':
      return `${name.of}:${name.id}:${name.number}`;
    case 'channelScore':
    case 'channelDropped':
    case 'channelTimeToNext':
      return `${CHANNEL_NUMBERS[name.of]}${name.id}:${name.channel}`;
    case 'visitedBy':
      return `visited-by:${name.id}:${name.personas}`;
    case 'edge':
      return `edge:${name.from}:${name.to}`;
    case 'total':
      return 'total:persons';
    case 'unmatched':
      return 'unmatched';
    case 'unmatchedGroup':
      return `${GROUP}${name.group}`;
  }
}

/** Reads what {@link referenceOf} writes; undefined for anything else. */
export function parseReference(reference: string): NumberName | undefined {
  if (reference === 'total:persons') return { of: 'total' };
  if (reference === 'unmatched') return { of: 'unmatched' };
  if (reference.startsWith(GROUP)) {
    const group = reference.slice(GROUP.length);
    return group ? { of: 'unmatchedGroup', group } : undefined;
  }
  const through = CHANNELS_OF.find((each) => reference.startsWith(CHANNEL_NUMBERS[each]));
  if (through) {
    // Channels are named by the evidence and may hold colons; ids do not.
    const rest = reference.slice(CHANNEL_NUMBERS[through].length);
    const end = rest.indexOf(':');
    return end > 0
      ? { of: through, id: rest.slice(0, end), channel: rest.slice(end + 1) }
      : undefined;
  }
  const [of, first, second] = reference.split(':');
  if (!first || !second) return undefined;
  if (of === 'edge') {
    // Activities may hold colons themselves; then where one ends cannot be told here.
    const rest = reference.slice('edge:'.length);
    const middle = rest.indexOf(':');
    return { of, from: rest.slice(0, middle), to: rest.slice(middle + 1) };
  }
  if (of === 'visited-by') return { of: 'visitedBy', id: first, personas: second };
  if (of === 'stage') {
    const number = STAGE_NUMBERS.find((each) => each === second);
    return number && { of, id: first, number };
  }
  if (of === 'touchpoint') {
    const number = TOUCHPOINT_NUMBERS.find((each) => each === second);
    return number && { of, id: first, number };
  }
  return undefined;
}

/** The text key of the sentence that says how the number is computed. */
export function definitionKey(name: NumberName) {
  switch (name.of) {
    case 'stage':
      return `definition.stage.${name.number}` as const;
    case 'touchpoint':
      return `definition.touchpoint.${name.number}` as const;
    case 'channelScore':
    case 'channelDropped':
    case 'channelTimeToNext':
    case 'visitedBy':
    case 'edge':
    case 'total':
    case 'unmatched':
    case 'unmatchedGroup':
      return `definition.${name.of}` as const;
  }
}

/** The text key of the number's short title. */
export function titleKey(name: NumberName) {
  switch (name.of) {
    case 'stage':
    case 'touchpoint':
      return `number.${name.number}` as const;
    case 'channelScore':
    case 'channelDropped':
    case 'channelTimeToNext':
    case 'visitedBy':
    case 'edge':
    case 'total':
    case 'unmatched':
    case 'unmatchedGroup':
      return `number.${name.of}` as const;
  }
}

/** Which computation made it; vendors disagree, so the name of ours is always on the page. */
export function methodOf(name: NumberName, scoreMethod = 'mean/2'): string {
  switch (name.of) {
    case 'stage':
    case 'touchpoint':
      return methodOfNumber(name.number, scoreMethod);
    case 'channelScore':
      return scoreMethod;
    case 'channelDropped':
    case 'channelTimeToNext':
      return 'stays-by-entry/1';
    case 'visitedBy':
      return 'visited/1';
    case 'edge':
      return 'directly-follows/1';
    case 'total':
      return 'persons/1';
    case 'unmatched':
    case 'unmatchedGroup':
      return 'rules.unmatched/1';
  }
}

function methodOfNumber(number: StageNumber | TouchpointNumber, scoreMethod: string): string {
  switch (number) {
    case 'visited':
      return 'visited/1';
    case 'reached':
    case 'converted':
    case 'lost':
    case 'pending':
      return 'stage-funnel/1';
    case 'wentOn':
    case 'dropped':
      return 'went-on/1';
    case 'missing':
    case 'adHoc':
    case 'failed':
    case 'outOfOrder':
      return 'alignment/2';
    case 'tickets':
      return 'persons/1';
    case 'negativeTexts':
      return 'mood/1';
    case 'returns':
      return 'returns/1';
    case 'timeToNext':
      return 'time-to-next/1';
    case 'score':
    case 'ticketScore':
    case 'mentionScore':
      return scoreMethod;
  }
}
