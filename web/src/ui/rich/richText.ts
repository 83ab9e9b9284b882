import type { RichBlock, RichSpan, RichText } from '../../wire/generated/vocabulary';

/** A text that says nothing. */
export const emptyRich: RichText = { b: [] };

const MOST = 200;
const LONGEST_LINK = 2_000;

/** The id of a member. */
const MEMBER = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$/;

/** Nothing that a browser would run. */
const LINK = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/** Control characters but the line break. */
const CONTROL = /(?!\n)\p{Cc}/u;

/** Whether a value is a rich text: the server's check (`RichText.java`), by the same fixtures. */
export function isRichText(value: unknown): value is RichText {
  return holdsOnly(value, ['b'], []) && isList(value.b, isBlock);
}

/** Whether an address may be the target of a link. */
export function isLink(address: unknown): address is string {
  return typeof address === 'string' && address.length <= LONGEST_LINK && LINK.test(address);
}

/** Whether it may be the id of a member who is mentioned. */
export function isMember(id: unknown): id is string {
  return typeof id === 'string' && MEMBER.test(id);
}

/**
 * The address that somebody meant: with its scheme, which people leave out; undefined when it
 * cannot be a link.
 */
export function linkOf(typed: string): string | undefined {
  const address = typed.trim();
  const guess = /^[^\s/:@]+@[^\s/@]+\.[^\s/@]+$/.test(address)
    ? `mailto:${address}`
    : /^[a-z][a-z0-9+.-]*:/i.test(address)
      ? address
      : `https://${address}`;
  return address !== '' && isLink(guess) ? guess : undefined;
}

/** The same text in its shortest form: equal neighbours are one span, empty lines at its end go. */
export function normal(text: RichText): RichText {
  const blocks = text.b.slice(0, MOST).map(
    (block): RichBlock =>
      block.t === 'p'
        ? { t: 'p', c: joined(block.c) }
        : {
            t: block.t,
            i: block.i
              .slice(0, MOST)
              .map(joined)
              .filter((item) => item.length > 0),
          },
  );
  const last = blocks.findLastIndex((block) =>
    block.t === 'p' ? block.c.length > 0 : block.i.length > 0,
  );
  return {
    b: blocks.slice(0, last + 1).filter((block) => block.t === 'p' || block.i.length > 0),
  };
}

/** The words alone, a line for each paragraph and item. */
export function plainText(text: RichText): string {
  return text.b
    .flatMap((block) => (block.t === 'p' ? [block.c] : block.i))
    .map((spans) => spans.map((span) => span.s).join(''))
    .join('\n');
}

export function sameRich(a: RichText, b: RichText): boolean {
  return canonical(a) === canonical(b);
}

function canonical(text: RichText): string {
  return JSON.stringify(normal(text), ['a', 'b', 'c', 'i', 'm', 's', 't']);
}

/** A span with what it is and nothing else. */
export function span(
  s: string,
  bold: boolean,
  link: string | undefined,
  member?: string | undefined,
): RichSpan {
  return {
    s,
    ...(bold ? { b: true } : {}),
    ...(link === undefined ? {} : { a: link }),
    ...(member === undefined || link !== undefined ? {} : { m: member }),
  };
}

function joined(spans: readonly RichSpan[]): readonly RichSpan[] {
  const result: RichSpan[] = [];
  for (const next of spans) {
    const before = result.at(-1);
    if (next.s === '') continue;
    if (before && before.b === next.b && before.a === next.a && !before.m && !next.m) {
      result[result.length - 1] = { ...before, s: before.s + next.s };
    } else {
      result.push(next);
    }
  }
  return result.slice(0, MOST);
}

function isBlock(value: unknown): boolean {
  return (
    (holdsOnly(value, ['t', 'c'], []) && value.t === 'p' && isList(value.c, isSpan)) ||
    (holdsOnly(value, ['t', 'i'], []) &&
      (value.t === 'ul' || value.t === 'ol') &&
      isList(value.i, (item) => isList(item, isSpan)))
  );
}

function isSpan(value: unknown): boolean {
  return (
    holdsOnly(value, ['s'], ['b', 'a', 'm']) &&
    typeof value.s === 'string' &&
    value.s !== '' &&
    !CONTROL.test(value.s) &&
    (!('b' in value) || value.b === true) &&
    (!('a' in value) || isLink(value.a)) &&
    (!('m' in value) || (isMember(value.m) && !('a' in value)))
  );
}

function isList(value: unknown, each: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= MOST && value.every(each);
}

function holdsOnly(
  value: unknown,
  needed: readonly string[],
  allowed: readonly string[],
): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    needed.every((name) => name in value) &&
    Object.keys(value).every((name) => needed.includes(name) || allowed.includes(name))
  );
}
