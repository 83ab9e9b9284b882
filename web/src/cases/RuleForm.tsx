import { Autocomplete, Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRule } from '../wire/generated/api';
import classes from './cases.module.css';
import { Preview } from './Preview';
import { RoutingFields } from './RoutingFields';
import { KINDS, type RuleDraft, ruleOf } from './ruleDraft';
import { TriggerFields } from './TriggerFields';
import { useColleagues } from './useColleagues';

export interface DraftFieldsProps {
  readonly ws: string;
  readonly draft: RuleDraft;
  readonly onChange: (edit: Partial<RuleDraft>) => void;
}

interface RuleFormProps {
  readonly ws: string;
  readonly start: RuleDraft;
  readonly busy: boolean;
  readonly onSave: (rule: CaseRule) => void;
  readonly onCancel: () => void;
  readonly onRemove?: () => void;
}

/** A rule: what opens a case, who gets it, by when; with what it would have opened. */
export function RuleForm({ ws, start, busy, onSave, onCancel, onRemove }: RuleFormProps) {
  const { t } = useTranslation(['cases', 'common']);
  const [draft, setDraft] = useState(start);
  const change = (edit: Partial<RuleDraft>) => setDraft((now) => ({ ...now, ...edit }));
  const id = useId();
  const rule = ruleOf(draft);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (rule) onSave(rule);
      }}
    >
      <div className={classes.fields}>
        <TextInput
          required
          label={t('rule.name')}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          maxLength={200}
          dir="auto"
        />
        <NativeSelect
          label={t('rule.kind')}
          description={t(`kindHint.${draft.kind}`)}
          value={draft.kind}
          onChange={(event) =>
            change({
              kind: KINDS.find((each) => each === event.currentTarget.value) ?? 'low-score',
            })
          }
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </div>
      <fieldset className={classes.fieldset} aria-labelledby={`${id}-when`}>
        <legend id={`${id}-when`}>{t('rule.when')}</legend>
        <TriggerFields ws={ws} draft={draft} onChange={change} />
      </fieldset>
      <Preview ws={ws} rule={ruleOf({ ...draft, way: 'nobody' }, '–')} />
      <fieldset className={classes.fieldset} aria-labelledby={`${id}-who`}>
        <legend id={`${id}-who`}>{t('rule.who')}</legend>
        <RoutingFields ws={ws} draft={draft} onChange={change} />
      </fieldset>
      <fieldset className={classes.fieldset} aria-labelledby={`${id}-by`}>
        <legend id={`${id}-by`}>{t('rule.by')}</legend>
        <Deadline ws={ws} draft={draft} onChange={change} />
      </fieldset>
      <Group gap="xs">
        <Button type="submit" disabled={!rule} loading={busy}>
          {t('common:action.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
        {onRemove && (
          <Button variant="subtle" color="red" onClick={onRemove}>
            {t('rule.remove')}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** A number of hours, or none. */
const hours = (value: number | string) => (typeof value === 'number' ? value : undefined);

function Deadline({ ws, draft, onChange }: DraftFieldsProps) {
  const { t } = useTranslation('cases');
  const people = useColleagues(ws);
  return (
    <div className={classes.fields}>
      <NumberInput
        label={t('deadline.remind')}
        value={draft.remindAfter ?? ''}
        onChange={(value) => onChange({ remindAfter: hours(value) })}
        min={1}
        max={draft.dueAfter}
        allowDecimal={false}
      />
      <NumberInput
        required
        label={t('deadline.due')}
        value={draft.dueAfter}
        onChange={(value) => onChange({ dueAfter: hours(value) ?? 8 })}
        min={1}
        max={2000}
        allowDecimal={false}
      />
      <NumberInput
        label={t('deadline.escalate')}
        value={draft.escalateAfter ?? ''}
        onChange={(value) => onChange({ escalateAfter: hours(value) })}
        min={draft.dueAfter}
        max={2000}
        allowDecimal={false}
      />
      <Autocomplete
        label={t('deadline.to')}
        data={[...people]}
        value={draft.escalateTo}
        onChange={(escalateTo) => onChange({ escalateTo })}
        maxLength={200}
        dir="auto"
      />
    </div>
  );
}
