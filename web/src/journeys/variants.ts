import type { VariantList } from '../wire/generated/api';
import type { JourneySearch } from './search';

/** What variants may lead over. */
export const variantNodes = ['touchpoints', 'stages', 'channels'] as const;

export const nodesOf = ({ nodes }: JourneySearch) =>
  variantNodes.find((each) => each === nodes) ?? 'touchpoints';

/** What is not listed yet: how many variants, and how many persons have them; none at the end. */
export function tailOf(
  { have, distinct }: Pick<VariantList, 'have' | 'distinct'>,
  listed: readonly { readonly persons: number }[],
): { readonly variants: number; readonly persons: number } | undefined {
  const variants = distinct - listed.length;
  return variants > 0
    ? { variants, persons: have - listed.reduce((sum, { persons }) => sum + persons, 0) }
    : undefined;
}
