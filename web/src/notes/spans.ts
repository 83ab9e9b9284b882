import type { Anchor, Passage } from '../wire/notes';

/** A piece of a paragraph in which nothing begins or ends. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The passages over it, the shortest last. */
  readonly passages: readonly Passage[];
  readonly picked: boolean;
}

/** A line of a text with the pieces it is drawn in; an empty one has none. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
}

/** What somebody has selected: from start up to, not including, end. */
export interface Picked {
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into paragraphs, and these wherever a passage or the selection begins or ends. */
export function paragraphsOf(
  text: string,
  passages: readonly Passage[],
  picked: Picked | undefined,
): readonly Paragraph[] {
  const shown = passages
    .filter(({ certainty, anchor }) => certainty !== 'lost' && anchor.end <= text.length)
    .toSorted((a, b) => length(b.anchor) - length(a.anchor));
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    paragraphs.push({ start, end, spans: spansOf(start, end, shown, picked) });
    start = end + 1;
  }
  return paragraphs;
}

function length({ start, end }: Anchor): number {
  return end - start;
}

function spansOf(
  start: number,
  end: number,
  passages: readonly Passage[],
  picked: Picked | undefined,
): readonly Span[] {
  const here = passages.filter(({ anchor }) => anchor.start < end && anchor.end > start);
  const edges = here.flatMap(({ anchor }) => [anchor.start, anchor.end]);
  if (picked) edges.push(picked.start, picked.end);
  const cuts = [...new Set([start, ...edges.filter((edge) => edge > start && edge < end), end])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    return {
      start: from,
      end: to,
      passages: here.filter(({ anchor }) => anchor.start <= from && anchor.end >= to),
      picked: picked !== undefined && picked.start <= from && picked.end >= to,
    };
  });
}

/** A selection without the blanks around it; undefined when it holds nothing else. */
export function trimmed(text: string, { start, end }: Picked): Picked | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : undefined;
}
