/** The story of a proven effect, as text to be passed on and as a picture; pure. */

import { plain } from '../ui/markdown';

/** All words of a story, in the reader's language. */
export interface StoryWords {
  readonly title: string;
  readonly saidHead: string;
  /** What customers said, with what they gave. */
  readonly said: readonly { readonly text: string; readonly given: string }[];
  readonly doneHead: string;
  readonly done: string;
  readonly didHead: string;
  readonly did: string;
  /** How it was measured. */
  readonly how: string;
}

/** As Markdown; what customers wrote is quoted and cannot become markup. */
export function markdownOf(story: StoryWords): string {
  return [
    `# ${plain(story.title)}`,
    `## ${plain(story.saidHead)}`,
    ...story.said.map(({ text, given }) => `> ${plain(text)} (${plain(given)})`),
    `## ${plain(story.doneHead)}`,
    plain(story.done),
    `## ${plain(story.didHead)}`,
    `**${plain(story.did)}**`,
    plain(story.how),
    '',
  ].join('\n\n');
}

/** Lines of about so many letters; words stay whole unless they are longer than a line. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (longer.length <= letters) line = longer;
    else {
      if (line) lines.push(line);
      line = word;
      while (line.length > letters) {
        lines.push(line.slice(0, letters));
        line = line.slice(letters);
      }
    }
  }
  return line ? [...lines, line] : lines;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const WIDTH = 960;
const MARGIN = 56;

interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: number;
  readonly color: string;
  readonly before: number;
}

/** As an SVG picture of its own, on paper colours whatever the page's are. */
export function svgOf(story: StoryWords, direction: 'ltr' | 'rtl'): string {
  const block = (
    text: string,
    size: number,
    weight: number,
    color: string,
    before: number,
  ): Block => ({
    lines: wrapped(text, Math.floor((WIDTH - 2 * MARGIN) / (size * 0.54))),
    size,
    weight,
    color,
    before,
  });
  const ink = '#231f1b';
  const quiet = '#6e655a';
  const blocks = [
    block(story.title, 34, 650, ink, 20),
    block(story.saidHead, 17, 600, quiet, 30),
    ...story.said.map(({ text, given }) => block(`“${text}” (${given})`, 21, 420, ink, 10)),
    block(story.doneHead, 17, 600, quiet, 26),
    block(story.done, 21, 420, ink, 10),
    block(story.didHead, 17, 600, quiet, 26),
    block(story.did, 26, 620, '#2c572f', 10),
    block(story.how, 15, 420, quiet, 14),
  ];
  const x = direction === 'rtl' ? WIDTH - MARGIN : MARGIN;
  let y = MARGIN - 10;
  const texts: string[] = [];
  for (const { lines, size, weight, color, before } of blocks) {
    y += before;
    for (const line of lines) {
      y += size * 1.35;
      texts.push(
        `<text x="${x}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${color}">${escaped(line)}</text>`,
      );
    }
  }
  const height = Math.round(y + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" direction="${direction}" font-family="'Noto Sans', Vazirmatn, sans-serif">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fffdfa"/>`,
    `<rect width="${WIDTH}" height="10" fill="#3a6f3c"/>`,
    ...texts,
    '</svg>',
  ].join('');
}
