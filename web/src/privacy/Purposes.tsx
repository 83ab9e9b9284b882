import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { IconButton } from '../ui/IconButton';
import type { Purpose } from '../wire/privacy';
import classes from './privacy.module.css';
import { isUsual, keyFor } from './purposes';
import { privacyKey, purposesQuery, setPurposes } from './queries';
import { usePurposeName } from './usePurposeName';

/** What the workspace asks consent for: the usual three, which do something, and its own. */
export function Purposes({ workspace }: { workspace: string }) {
  const { t } = useTranslation('privacy');
  const client = useQueryClient();
  const nameOf = usePurposeName();
  const purposes = useQuery(purposesQuery(workspace));
  const [name, setName] = useState('');
  const items = purposes.data?.items ?? [];
  const save = useMutation({
    mutationFn: (wanted: readonly Purpose[]) => setPurposes(workspace, wanted),
    onSuccess: () => {
      setName('');
      return client.invalidateQueries({ queryKey: privacyKey(workspace) });
    },
  });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted) save.mutate([...items, { key: keyFor(wanted, items), name: wanted }]);
  };
  if (!purposes.isSuccess) return null;
  return (
    <section className={classes.part} aria-labelledby="privacy-purposes">
      <h2 id="privacy-purposes">{t('purposes.title')}</h2>
      <p className={classes.quiet}>{t('purposes.hint')}</p>
      <ul className={classes.list}>
        {items.map((purpose) => (
          <li key={purpose.key}>
            <span dir="auto">{nameOf(purpose)}</span>
            <code dir="ltr" className={classes.quiet}>
              consent.{purpose.key}
            </code>
            {!isUsual(purpose) && (
              <IconButton
                icon={X}
                size={26}
                label={t('purposes.remove', { name: purpose.name })}
                onClick={() => save.mutate(items.filter(({ key }) => key !== purpose.key))}
              />
            )}
          </li>
        ))}
      </ul>
      <form className={classes.settings} onSubmit={add}>
        <TextInput
          label={t('purposes.name')}
          placeholder={t('purposes.example')}
          maxLength={120}
          dir="auto"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          loading={save.isPending}
          disabled={!name.trim()}
        >
          {t('purposes.add')}
        </Button>
      </form>
      {save.isError && <Fault fault={save.error} />}
    </section>
  );
}
