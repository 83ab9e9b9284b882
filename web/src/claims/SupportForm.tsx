import {
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../ui/dates/DateField';
import { choices, maxLength } from '../wire/generated/vocabulary';
import classes from './RestsOn.module.css';
import { linkOf, type SupportDraft } from './supports';

interface SupportFormProps {
  readonly draft: SupportDraft;
  readonly onSave: (draft: SupportDraft) => void;
  readonly onCancel: () => void;
}

/** Everything about one support, saved as a whole. */
export function SupportForm({ draft: before, onSave, onCancel }: SupportFormProps) {
  const { t, i18n } = useTranslation('claims');
  const common = useTranslation('common').t;
  const [draft, setDraft] = useState(before);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<SupportDraft>) => setDraft((now) => ({ ...now, ...change }));
  const isLink = draft.kind === 'link';
  const link = isLink ? linkOf(draft.reference) : undefined;
  const wordless = !isLink && draft.text.trim() === '';
  const submit = () => {
    setTried(true);
    if (wordless || (isLink && !link)) return;
    onSave({ ...draft, text: draft.text.trim(), ...(link ? { reference: link } : {}) });
  };
  return (
    <form
      className={classes.form}
      aria-label={t(`kind.${draft.kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      {isLink && (
        <TextInput
          data-autofocus
          autoFocus
          type="text"
          inputMode="url"
          dir="ltr"
          label={t('field.link')}
          placeholder="https://"
          maxLength={maxLength.support.reference}
          value={draft.reference}
          error={tried && !link && t('notALink')}
          onChange={(event) => set({ reference: event.currentTarget.value })}
        />
      )}
      <Textarea
        data-autofocus
        autoFocus={!isLink}
        label={t(draft.kind === 'image' ? 'field.alt' : isLink ? 'field.shows' : 'field.words')}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        maxLength={maxLength.support.text}
        value={draft.text}
        error={tried && wordless && t('wordless')}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <SegmentedControl
        key={i18n.language}
        size="xs"
        fullWidth
        aria-label={t('field.stance')}
        value={draft.stance}
        onChange={(stance) => set({ stance: stance as SupportDraft['stance'] })}
        data={choices.Stance.map((value) => ({ value, label: t(`stance.${value}`) }))}
      />
      <div className={classes.pair}>
        <Select
          size="xs"
          label={t('field.method')}
          data={choices.Method.map((value) => ({ value, label: t(`method.${value}`) }))}
          value={draft.method}
          onChange={(value) => value && set({ method: value })}
        />
        <DateField
          size="xs"
          label={t('field.date')}
          value={draft.date}
          onChange={(date) => set({ date })}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          size="xs"
          label={t('field.source')}
          placeholder={t('field.sourceHint')}
          dir="auto"
          maxLength={maxLength.support.source}
          value={draft.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
        <NumberInput
          size="xs"
          label={t('field.amount')}
          min={0}
          allowDecimal={false}
          hideControls
          value={draft.amount ?? ''}
          onChange={(value) => set({ amount: typeof value === 'number' ? value : null })}
        />
      </div>
      <Group justify="end" gap="xs">
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {common('action.cancel')}
        </Button>
        <Button size="compact-sm" type="submit">
          {t('save')}
        </Button>
      </Group>
    </form>
  );
}
