/** Segments in words: what sets one apart, and what to call it. */
import type { TFunction } from 'i18next';
import type { Format } from '../i18n/useFormat';
import type { SegmentProposalFound, SegmentProposalMark } from '../wire/generated/api';

/** What a group is called by at most. */
const IN_A_NAME = 2;

/** Smaller differences, in standard deviations, name nothing. */
const WORTH_A_NAME = 0.5;

type Words = TFunction<'segments'>;

/** A mark as a sentence with both numbers. */
export function markText(mark: SegmentProposalMark, t: Words, format: Format): string {
  const { kind, name, value = '' } = mark.feature;
  const figure = (of: number) =>
    kind === 'traits' ? format.share(of) : format.number(of, kind === 'recency' ? 0 : 1);
  return t(`mark.${kind}`, {
    name,
    value,
    inside: figure(mark.inside),
    outside: figure(mark.outside),
  });
}

/**
 * What there is more of comes first, since people are told by what they do, not by what they leave;
 * only one thing of each kind of trait.
 */
export function nameOf(segment: SegmentProposalFound, t: Words): string {
  const worth = segment.marks.filter(({ difference }) => Math.abs(difference) >= WORTH_A_NAME);
  const ordered = [
    ...worth.filter(({ difference }) => difference > 0),
    ...worth.filter(({ difference }) => difference < 0),
  ];
  const seen = new Set<string>();
  const chosen = ordered.filter(({ feature: { kind, key } }) => {
    const about = `${kind} ${key}`;
    if (seen.has(about)) return false;
    seen.add(about);
    return true;
  });
  const words = chosen
    .slice(0, IN_A_NAME)
    .map(({ feature: { kind, name, value = '' }, difference }) =>
      t(`name.${kind}.${difference > 0 ? 'more' : 'less'}`, { name, value }),
    );
  return words.join(' · ') || t('plain', { number: segment.index + 1 });
}

/** How far a group is to be trusted to be found again (Hennig 2007). */
export function steadiness(jaccard: number): 'high' | 'middle' | 'low' {
  if (jaccard >= 0.75) return 'high';
  return jaccard >= 0.6 ? 'middle' : 'low';
}
