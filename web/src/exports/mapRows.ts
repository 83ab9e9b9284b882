import type { CsvCell } from '../ui/csv';
import type { ExportedCell, ExportedMap } from './exportedMap';

/** All that a cell says, a line for each card; a feeling is a number, its words stand below it. */
function wordsOf({ emotion, cards }: ExportedCell): CsvCell {
  const texts = cards.map(({ text }) => text);
  if (emotion === undefined) return texts.join('\n');
  if (texts.length === 0) return emotion;
  // The minus sign proper: a hyphen at the beginning is a formula to spreadsheets.
  return [String(emotion).replace('-', '−'), ...texts].join('\n');
}

/** Stages across and lanes down with an empty corner: the shape that can be pasted into a map's table. */
export function tableRows({ stages, lanes }: ExportedMap): readonly (readonly CsvCell[])[] {
  return [
    ['', ...stages.map(({ title }) => title)],
    ...lanes.map(({ title, cells }) => [title, ...cells.map(wordsOf)]),
  ];
}

/** The names of the columns of {@link listRows}. */
type Heads = Readonly<Record<'phase' | 'stage' | 'lane' | 'text' | 'emotion', string>>;

/** One row for each card, with all that says where it stands: the shape for sorting and filtering. */
export function listRows(map: ExportedMap, heads: Heads): readonly (readonly CsvCell[])[] {
  const { stages, lanes, phases } = map;
  const phaseAt = (column: number) =>
    phases.find(({ first, length }) => column >= first && column < first + length)?.title ?? '';
  const rows = stages.flatMap((stage, column) =>
    lanes.flatMap(({ title, cells }): readonly (readonly CsvCell[])[] => {
      const { cards = [], emotion } = cells[column] ?? {};
      const at = [phaseAt(column), stage.title, title];
      if (cards.length === 0 && emotion !== undefined) return [[...at, '', emotion]];
      return cards.map(({ text }) => [...at, text, emotion]);
    }),
  );
  return [[heads.phase, heads.stage, heads.lane, heads.text, heads.emotion], ...rows];
}
