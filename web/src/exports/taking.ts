import { text } from '../i18n/i18n';
import { directionOf, isLanguage } from '../i18n/languages';
import { mapFileOf, NotSaved } from '../mapfiles/mapFile';
import { pngWith } from '../mapfiles/pngCarrier';
import { useReopenable } from '../mapfiles/reopenable';
import { svgWith } from '../mapfiles/svgCarrier';
import type { MapEditor } from '../maps/editor';
import { toCsv } from '../ui/csv';
import { pngOf } from '../ui/pngOf';
import { saveFile } from '../ui/saveFile';
import { describeError, showNote, showProblemText } from '../ui/toasts';
import { saveSheets } from '../worksheet/saveSheets';
import type { Sheet } from '../worksheet/sheets';
import { type ExportedMap, readExportedMap } from './exportedMap';
import { fontsFor } from './fonts';
import { mapMarkdown } from './mapMarkdown';
import { families, type Measure, mapPicture } from './mapPicture';
import { listRows, tableRows } from './mapRows';

/** The forms that are files. */
export const fileForms = ['svg', 'png', 'json', 'xlsx', 'csv', 'md'] as const;

export type FileForm = (typeof fileForms)[number];

/** A map that is taken along: as it is shown, and where it is. */
export interface Source {
  readonly editor: MapEditor;
  readonly workspace: string;
  readonly map: string;
}

/** Hands a map out as a file. */
export async function takeFile(source: Source, form: FileForm): Promise<void> {
  const map = shownMap(source.editor);
  const name = nameOf(map);
  switch (form) {
    case 'svg': {
      const svg = await drawn(map);
      const json = await carriedBy(source);
      return saveFile(svgFile(json === undefined ? svg : svgWith(svg, json)), `${name}.svg`);
    }
    case 'png': {
      const png = await pngOf(svgFile(await drawn(map)));
      const json = await carriedBy(source);
      return saveFile(json === undefined ? png : await pngWith(png, json), `${name}.png`);
    }
    case 'json':
      return saveFile(
        new Blob([await fileOf(source)], { type: 'application/json' }),
        `${name}.json`,
      );
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

/** Says why a map could not be handed out. */
export function showNotTaken(fault: unknown): void {
  showProblemText(fault instanceof NotSaved ? text('exports:notSaved') : describeError(fault));
}

/** The map as it is shown, in the direction of the page where it has none of its own. */
export function shownMap(editor: MapEditor): ExportedMap {
  const { lang } = document.documentElement;
  return readExportedMap(
    { map: editor.session.document, library: editor.library.document },
    directionOf(isLanguage(lang) ? lang : 'en'),
  );
}

export const nameOf = (map: ExportedMap): string => map.title.trim() || text('maps:home.untitled');

const fileOf = ({ editor, workspace, map }: Source) =>
  mapFileOf(workspace, map, [editor.session, editor.library]);

/** What a picture carries; a picture that cannot carry the map now is handed out all the same. */
async function carriedBy(source: Source): Promise<string | undefined> {
  if (!useReopenable.getState().on) return undefined;
  try {
    return await fileOf(source);
  } catch {
    showNote(text('exports:withoutMap'));
    return undefined;
  }
}

const svgFile = (svg: string) => new Blob([svg], { type: 'image/svg+xml' });

async function drawn(map: ExportedMap): Promise<string> {
  const measure = await measuring();
  return mapPicture(map, measure, await fontsFor(mapPicture(map, measure)));
}

/** Measures texts in the fonts of the picture, which the page has. */
export async function measuring(): Promise<Measure> {
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
