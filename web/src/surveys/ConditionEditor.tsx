import { Button, MultiSelect, Select } from '@mantine/core';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Choice, Condition, ConditionTest, Question, Rating } from '../wire/surveys';
import { conditionSources, possibleValues, withCondition, wordsIn } from './draft';
import classes from './SurveyEditor.module.css';
import { type Writing, WritingContext } from './WordsField';

const tests: readonly ConditionTest[] = ['equals', 'at-most', 'at-least', 'one-of'];

interface ConditionEditorProps {
  readonly questions: readonly Question[];
  readonly at: number;
  readonly onChange: (question: Question) => void;
}

/** When a question is asked: always, or when an earlier answer fits. */
export function ConditionEditor({ questions, at, onChange }: ConditionEditorProps) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const writing = useContext(WritingContext);
  const question = questions[at];
  const sources = conditionSources(questions, at);
  const [first] = sources;
  if (!question || !first) return null;
  const { when } = question;
  const set = (next: Condition | undefined) => onChange(withCondition(question, next));
  const start = (source: Rating | Choice) =>
    set({ question: source.id, is: 'equals', values: possibleValues(source).slice(0, 1) });
  if (!when) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ justifySelf: 'start' }}
        onClick={() => start(sources.at(-1) ?? first)}
      >
        {t('condition.add')}
      </Button>
    );
  }
  const source = sources.find(({ id }) => id === when.question) ?? first;
  const values = possibleValues(source).map((value) => ({
    value: String(value),
    label: valueName(source, value, writing, format.number(value)),
  }));
  const many = when.is === 'one-of';
  return (
    <div className={classes.condition}>
      <Select
        label={t('condition.if')}
        data={sources.map((each) => ({
          value: each.id,
          label:
            wordsIn(each.text, writing.language, writing.own) ||
            t('questionName', {
              number: format.number(questions.indexOf(each) + 1),
              kind: '',
            }),
        }))}
        value={source.id}
        onChange={(id) => {
          const chosen = sources.find((each) => each.id === id);
          if (chosen) start(chosen);
        }}
      />
      <Select
        label={t('condition.is')}
        data={tests.map((is) => ({ value: is, label: t(`condition.${is}`) }))}
        value={when.is}
        onChange={(word) => {
          const is = tests.find((each) => each === word) ?? 'equals';
          set({ ...when, is, values: is === 'one-of' ? when.values : when.values.slice(0, 1) });
        }}
      />
      {many ? (
        <MultiSelect
          label={t('condition.values')}
          data={values}
          value={when.values.map(String)}
          onChange={(chosen) => set({ ...when, values: chosen.map(Number) })}
        />
      ) : (
        <Select
          label={t('condition.value')}
          data={values}
          value={String(when.values[0] ?? '')}
          onChange={(chosen) => chosen !== null && set({ ...when, values: [Number(chosen)] })}
        />
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => set(undefined)}>
        {t('condition.remove')}
      </Button>
    </div>
  );
}

function valueName(source: Rating | Choice, value: number, writing: Writing, plain: string) {
  if (source.kind === 'rating') return plain;
  const option = source.options.find(({ code }) => code === value);
  return (option && wordsIn(option.text, writing.language, writing.own)) || plain;
}
