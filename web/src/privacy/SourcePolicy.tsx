import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { FieldClass, NewPolicy, SourceRules, Texts } from '../wire/privacy';
import { FieldClasses } from './FieldClasses';
import classes from './privacy.module.css';
import { privacyKey, removeOld, setPolicy } from './queries';

const TEXTS: readonly Texts[] = ['mask', 'keep', 'drop'];
const LONGEST_DAYS = 36_500;

interface SourcePolicyProps {
  readonly workspace: string;
  readonly source: SourceRules;
}

/** What is kept of one source: its texts, its fields, and for how long. */
export function SourcePolicy({ workspace, source }: SourcePolicyProps) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const id = useId();
  const client = useQueryClient();
  const [days, setDays] = useState<number | string>(source.policy.keepDays || '');
  const save = useMutation({
    mutationFn: (policy: NewPolicy) => setPolicy(workspace, policy),
    onSuccess: () => client.invalidateQueries({ queryKey: privacyKey(workspace) }),
  });
  const change = (part: Partial<NewPolicy>) =>
    save.mutate({ source: source.key, ...source.policy, ...part });
  const setField = (name: string, fieldClass: FieldClass) =>
    change({ fields: { ...source.policy.fields, [name]: fieldClass } });
  return (
    <article className={classes.card} aria-labelledby={id}>
      <header className={classes.head}>
        <h3 id={id} dir="auto">
          {source.name}
        </h3>
        <span className={classes.quiet}>
          {t('sources.counts', {
            events: format.number(source.events),
            masked: format.number(source.masked),
          })}
        </span>
      </header>
      <div className={classes.settings}>
        <NativeSelect
          label={t('texts.label')}
          value={source.policy.texts}
          onChange={({ currentTarget }) => {
            const texts = TEXTS.find((each) => each === currentTarget.value);
            if (texts) change({ texts });
          }}
          data={TEXTS.map((value) => ({ value, label: t(`texts.${value}`) }))}
        />
        <NumberInput
          label={t('keep.label')}
          placeholder={t('keep.forGood')}
          min={0}
          max={LONGEST_DAYS}
          allowDecimal={false}
          allowNegative={false}
          value={days}
          onChange={setDays}
          onBlur={() => {
            if (Number(days) !== source.policy.keepDays) change({ keepDays: Number(days) });
          }}
        />
        {source.policy.keepDays > 0 && <OldRows workspace={workspace} source={source.key} />}
      </div>
      {source.fields.length > 0 && <FieldClasses fields={source.fields} onChange={setField} />}
      {save.isError && <Fault fault={save.error} />}
    </article>
  );
}

/** Counts what is too old, and removes it when that is what one wants. */
function OldRows({ workspace, source }: { workspace: string; source: string }) {
  const { t } = useTranslation('privacy');
  const client = useQueryClient();
  const count = useMutation({ mutationFn: () => removeOld(workspace, source, true) });
  const remove = useMutation({
    mutationFn: () => removeOld(workspace, source, false),
    onSuccess: async () => {
      count.reset();
      await client.invalidateQueries({ queryKey: ['workspaces', workspace] });
    },
  });
  const old = count.data;
  return (
    <div className={classes.old}>
      <Button variant="default" loading={count.isPending} onClick={() => count.mutate()}>
        {t('keep.count')}
      </Button>
      <span role="status">{old && t('keep.counted', { count: old.events })}</span>
      {old && old.events + old.rejected > 0 && (
        <Button
          variant="light"
          color="red"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('keep.remove')}
        </Button>
      )}
      {remove.isError && <Fault fault={remove.error} />}
    </div>
  );
}
