import type { useTexts } from '../i18n/useTexts';
import type { DocumentView, FieldValue, Op } from '../live';
import { isRichText, plainText } from '../ui/rich/richText';
import { titleIn } from './leftAlone';

/** What waits to be sent, in words that can be pasted anywhere: one line for each thing written. */
export function linesOf(
  ops: readonly Op[],
  views: readonly DocumentView[],
  t: ReturnType<typeof useTexts>,
): readonly string[] {
  const lines = ops.flatMap((op) => {
    const title = titleIn(views, op.id) || t('comments:untitled');
    if (op.o === 'move') return [`${title} – ${t('held.moved')}`];
    if (op.f.deleted === true) return [`${title} – ${t('held.removed')}`];
    return Object.entries(op.f).flatMap(([field, value]) => {
      const words = wordsOf(value, views);
      const label = t(`variants:field.${field as 'text'}`, { defaultValue: '' });
      return words && label ? [`${title} – ${label}: ${words}`] : [];
    });
  });
  return [...new Set(lines)];
}

function wordsOf(value: FieldValue, views: readonly DocumentView[]): string {
  if (Array.isArray(value)) return value.map((each) => wordsOf(each, views)).join(', ');
  if (typeof value === 'object' && value !== null) return isRichText(value) ? plainText(value) : '';
  const words = String(value ?? '');
  return titleIn(views, words) || words;
}
