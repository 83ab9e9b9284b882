import { useCallback } from 'react';
import { textOf } from '../canvas/model';
import type { DocumentView, FieldValue } from '../live';
import { isRichText, plainText } from '../ui/rich/richText';

/** A field's value in words, for two maps and their library: ids become the names that they stand for. */
export function useValueWords(
  documents: readonly [DocumentView, DocumentView],
  library: DocumentView,
): (value: FieldValue | undefined) => string {
  const [first, second] = documents;
  return useCallback(
    (value) => wordsFor(value, [library, second, first]),
    [first, second, library],
  );
}

function wordsFor(value: FieldValue | undefined, views: readonly DocumentView[]): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    return value.map((each: FieldValue) => wordsFor(each, views)).join(', ');
  }
  if (typeof value === 'object') return isRichText(value) ? plainText(value) : '';
  const id = String(value);
  for (const view of views) {
    const record = view.record(id);
    if (record) return textOf(record, 'name') || textOf(record, 'title') || textOf(record, 'text');
  }
  return id;
}
