import { Autocomplete, Button, Loader, NativeSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';
import { useWorkspaceId } from '../app/useWorkspace';
import { useFormat } from '../i18n/useFormat';
import { IconButton } from '../ui/IconButton';
import { describeError } from '../ui/toasts';
import type { Condition, Match, RulePreview, SignatureField } from '../wire/analysis';
import { useFieldName } from './ConditionChips';
import { areComplete, MATCHES, regexFault } from './conditions';
import { rulePreviewQuery, signatureFieldsQuery } from './queries';
import classes from './RuleEditor.module.css';
import type { LibraryEditor } from './useLibrary';

const TYPING_MILLIS = 150;
const NEW = 'new:';
const BUILT_IN = ['type', 'channel', 'page', 'kind'];

export interface RuleDraft {
  readonly touchpoint: string;
  /** The name of a touchpoint to be made with the rule, when `touchpoint` is empty. */
  readonly newTouchpoint?: string;
  readonly conditions: readonly Condition[];
}

interface RuleEditorProps {
  readonly title: string;
  readonly initial: RuleDraft;
  readonly library: LibraryEditor;
  readonly onSave: (draft: RuleDraft) => void;
  readonly onCancel: () => void;
}

/** A rule being written: conditions with suggestions, and at once what they match. */
export function RuleEditor({ title, initial, library, onSave, onCancel }: RuleEditorProps) {
  const { t } = useTranslation('rules');
  const ws = useWorkspaceId();
  const heading = useId();
  const [draft, setDraft] = useState(initial);
  const fields = useQuery(signatureFieldsQuery(ws)).data?.items ?? [];
  const [asked] = useDebouncedValue(draft.conditions, TYPING_MILLIS);
  const preview = useQuery(rulePreviewQuery(ws, library.content.version, asked));

  const faults = conditionFaults(draft.conditions, asked, preview.error);
  const setCondition = (at: number, change: Partial<Condition>) =>
    setDraft({
      ...draft,
      conditions: draft.conditions.map((each, index) =>
        index === at ? { ...each, ...change } : each,
      ),
    });
  const hasTouchpoint = draft.touchpoint !== '' || Boolean(draft.newTouchpoint);
  const ready = hasTouchpoint && areComplete(draft.conditions) && faults.every((fault) => !fault);
  return (
    <form
      className={classes.editor}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSave(draft);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3 id={heading}>{title}</h3>
      <fieldset className={classes.conditions}>
        <legend>{t('editor.when')}</legend>
        {draft.conditions.map((condition, at) => (
          <ConditionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
            key={at}
            condition={condition}
            fields={fields}
            fault={faults[at]}
            onChange={(change) => setCondition(at, change)}
            onRemove={
              draft.conditions.length > 1
                ? () =>
                    setDraft({
                      ...draft,
                      conditions: draft.conditions.filter((_, index) => index !== at),
                    })
                : undefined
            }
          />
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={14} aria-hidden />}
          className={classes.add}
          onClick={() =>
            setDraft({
              ...draft,
              conditions: [...draft.conditions, { field: 'channel', match: 'equals', value: '' }],
            })
          }
        >
          {t('editor.addCondition')}
        </Button>
      </fieldset>
      <TouchpointPicker draft={draft} library={library} onChange={setDraft} />
      <Matching
        preview={areComplete(draft.conditions) ? preview.data : undefined}
        stale={preview.isFetching}
        fault={preview.error && faults.every((fault) => !fault) ? preview.error : null}
      />
      <div className={classes.actions}>
        <Button type="submit" disabled={!ready}>
          {t('editor.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('editor.cancel')}
        </Button>
        {!hasTouchpoint && <span className={classes.quiet}>{t('editor.needsTouchpoint')}</span>}
      </div>
    </form>
  );
}

interface ConditionRowProps {
  readonly condition: Condition;
  readonly fields: readonly SignatureField[];
  readonly fault: string | undefined;
  readonly onChange: (change: Partial<Condition>) => void;
  readonly onRemove: (() => void) | undefined;
}

function ConditionRow({ condition, fields, fault, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation('rules');
  const fieldName = useFieldName();
  const names = [...new Set([...BUILT_IN, ...fields.map(({ field }) => field), condition.field])];
  const values = fields.find(({ field }) => field === condition.field)?.values ?? [];
  return (
    <div className={classes.condition}>
      <NativeSelect
        aria-label={t('editor.fieldLabel')}
        value={condition.field}
        onChange={(event) => onChange({ field: event.currentTarget.value })}
        data={names.map((name) => ({ value: name, label: fieldName(name) }))}
      />
      <NativeSelect
        aria-label={t('editor.matchLabel')}
        title={t(`matchHint.${condition.match}`)}
        value={condition.match}
        onChange={(event) => onChange({ match: event.currentTarget.value as Match })}
        data={MATCHES.map((match) => ({ value: match, label: t(`match.${match}`) }))}
      />
      {condition.match === 'regex' || condition.match === 'wildcard' ? (
        <TextInput
          aria-label={t('editor.valueLabel')}
          className={classes.pattern}
          dir="ltr"
          value={condition.value}
          error={fault}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      ) : (
        <Autocomplete
          aria-label={t('editor.valueLabel')}
          dir="auto"
          value={condition.value}
          error={fault}
          limit={20}
          onChange={(value) => onChange({ value })}
          data={[...new Set(values.map(({ value }) => value))]}
        />
      )}
      {onRemove && (
        <IconButton icon={X} size={28} label={t('editor.removeCondition')} onClick={onRemove} />
      )}
    </div>
  );
}

interface TouchpointPickerProps {
  readonly draft: RuleDraft;
  readonly library: LibraryEditor;
  readonly onChange: (draft: RuleDraft) => void;
}

/** The touchpoint that the events belong to; a name that the register lacks makes a new one. */
function TouchpointPicker({ draft, library, onChange }: TouchpointPickerProps) {
  const { t } = useTranslation('rules');
  const [search, setSearch] = useState(draft.newTouchpoint ?? '');
  const { touchpoints } = library.content;
  const options = useMemo(() => {
    const known = touchpoints.map(({ id, name }) => ({ value: id, label: name || id }));
    const name = (search || draft.newTouchpoint || '').trim();
    const isNew = name !== '' && !known.some(({ label }) => label === name);
    return isNew
      ? [...known, { value: NEW + name, label: t('editor.makeTouchpoint', { name }) }]
      : known;
  }, [touchpoints, search, draft.newTouchpoint, t]);
  const value = draft.touchpoint || (draft.newTouchpoint ? NEW + draft.newTouchpoint : null);
  return (
    <Select
      label={t('editor.touchpoint')}
      placeholder={t('editor.chooseTouchpoint')}
      searchable
      value={value}
      searchValue={search}
      onSearchChange={setSearch}
      data={options}
      filter={({ options: all, search: wanted }) =>
        all.filter(
          (option) =>
            'value' in option &&
            (option.value.startsWith(NEW) ||
              option.label.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase())),
        )
      }
      onChange={(chosen) => {
        const { conditions } = draft;
        if (chosen?.startsWith(NEW)) {
          onChange({ touchpoint: '', newTouchpoint: chosen.slice(NEW.length), conditions });
        } else onChange({ touchpoint: chosen ?? '', conditions });
      }}
    />
  );
}

interface MatchingProps {
  readonly preview: RulePreview | undefined;
  readonly stale: boolean;
  readonly fault: Error | null;
}

/** How many events and persons the conditions match now, and which sorts of events those are. */
function Matching({ preview, stale, fault }: MatchingProps) {
  const { t } = useTranslation(['rules', 'common']);
  const format = useFormat();
  if (fault) return <p className={classes.fault}>{describeError(fault)}</p>;
  if (!preview) {
    return <p className={classes.quiet}>{stale ? <Loader size="xs" /> : t('editor.incomplete')}</p>;
  }
  const taken = preview.takenByEarlierRules.events;
  return (
    <section className={classes.matching} aria-live="polite" data-stale={stale || undefined}>
      <p className={classes.count}>
        <strong>{t('common:count.events', { count: preview.events })}</strong>
        <span>{t('common:count.persons', { count: preview.persons })}</span>
        <span>{t('signatures', { count: preview.signatures })}</span>
      </p>
      {taken > 0 && <p className={classes.warn}>{t('editor.takenEarlier', { count: taken })}</p>}
      <ul className={classes.signatures}>
        {preview.top.map((signature) => (
          <li key={signature.code}>
            <bdi>{signature.activity}</bdi>
            <small>
              <bdi>{[signature.channel, signature.page].filter(Boolean).join(' · ')}</bdi>
            </small>
            <span>{format.number(signature.events)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is wrong with each condition: the browser's word on an expression, then the server's. */
function conditionFaults(
  conditions: readonly Condition[],
  asked: readonly Condition[],
  error: Error | null,
): (string | undefined)[] {
  const places =
    error instanceof ProblemError && asked === conditions ? (error.problem.errors ?? []) : [];
  return conditions.map((condition, at) => {
    const place = places.find(({ pointer }) => pointer.startsWith(`/conditions/${at}`));
    return place?.detail ?? regexFault(condition);
  });
}
