import { emptyRich, isLink, normal, plainText, span } from '../ui/rich/richText';
import type { RichBlock, RichSpan, RichText } from '../wire/generated/vocabulary';
import type { Person } from './talk';

/**
 * Between what is typed and what is kept. A line is a paragraph, lines that begin with `-` or a number
 * are a list, `**words**` are bold, an address is a link, and `@Name` is somebody when that name is
 * known. Pure.
 */

const BULLET = /^\s*[-*•]\s+(?=\S)/u;
const NUMBER = /^\s*\d{1,3}[.)]\s+(?=\S)/u;
const ADDRESS = /https?:\/\/[^\s<>"]+/giu;
/** What ends a sentence after an address is not part of it. */
const AFTER_ADDRESS = /[.,;:!?)\]}»”'،؛؟]+$/u;
const LETTER = /[\p{L}\p{N}_]/u;

/** What somebody typed, as it is kept. */
export function richOf(draft: string, people: readonly Person[]): RichText {
  const blocks: RichBlock[] = [];
  const lines = draft
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').replaceAll(/\p{Cc}/gu, ''));
  const named = people
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);
  for (const line of lines) {
    const list = BULLET.test(line) ? 'ul' : NUMBER.test(line) ? 'ol' : undefined;
    const words = list ? line.replace(list === 'ul' ? BULLET : NUMBER, '') : line;
    const spans = spansOf(words, named);
    const last = blocks.at(-1);
    if (!list) blocks.push({ t: 'p', c: spans });
    else if (last && last.t === list)
      blocks[blocks.length - 1] = { t: list, i: [...last.i, spans] };
    else blocks.push({ t: list, i: [spans] });
  }
  const text = normal({ b: blocks });
  if (plainText(text).trim() === '') return emptyRich;
  const first = text.b.findIndex((block) => block.t !== 'p' || block.c.length > 0);
  return { b: text.b.slice(first) };
}

function spansOf(line: string, people: readonly Person[]): readonly RichSpan[] {
  const parts = line.split('**');
  // An odd one out is two stars that somebody meant as such.
  const closed =
    parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join('**')];
  return closed.flatMap((part, index) => linksIn(part, index % 2 === 1, people));
}

function linksIn(words: string, bold: boolean, people: readonly Person[]): readonly RichSpan[] {
  const spans: RichSpan[] = [];
  let from = 0;
  for (const found of words.matchAll(ADDRESS)) {
    const address = found[0].replace(AFTER_ADDRESS, '');
    if (!isLink(address)) continue;
    spans.push(...mentionsIn(words.slice(from, found.index), bold, people));
    spans.push(span(address, bold, address));
    from = found.index + address.length;
  }
  return [...spans, ...mentionsIn(words.slice(from), bold, people)];
}

function mentionsIn(words: string, bold: boolean, people: readonly Person[]): readonly RichSpan[] {
  const spans: RichSpan[] = [];
  let from = 0;
  let at = words.indexOf('@');
  while (at !== -1) {
    const who = LETTER.test(words[at - 1] ?? '') ? undefined : namedAt(words, at + 1, people);
    if (who) {
      const end = at + 1 + who.name.length;
      spans.push(span(words.slice(from, at), bold, undefined));
      spans.push(span(`@${who.name}`, bold, undefined, who.id));
      from = end;
    }
    at = words.indexOf('@', who ? from : at + 1);
  }
  return [...spans, span(words.slice(from), bold, undefined)].filter(({ s }) => s !== '');
}

/** The longest name that stands at a place and ends there; `people` have the longest first. */
function namedAt(words: string, at: number, people: readonly Person[]): Person | undefined {
  return people.find(({ name }) => {
    const end = at + name.length;
    const same =
      words.slice(at, end).localeCompare(name, undefined, { sensitivity: 'accent' }) === 0;
    return same && !LETTER.test(words[end] ?? '');
  });
}

/** What is kept, as one would type it. */
export function draftOf(text: RichText): string {
  return text.b
    .flatMap((block) =>
      block.t === 'p'
        ? [lineOf(block.c)]
        : block.i.map(
            (item, index) => `${block.t === 'ul' ? '-' : `${index + 1}.`} ${lineOf(item)}`,
          ),
    )
    .join('\n');
}

function lineOf(spans: readonly RichSpan[]): string {
  return spans
    .map(({ s, a, b }) => {
      const words = a === undefined || a === s ? s : `${s} ${a}`;
      return b ? `**${words}**` : words;
    })
    .join('');
}

/** A name that is being typed after an @: where the @ stands, and the letters so far. */
interface Wanted {
  readonly at: number;
  readonly letters: string;
}

/** Which name the caret stands in; undefined where it stands in none. Names have up to three words. */
export function wantedAt(draft: string, caret: number): Wanted | undefined {
  const before = draft.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at === -1 || LETTER.test(before[at - 1] ?? '')) return undefined;
  const letters = before.slice(at + 1);
  return /^(?! )[^\n@]{0,60}$/u.test(letters) && letters.split(' ').length <= 3
    ? { at, letters }
    : undefined;
}

const folded = (words: string) => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whom the letters may mean: names that begin with them first, then those with a word that does. */
export function meant(people: readonly Person[], letters: string, most = 8): readonly Person[] {
  const wanted = folded(letters);
  const begins = people.filter(({ name }) => folded(name).startsWith(wanted));
  const within = people.filter(
    (person) => !begins.includes(person) && folded(person.name).includes(` ${wanted}`),
  );
  return [...begins, ...within].slice(0, most);
}

/** The draft with the name written out, and where the caret stands then. */
export function withName(
  draft: string,
  { at }: Wanted,
  caret: number,
  name: string,
): { readonly draft: string; readonly caret: number } {
  const rest = draft.slice(caret);
  const before = `${draft.slice(0, at)}@${name}`;
  const space = rest.startsWith(' ') ? '' : ' ';
  return { draft: `${before}${space}${rest}`, caret: before.length + 1 };
}

const SCRIPTS = [
  ['fa', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
] as const;

/**
 * The language of a text, by its script: what voice reads it and which letters it is set in depend
 * on that. Latin letters are the page's language where that is written in them, else nobody knows.
 */
export function languageOf(words: string, page: string): string {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    if (2 * (words.match(script)?.length ?? 0) > letters) return language;
  }
  if (/[ąćęłńśźż]/iu.test(words)) return 'pl';
  return letters > 0 && (page === 'en' || page === 'pl') ? page : '';
}
