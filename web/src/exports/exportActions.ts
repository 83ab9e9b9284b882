import type { Action } from '../ui/actions';
import { type FileForm, type Source, showNotTaken, takeFile } from './taking';

/** The forms in which a map can be taken along. */
export const exportForms = ['svg', 'png', 'print', 'json', 'xlsx', 'csv', 'md'] as const;

export type ExportForm = FileForm | 'print';

/** Taking a map along, in each of its forms: one list for menu and palette. */
export function exportActions(
  source: Source,
  print: () => void,
): readonly (Action & { form: ExportForm })[] {
  return exportForms.map((form) => ({
    id: `map.export.${form}`,
    form,
    label: `exports:action.${form}`,
    area: 'maps:area.looking',
    enabled: () => source.editor.grid.stages.length > 0,
    run: () => (form === 'print' ? print() : void takeFile(source, form).catch(showNotTaken)),
  }));
}
