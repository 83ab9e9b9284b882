import { text } from '../i18n/i18n';
import { directionOf, isLanguage } from '../i18n/languages';
import type { MapEditor } from '../maps/editor';
import type { Action } from '../ui/actions';
import { toCsv } from '../ui/csv';
import { pngOf } from '../ui/pngOf';
import { saveFile } from '../ui/saveFile';
import { showProblem } from '../ui/toasts';
import { saveSheets } from '../worksheet/saveSheets';
import type { Sheet } from '../worksheet/sheets';
import { type ExportedMap, readExportedMap } from './exportedMap';
import { fontsFor } from './fonts';
import { mapMarkdown } from './mapMarkdown';
import { families, type Measure, mapPicture } from './mapPicture';
import { listRows, tableRows } from './mapRows';
import { printPicture } from './printPicture';

/** The forms in which a map can be taken along. */
export const exportForms = ['svg', 'png', 'print', 'xlsx', 'csv', 'md'] as const;

export type ExportForm = (typeof exportForms)[number];

/** Taking a map along, in each of its forms: one list for menu and palette. */
export function exportActions(editor: MapEditor): readonly (Action & { form: ExportForm })[] {
  return exportForms.map((form) => ({
    id: `map.export.${form}`,
    form,
    label: `exports:action.${form}`,
    area: 'maps:area.looking',
    enabled: () => editor.grid.stages.length > 0,
    run: () => void give(editor, form).catch(showProblem),
  }));
}

async function give(editor: MapEditor, form: ExportForm): Promise<void> {
  const { lang } = document.documentElement;
  const map = readExportedMap(
    { map: editor.session.document, library: editor.library.document },
    directionOf(isLanguage(lang) ? lang : 'en'),
  );
  const name = map.title.trim() || text('maps:home.untitled');
  switch (form) {
    case 'svg':
      return saveFile(svgFile(await drawn(map)), `${name}.svg`);
    case 'png':
      return saveFile(await pngOf(svgFile(await drawn(map))), `${name}.png`);
    case 'print':
      // The page has its own fonts already.
      return printPicture(mapPicture(map, await measuring()));
    case 'xlsx':
      return saveSheets(name, sheetsOf(map), map.direction === 'rtl');
    case 'csv':
      return saveFile(
        new Blob([toCsv(tableRows(map))], { type: 'text/csv;charset=utf-8' }),
        `${name}.csv`,
      );
    case 'md':
      return saveFile(new Blob([mapMarkdown(map)], { type: 'text/markdown' }), `${name}.md`);
  }
}

const svgFile = (svg: string) => new Blob([svg], { type: 'image/svg+xml' });

async function drawn(map: ExportedMap): Promise<string> {
  const measure = await measuring();
  return mapPicture(map, measure, await fontsFor(mapPicture(map, measure)));
}

/** Measures texts in the fonts of the picture, which the page has. */
async function measuring(): Promise<Measure> {
  await document.fonts.ready;
  const pen = document.createElement('canvas').getContext('2d');
  return (words, size, weight) => {
    if (!pen) return words.length * size * 0.56;
    pen.font = `${weight} ${size}px ${families}`;
    return pen.measureText(words).width;
  };
}

function sheetsOf(map: ExportedMap): readonly Sheet[] {
  const sheet = (
    name: string,
    rows: ReturnType<typeof tableRows>,
    widths: readonly number[],
  ): Sheet => ({
    name,
    rows: rows.map((row, at) =>
      row.map((value) => ({ text: String(value ?? ''), look: at === 0 ? 'head' : 'fill' })),
    ),
    widths,
    fixedRows: 1,
  });
  const column = (which: 'phase' | 'stage' | 'lane' | 'text' | 'emotion') =>
    text(`exports:column.${which}`);
  const heads = {
    phase: column('phase'),
    stage: column('stage'),
    lane: column('lane'),
    text: column('text'),
    emotion: column('emotion'),
  };
  return [
    sheet(text('exports:sheet.map'), tableRows(map), [24, ...map.stages.map(() => 32)]),
    sheet(text('exports:sheet.cards'), listRows(map, heads), [20, 24, 24, 60, 16]),
  ];
}
