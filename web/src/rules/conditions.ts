/** A rule's conditions as the live document keeps them: a flat list of field, match, value. */
import type { Condition, Match, Signature } from '../wire/analysis';

export const MATCHES: readonly Match[] = ['equals', 'prefix', 'wildcard', 'regex'];

const LIFECYCLE = 'lifecycle:transition';

export function toTriples(conditions: readonly Condition[]): string[] {
  return conditions.flatMap(({ field, match, value }) => [field, match, value]);
}

/** Reads a rule's `when`; what is no whole triple or no known match is left out. */
export function fromTriples(when: unknown): Condition[] {
  if (!Array.isArray(when)) return [];
  const conditions: Condition[] = [];
  for (let at = 0; at + 2 < when.length; at += 3) {
    const [field, match, value] = when.slice(at, at + 3).map(String);
    if (field && match && isMatch(match)) conditions.push({ field, match, value: value ?? '' });
  }
  return conditions;
}

/** Conditions that are worth asking the server about: a field and, but for `equals`, a value. */
export function areComplete(conditions: readonly Condition[]): boolean {
  return conditions.length > 0 && conditions.every(({ field, value }) => field && value !== '');
}

/**
 * The narrowest rule that people would write for a signature: what happened, its life-cycle step,
 * and the kind where it is not a plain event. Channels stay open: one touchpoint may have several.
 */
export function conditionsFor(signature: Signature): Condition[] {
  const conditions: Condition[] = [];
  if (signature.kind !== 'event') conditions.push(equal('kind', signature.kind));
  conditions.push(equal('type', signature.type));
  const step = signature.properties[LIFECYCLE];
  if (step !== undefined) conditions.push(equal(`property:${LIFECYCLE}`, step));
  return conditions;
}

/** Answers to one survey column. */
export function conditionsForAnswers(column: string): Condition[] {
  return [equal('kind', 'answer'), equal('type', column)];
}

/** A name for a touchpoint made from a signature: `order_placed` reads as `Order placed`. */
export function touchpointName(signature: Signature): string {
  const words = signature.type.replaceAll(/[_\s]+/g, ' ').trim();
  const readable = words === words.toUpperCase() && words.length > 4 ? words.toLowerCase() : words;
  return readable.charAt(0).toUpperCase() + readable.slice(1);
}

/** The property a field reads, or undefined for one of the built-in fields. */
export function propertyOf(field: string): string | undefined {
  return field.startsWith('property:') ? field.slice('property:'.length) : undefined;
}

/** Why a regular expression cannot be used, as far as the browser can tell; Java decides. */
export function regexFault({ match, value }: Condition): string | undefined {
  if (match !== 'regex') return undefined;
  try {
    new RegExp(value);
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

function equal(field: string, value: string): Condition {
  return { field, match: 'equals', value };
}

function isMatch(match: string): match is Match {
  return (MATCHES as readonly string[]).includes(match);
}
