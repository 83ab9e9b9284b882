import { Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseMacro } from '../wire/generated/api';
import classes from './cases.module.css';
import { Wording } from './Wording';

interface MacrosProps {
  readonly macros: readonly CaseMacro[];
  readonly onChange: (macros: CaseMacro[]) => void;
}

/** Answers that are written again and again, in four languages. */
export function Macros({ macros, onChange }: MacrosProps) {
  const { t } = useTranslation('cases');
  const edit = (id: string, change: Partial<CaseMacro>) =>
    onChange(macros.map((each) => (each.id === id ? { ...each, ...change } : each)));
  return (
    <>
      {macros.map((macro) => (
        <details key={macro.id} className={classes.draft}>
          <summary>
            <bdi>{macro.title || t('macros.untitled')}</bdi>
          </summary>
          <TextInput
            required
            label={t('macros.name')}
            value={macro.title}
            onChange={(event) => edit(macro.id, { title: event.currentTarget.value })}
            maxLength={200}
            dir="auto"
          />
          <Wording text={macro.text} onChange={(text) => edit(macro.id, { text })} />
          <Button
            variant="subtle"
            color="red"
            className={classes.start}
            onClick={() => onChange(macros.filter(({ id }) => id !== macro.id))}
          >
            {t('macros.remove')}
          </Button>
        </details>
      ))}
      <Button
        variant="default"
        className={classes.start}
        leftSection={<Plus size={16} aria-hidden />}
        onClick={() =>
          onChange([
            ...macros,
            {
              id: crypto.randomUUID(),
              title: t('macros.untitled'),
              text: { en: '…', pl: '', ru: '', fa: '' },
            },
          ])
        }
      >
        {t('macros.add')}
      </Button>
    </>
  );
}
