import { NativeSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { LibraryTouchpoint } from '../rules/library';
import { useLibrary } from '../rules/useLibrary';
import { IconButton } from '../ui/IconButton';
import type { ImportMapping, ImportPreview, QuestionType, SurveyQuestion } from '../wire/evidence';
import { withRole } from './mapping';
import classes from './SurveyQuestions.module.css';
import {
  aboutTouchpoint,
  type Bar,
  distribution,
  ignoredText,
  meanOf,
  parseIgnored,
  withQuestion,
} from './survey';

const TYPES: readonly QuestionType[] = ['csat', 'ces', 'nps'];
const SCALES: Record<QuestionType, { min: number; max: number }> = {
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
  nps: { min: 0, max: 10 },
};

interface SurveyQuestionsProps {
  readonly preview: ImportPreview;
  readonly onChange: (mapping: ImportMapping) => void;
}

/** What each rated column asks about, on which scale, and which of its codes are no rating. */
export function SurveyQuestions({ preview, onChange }: SurveyQuestionsProps) {
  const { t } = useTranslation('data');
  const library = useLibrary();
  const { mapping, columns, rows } = preview;
  const questions = mapping.questions ?? [];
  return (
    <section>
      <h2 className={classes.title}>{t('survey.title')}</h2>
      <p className={classes.lead}>{t('survey.lead')}</p>
      <ul className={classes.questions}>
        {questions.map((question) => (
          <Question
            key={question.column}
            question={question}
            bars={distribution(
              rows,
              columns.findIndex((column) => column.name === question.column),
              question,
            )}
            touchpoints={library?.content.touchpoints ?? []}
            onChange={(changed) => onChange(withQuestion(mapping, question.column, () => changed))}
            onDrop={() => onChange(withRole(preview, question.column, 'property'))}
          />
        ))}
      </ul>
    </section>
  );
}

interface QuestionProps {
  readonly question: SurveyQuestion;
  readonly bars: readonly Bar[];
  readonly touchpoints: readonly LibraryTouchpoint[];
  readonly onChange: (question: SurveyQuestion) => void;
  readonly onDrop: () => void;
}

const Question = memo(function Question(props: QuestionProps) {
  const { question, bars, touchpoints, onChange, onDrop } = props;
  const { t } = useTranslation('data');
  const { type, min, max } = question.question;
  const setScale = (scale: { min?: number | string; max?: number | string }) => {
    const next = { min, max, ...scale };
    if (typeof next.min === 'number' && typeof next.max === 'number') {
      onChange({ ...question, question: { type, min: next.min, max: next.max } });
    }
  };
  return (
    <li className={classes.question}>
      <div className={classes.head}>
        <code dir="ltr">{question.column}</code>
        <IconButton icon={Trash2} size={26} label={t('survey.drop')} onClick={onDrop} />
      </div>
      <TextInput
        size="xs"
        label={t('survey.label')}
        dir="auto"
        value={question.label}
        onChange={(event) => onChange({ ...question, label: event.currentTarget.value })}
      />
      <Select
        size="xs"
        label={t('survey.touchpoint')}
        searchable
        clearable
        placeholder={t('survey.byRules')}
        value={question.touchpoint ?? null}
        onChange={(touchpoint) => onChange(aboutTouchpoint(question, touchpoint))}
        data={touchpoints.map(({ id, name }) => ({ value: id, label: name || id }))}
      />
      <div className={classes.scale}>
        <NativeSelect
          size="xs"
          label={t('survey.type')}
          value={type}
          onChange={(event) => {
            const chosen = event.currentTarget.value as QuestionType;
            onChange({ ...question, question: { type: chosen, ...SCALES[chosen] } });
          }}
          data={TYPES.map((each) => ({ value: each, label: t(`survey.typeHelp.${each}`) }))}
        />
        <NumberInput
          size="xs"
          label={t('survey.min')}
          value={min}
          onChange={(value) => setScale({ min: value })}
          hideControls
        />
        <NumberInput
          size="xs"
          label={t('survey.max')}
          value={max}
          onChange={(value) => setScale({ max: value })}
          error={min < max ? undefined : t('survey.scaleWrong')}
          hideControls
        />
      </div>
      <Ignored
        ignored={question.ignored}
        onChange={(ignored) => onChange({ ...question, ignored })}
      />
      <Distribution bars={bars} />
    </li>
  );
});

/** Typed freely, read when the field is left: half a code is no code. */
function Ignored(props: {
  ignored: SurveyQuestion['ignored'];
  onChange: (ignored: SurveyQuestion['ignored']) => void;
}) {
  const { t } = useTranslation('data');
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      size="xs"
      label={t('survey.ignored')}
      title={t('survey.ignoredHint')}
      dir="auto"
      value={typed ?? ignoredText(props.ignored)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== undefined) props.onChange(parseIgnored(typed));
        setTyped(undefined);
      }}
    />
  );
}

/** The answers among the rows read so far: ratings in one colour, what is not one in another. */
function Distribution({ bars }: { bars: readonly Bar[] }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { n, mean } = meanOf(bars);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <figure className={classes.figure}>
      <figcaption>
        {t('survey.answers')}
        {': '}
        {mean === undefined
          ? t('survey.noRating')
          : t('survey.mean', { mean: format.number(mean, 2), count: n })}
      </figcaption>
      <ul className={classes.bars}>
        {bars.map((bar) => (
          <li key={bar.code} data-use={bar.use} title={meaning(bar)}>
            <span className={classes.count}>{bar.count > 0 ? format.number(bar.count) : ''}</span>
            <span
              className={classes.bar}
              style={{ blockSize: `${(36 * bar.count) / most}px` }}
              aria-hidden
            />
            <span className={classes.code}>{bar.code || '∅'}</span>
            <span className="wl-hidden">{meaning(bar)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );

  function meaning(bar: Bar): string | undefined {
    if (bar.use === 'outside') return t('survey.outside');
    return bar.code === '' ? t('survey.blank') : bar.meaning;
  }
}
