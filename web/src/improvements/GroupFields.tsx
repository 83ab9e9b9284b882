import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePersonas } from '../notes/usePersonas';
import classes from './improvements.module.css';
import type { GroupDraft } from './plan';

interface GroupFieldsProps {
  readonly legend: string;
  readonly group: GroupDraft;
  readonly onChange: (group: GroupDraft) => void;
}

/** By what one knows some customers: a persona, a channel, a property. */
export function GroupFields({ legend, group, onChange }: GroupFieldsProps) {
  const { t } = useTranslation('improvements');
  const personas = usePersonas();
  const text = (name: 'channel' | 'property' | 'values') => (
    <TextInput
      label={t(`group.${name}`)}
      dir="auto"
      maxLength={400}
      value={group[name]}
      onChange={(event) => onChange({ ...group, [name]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={classes.fieldset}>
      <legend>{legend}</legend>
      <div className={classes.fields}>
        <NativeSelect
          label={t('group.persona')}
          value={group.persona}
          onChange={(event) => onChange({ ...group, persona: event.currentTarget.value })}
          data={[{ value: '', label: t('group.any') }, ...personas]}
        />
        {text('channel')}
        {text('property')}
        {text('values')}
      </div>
    </fieldset>
  );
}
