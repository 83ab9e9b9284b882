import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOf, textOf } from '../../canvas/model';
import { setFields } from '../../canvas/moves';
import type { FieldValue } from '../../live';
import { Importance } from '../../touchpoints/Importance';
import { LiveTextarea } from '../../ui/LiveFields';
import { useRecord } from '../../ui/useLive';
import type { LaneKind } from '../../wire/generated/vocabulary';
import { useEditor } from '../EditorContext';

const OF_CUSTOMERS: readonly LaneKind[] = [
  'goals',
  'actions',
  'thoughts',
  'emotions',
  'pain-points',
  'own',
];

/** Whether cards of this kind of lane tell of customers, and so have a why. */
export function tellsOfCustomers(kind: LaneKind): boolean {
  return OF_CUSTOMERS.includes(kind);
}

/** Why customers feel or decide what a card says, and how much it matters to them. */
export const CardWhy = memo(function CardWhy({ id }: { id: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const record = useRecord(editor.session.document, id);
  const set = (field: string) => (value: FieldValue) =>
    editor.push(setFields(id, { [field]: value }), `${field} ${id}`);
  return (
    <>
      <LiveTextarea
        label={t('field.reason')}
        value={textOf(record, 'reason')}
        onSave={set('reason')}
      />
      <Importance value={numberOf(record, 'importance')} onChange={set('importance')} />
    </>
  );
});
