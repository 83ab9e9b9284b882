import type { Grid } from '../canvas/model';
import type { Medium, MomentOfTruth, TouchpointClass } from '../wire/generated/vocabulary';

/** Which part of a journey a stage belongs to. */
export type Part = 'before' | 'during' | 'after';

interface Suggestion {
  /** The key of its name among the texts. */
  readonly key: SuggestionKey;
  readonly part: Part;
  readonly class: TouchpointClass;
  /** The channel's key among the texts, and what evidence would call it. */
  readonly channel: ChannelKey;
  readonly moment: MomentOfTruth;
}

export const channelMedia = {
  web: 'digital',
  app: 'digital',
  email: 'digital',
  phone: 'voice',
  shop: 'physical',
  social: 'digital',
  chat: 'digital',
  post: 'print',
  billboard: 'print',
  event: 'physical',
} as const satisfies Record<string, Medium>;

export type ChannelKey = keyof typeof channelMedia;

/** Interactions that maps often lack, by the part of the journey in which customers meet them. */
export const suggestions = [
  of('before', 'marketing', 'website', 'web', 'zmot'),
  of('before', 'marketing', 'blog', 'web', 'zmot'),
  of('before', 'marketing', 'socialPost', 'social', 'zmot'),
  of('before', 'marketing', 'advertisement', 'web'),
  of('before', 'marketing', 'payPerClick', 'web'),
  of('before', 'marketing', 'billboard', 'billboard'),
  of('before', 'marketing', 'event', 'event'),
  of('before', 'marketing', 'webinar', 'web'),
  of('before', 'marketing', 'wordOfMouth', 'social', 'zmot'),
  of('before', 'marketing', 'reviews', 'web', 'zmot'),
  of('before', 'sales', 'coldCall', 'phone'),
  of('during', 'sales', 'demo', 'web', 'fmot'),
  of('during', 'sales', 'salesCall', 'phone', 'fmot'),
  of('during', 'sales', 'proposal', 'email'),
  of('during', 'sales', 'pricingPage', 'web', 'fmot'),
  of('during', 'sales', 'shopVisit', 'shop', 'fmot'),
  of('during', 'sales', 'checkout', 'web', 'fmot'),
  of('during', 'sales', 'orderConfirmation', 'email'),
  of('during', 'sales', 'payment', 'web'),
  of('after', 'success', 'welcomeEmail', 'email'),
  of('after', 'success', 'tutorial', 'web', 'smot'),
  of('after', 'success', 'knowledgeBase', 'web'),
  of('after', 'service', 'supportTicket', 'chat'),
  of('after', 'service', 'serviceCall', 'phone'),
  of('after', 'success', 'feedbackSurvey', 'email'),
  of('after', 'service', 'delivery', 'post', 'smot'),
  of('after', 'service', 'invoice', 'post'),
  of('after', 'service', 'returns', 'shop'),
  of('after', 'success', 'recommendation', 'social', 'umot'),
] as const;

export type SuggestionKey =
  | 'website'
  | 'blog'
  | 'socialPost'
  | 'advertisement'
  | 'payPerClick'
  | 'billboard'
  | 'event'
  | 'webinar'
  | 'wordOfMouth'
  | 'reviews'
  | 'coldCall'
  | 'demo'
  | 'salesCall'
  | 'proposal'
  | 'pricingPage'
  | 'shopVisit'
  | 'checkout'
  | 'orderConfirmation'
  | 'payment'
  | 'welcomeEmail'
  | 'tutorial'
  | 'knowledgeBase'
  | 'supportTicket'
  | 'serviceCall'
  | 'feedbackSurvey'
  | 'delivery'
  | 'invoice'
  | 'returns'
  | 'recommendation';

function of(
  part: Part,
  kind: TouchpointClass,
  key: SuggestionKey,
  channel: ChannelKey,
  moment: MomentOfTruth = '',
): Suggestion {
  return { part, class: kind, key, channel, moment };
}

/**
 * The part of the journey in which a stage lies: of three phases or more the first is before, the
 * last after; without phases the stages are divided in three.
 */
export function partOf(grid: Grid, stage: string): Part {
  const named = grid.phases.filter(({ id, length }) => id !== undefined && length > 0);
  const column = grid.stages.findIndex(({ id }) => id === stage);
  if (named.length >= 3) {
    const first = named[0];
    const last = named.at(-1);
    if (first && column < first.first + first.length) return 'before';
    return last && column >= last.first ? 'after' : 'during';
  }
  const third = (column + 0.5) / grid.stages.length;
  return third < 1 / 3 ? 'before' : third < 2 / 3 ? 'during' : 'after';
}
