import { NumberInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberOf, textOf } from '../canvas/model';
import { setFields } from '../canvas/moves';
import type { FieldValue } from '../live';
import { useEditor } from '../maps/EditorContext';
import { useDraft } from '../ui/useDraft';
import { useRecord } from '../ui/useLive';

/** Of a card: who answers for it, how long it may take, and whether it is known to go wrong. */
export function ServiceFields({ card }: { card: string }) {
  const { t } = useTranslation('blueprint');
  const editor = useEditor();
  const record = useRecord(editor.session.document, card);
  const set = (field: string) => (value: FieldValue) =>
    editor.push(setFields(card, { [field]: value }), `${field} ${card}`);
  const owner = useDraft(textOf(record, 'owner'), set('owner'));
  return (
    <>
      <TextInput
        label={t('field.owner')}
        dir="auto"
        value={owner.value}
        onFocus={owner.focus}
        onBlur={owner.flush}
        onChange={(event) => owner.change(event.currentTarget.value)}
      />
      <NumberInput
        label={t('field.minutes')}
        min={0}
        allowNegative={false}
        value={numberOf(record, 'minutes') ?? ''}
        onChange={(value) => set('minutes')(typeof value === 'number' ? value : null)}
      />
      <Switch
        label={t('field.failPoint')}
        checked={record?.f.failPoint === true}
        onChange={(event) => set('failPoint')(event.currentTarget.checked)}
      />
    </>
  );
}
