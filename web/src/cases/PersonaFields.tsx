import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePersonas } from '../notes/usePersonas';
import classes from './cases.module.css';

interface PersonaFieldsProps {
  readonly owners: Readonly<Record<string, string>>;
  readonly onChange: (owners: Record<string, string>) => void;
}

/** Who gets the customers of which persona. */
export function PersonaFields({ owners, onChange }: PersonaFieldsProps) {
  const { t } = useTranslation('cases');
  const personas = usePersonas();
  if (personas.length === 0) return <p className={classes.quiet}>{t('routing.noPersonas')}</p>;
  return personas.map(({ value, label }) => (
    <TextInput
      key={value}
      label={label}
      placeholder={t('routing.asOthers')}
      value={owners[value] ?? ''}
      onChange={(event) => onChange({ ...owners, [value]: event.currentTarget.value })}
      maxLength={200}
      dir="auto"
    />
  ));
}
