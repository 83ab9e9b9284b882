import type { TFunction } from 'i18next';
import type { MeasureNote } from '../wire/analysis';

/** What a note says, with the names of the stages and touchpoints it speaks of. */
export function noteText(
  note: MeasureNote,
  names: ReadonlyMap<string, string>,
  t: TFunction<'measured'>,
): string {
  const name = (param: string) => {
    const id = String(note.params?.[param] ?? '');
    return names.get(id) || id;
  };
  switch (note.code) {
    case 'touchpoint-placed-twice':
      return t('note.touchpointPlacedTwice', { touchpoint: name('touchpoint') });
    case 'stage-without-rules':
      return t('note.stageWithoutRules', { stage: name('stage') });
    default:
      return t('note.other', { code: note.code });
  }
}
