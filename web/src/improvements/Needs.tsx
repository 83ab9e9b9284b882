import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { JudgementNeed } from '../wire/generated/api';
import classes from './improvements.module.css';

const COUNTS = [
  'important',
  'importanceAnswers',
  'satisfied',
  'satisfactionAnswers',
] as const satisfies readonly (keyof JudgementNeed)[];

type Draft = Record<(typeof COUNTS)[number], string | number> & { segment: string };

const EMPTY: Draft = {
  segment: '',
  important: '',
  importanceAnswers: '',
  satisfied: '',
  satisfactionAnswers: '',
};

interface NeedsProps {
  readonly needs: readonly JudgementNeed[];
  readonly onChange: (needs: readonly JudgementNeed[]) => void;
}

/** How important a need is and how well it is met, segment by segment. */
export function Needs({ needs, onChange }: NeedsProps) {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  const [draft, setDraft] = useState(EMPTY);
  const ready = draft.segment.trim() !== '' && COUNTS.every((each) => draft[each] !== '');
  return (
    <div className={classes.group}>
      <ul className={classes.plain}>
        {needs.map((need) => (
          <li key={need.segment} className={classes.idea}>
            <span>
              <bdi>{need.segment}</bdi>
              {': '}
              {t('need.line', {
                important: format.number(need.important),
                ofImportance: format.number(need.importanceAnswers),
                satisfied: format.number(need.satisfied),
                ofSatisfaction: format.number(need.satisfactionAnswers),
              })}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('need.remove', { segment: need.segment })}
              onClick={() => onChange(needs.filter((each) => each !== need))}
            >
              <X size={15} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          onChange([
            ...needs,
            {
              segment: draft.segment,
              important: Number(draft.important),
              importanceAnswers: Number(draft.importanceAnswers),
              satisfied: Number(draft.satisfied),
              satisfactionAnswers: Number(draft.satisfactionAnswers),
            },
          ]);
          setDraft(EMPTY);
        }}
      >
        <TextInput
          label={t('need.segment')}
          maxLength={120}
          dir="auto"
          value={draft.segment}
          onChange={(event) => setDraft({ ...draft, segment: event.currentTarget.value })}
        />
        {COUNTS.map((each) => (
          <NumberInput
            key={each}
            label={t(`need.${each}`)}
            min={0}
            hideControls
            value={draft[each]}
            onChange={(value) => setDraft({ ...draft, [each]: value })}
          />
        ))}
        <Button type="submit" variant="default" disabled={!ready}>
          {t('need.add')}
        </Button>
      </form>
    </div>
  );
}
