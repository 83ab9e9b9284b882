import { Button, Textarea, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../i18n/languages';
import type { CaseMacro, CaseWording } from '../wire/generated/api';
import classes from './cases.module.css';

interface MacrosProps {
  readonly macros: readonly CaseMacro[];
  readonly followUp: CaseWording;
  readonly onChange: (macros: CaseMacro[]) => void;
  readonly onFollowUp: (followUp: CaseWording) => void;
}

/** Answers that are written again and again, in four languages, and what is asked afterwards. */
export function Macros({ macros, followUp, onChange, onFollowUp }: MacrosProps) {
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
      <details className={classes.draft}>
        <summary>{t('drafts.followUp')}</summary>
        <Wording text={followUp} onChange={onFollowUp} />
      </details>
    </>
  );
}

interface WordingProps {
  readonly text: CaseWording;
  readonly onChange: (text: CaseWording) => void;
}

function Wording({ text, onChange }: WordingProps) {
  return languages.map(({ code, name, direction }) => (
    <Textarea
      key={code}
      label={name}
      lang={code}
      dir={direction}
      value={text[code]}
      onChange={(event) => onChange({ ...text, [code]: event.currentTarget.value })}
      autosize
      minRows={2}
      maxLength={5000}
    />
  ));
}
