import { plain } from '../ui/markdown';
import type { ExportedMap } from './exportedMap';

/** A map as Markdown: a heading for each stage, and below it each lane that says something there. */
export function mapMarkdown({ title, stages, lanes }: ExportedMap): string {
  const parts = stages.map((stage, column) => {
    const said = lanes.flatMap((lane) => {
      const { cards = [], emotion } = lane.cells[column] ?? {};
      const lines = cards.map(({ text }) => `- ${plain(text)}`);
      if (lines.length === 0 && emotion === undefined) return [];
      const feeling = emotion === undefined ? '' : ` (${emotion})`;
      return [[`**${plain(lane.title)}**${feeling}`, '', ...lines].join('\n').trim()];
    });
    return [`## ${plain(stage.title)}`, ...said].join('\n\n');
  });
  return `${[`# ${plain(title)}`, ...parts].join('\n\n')}\n`;
}
