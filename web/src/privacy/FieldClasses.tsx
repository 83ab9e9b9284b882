import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field, FieldClass } from '../wire/privacy';
import classes from './privacy.module.css';

const CLASSES: readonly FieldClass[] = ['public', 'internal', 'personal', 'secret'];

interface FieldClassesProps {
  readonly fields: readonly Field[];
  readonly onChange: (name: string, fieldClass: FieldClass) => void;
}

/** Which fields a source has, and what each may be used for. */
export function FieldClasses({ fields, onChange }: FieldClassesProps) {
  const { t } = useTranslation('privacy');
  return (
    <details className={classes.fields}>
      <summary>{t('fields.title', { count: fields.length })}</summary>
      <ul>
        {fields.map(({ name, fieldClass, said }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            <NativeSelect
              size="xs"
              aria-label={t('fields.class', { name })}
              value={fieldClass}
              onChange={({ currentTarget }) => {
                const chosen = CLASSES.find((each) => each === currentTarget.value);
                if (chosen) onChange(name, chosen);
              }}
              data={CLASSES.map((value) => ({ value, label: t(`fields.${value}`) }))}
            />
            {!said && <span className={classes.quiet}>{t('fields.guessed')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
