import type { TFunction } from 'i18next';
import type { MeasureNote } from '../wire/analysis';

/** What a note says, in the reader's language; `names` knows stages and touchpoints by their ids. */
export function noteText(
  { code, params = {} }: MeasureNote,
  names: ReadonlyMap<string, string>,
  t: TFunction<'measured'>,
): string {
  const id = String(params.touchpoint ?? params.stage ?? '');
  const name = names.get(id) || String(params.name ?? id);
  switch (code) {
    case 'touchpoint-placed-twice':
      return t('note.touchpointPlacedTwice', { name });
    case 'touchpoint-without-rules':
      return t('note.touchpointWithoutRules', { name });
    case 'stage-without-rules':
      return t('note.stageWithoutRules', { name });
    case 'answers-stand-for-steps':
      return t('note.answersStandForSteps', { name });
    case 'index-behind':
      return t('note.indexBehind');
    case 'rule-broken':
      return t('note.ruleBroken', { why: params.why });
    default:
      return t('note.other', { code });
  }
}
