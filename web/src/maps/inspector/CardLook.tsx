import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../canvas/model';
import { setFields } from '../../canvas/moves';
import { useRecord } from '../../ui/useLive';
import { useEditor } from '../EditorContext';
import { ColorChoice } from '../grid/SelectionBar';
import { useMapPersonas } from '../personas';
import classes from './Inspector.module.css';

/** Whose a card is, and its colour. */
export function CardLook({ id }: { id: string }) {
  const { t } = useTranslation('maps');
  const editor = useEditor();
  const record = useRecord(editor.session.document, id);
  const personas = useMapPersonas();
  return (
    <>
      {personas.length > 0 && (
        <Select
          label={t('field.persona')}
          data={[
            { value: '', label: t('persona.all') },
            ...personas.map(({ id: value, name }) => ({ value, label: name })),
          ]}
          value={textOf(record, 'persona')}
          onChange={(persona) => editor.push(setFields(id, { persona: persona ?? '' }))}
        />
      )}
      <div>
        <div className={classes.label}>{t('field.color')}</div>
        <ColorChoice value={textOf(record, 'color')} />
      </div>
    </>
  );
}
