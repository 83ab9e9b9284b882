import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setFields } from '../../canvas/moves';
import { useRecord } from '../../ui/useLive';
import { useEditor } from '../EditorContext';

/** Whether a journey may leave out the touchpoint that a card places; then nobody misses it. */
export function OptionalCheck({ card }: { card: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const record = useRecord(editor.session.document, card);
  return (
    <Checkbox
      size="sm"
      label={t('field.optional')}
      description={t('field.optionalHint')}
      checked={record?.f.optional === true}
      onChange={(event) => editor.push(setFields(card, { optional: event.currentTarget.checked }))}
    />
  );
}
