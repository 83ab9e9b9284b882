import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './RichEditor.module.css';
import { linkOf } from './richText';

interface LinkFormProps {
  /** Undefined takes the link away. */
  readonly onDone: (address: string | undefined) => void;
  readonly onCancel: () => void;
}

/** Asks for the address of a link. */
export function LinkForm({ onDone, onCancel }: LinkFormProps) {
  const { t } = useTranslation('rich');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const address = linkOf(typed);
    if (address === undefined) setWrong(true);
    else onDone(address);
  };
  return (
    <form className={classes.link} onSubmit={submit}>
      <TextInput
        label={t('address')}
        placeholder="https://"
        dir="ltr"
        inputMode="url"
        autoFocus
        value={typed}
        error={wrong && t('badAddress')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onCancel();
        }}
      />
      <Group gap={6} justify="flex-end">
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onDone(undefined)}>
          {t('unlink')}
        </Button>
        <Button size="compact-sm" type="submit">
          {t('apply')}
        </Button>
      </Group>
    </form>
  );
}
