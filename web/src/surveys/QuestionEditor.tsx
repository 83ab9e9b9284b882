import { Button, Checkbox } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { IconButton } from '../ui/IconButton';
import type { Choice, Matrix, Question, Subject, SurveyFault } from '../wire/surveys';
import { ConditionEditor } from './ConditionEditor';
import { freeId, kindOf } from './draft';
import { SubjectChooser } from './SubjectChooser';
import classes from './SurveyEditor.module.css';
import { WordsField } from './WordsField';

interface QuestionEditorProps {
  readonly ws: string;
  readonly questions: readonly Question[];
  readonly at: number;
  readonly faults: readonly SurveyFault[];
  readonly onChange: (question: Question) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** A thing with or without a subject, as JSON leaves absent fields out. */
function withSubject<T extends { readonly about?: Subject }>(thing: T, about?: Subject): T {
  const { about: _, ...rest } = thing;
  return (about ? { ...rest, about } : rest) as T;
}

/** One question: its words, what it asks about, when it is asked. */
export function QuestionEditor({
  ws,
  questions,
  at,
  faults,
  onChange,
  onMove,
  onRemove,
}: QuestionEditorProps) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const question = questions[at];
  if (!question) return null;
  const name = t('questionName', {
    number: format.number(at + 1),
    kind: t(`kind.${kindOf(question)}`),
  });
  return (
    <li className={classes.question}>
      <div className={classes.head}>
        <h2>{name}</h2>
        <IconButton
          icon={ArrowUp}
          label={t('up', { name })}
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('down', { name })}
          disabled={at === questions.length - 1}
          onClick={() => onMove(at + 1)}
        />
        <IconButton icon={Trash2} label={t('removeNamed', { name })} onClick={onRemove} />
      </div>
      <WordsField
        long
        label={t('field.question')}
        value={question.text}
        onChange={(text) => onChange({ ...question, text })}
      />
      {(question.kind === 'rating' || question.kind === 'matrix') && (
        <div className={classes.pair}>
          <WordsField
            label={t('field.low')}
            value={question.low}
            onChange={(low) => onChange({ ...question, low })}
          />
          <WordsField
            label={t('field.high')}
            value={question.high}
            onChange={(high) => onChange({ ...question, high })}
          />
        </div>
      )}
      {question.kind === 'choice' && <Options question={question} onChange={onChange} />}
      {question.kind === 'matrix' && <Rows ws={ws} question={question} onChange={onChange} />}
      <div className={classes.pair}>
        {question.kind !== 'matrix' && (
          <SubjectChooser
            ws={ws}
            label={t('field.about')}
            value={question.about}
            onChange={(about) => onChange(withSubject(question, about))}
          />
        )}
        <Checkbox
          label={t('field.required')}
          checked={question.required}
          onChange={(event) => onChange({ ...question, required: event.currentTarget.checked })}
        />
      </div>
      <ConditionEditor questions={questions} at={at} onChange={onChange} />
      {faults.length > 0 && (
        <ul className={classes.wrong}>
          {faults.map(({ pointer, detail }) => (
            <li key={pointer} dir="auto">
              {detail}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Options({ question, onChange }: { question: Choice; onChange: (q: Question) => void }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const { options } = question;
  const set = (next: Choice['options']) => onChange({ ...question, options: next });
  return (
    <fieldset className={classes.items}>
      <legend>{t('field.options')}</legend>
      {options.map((option, at) => {
        const label = t('field.option', { number: format.number(at + 1) });
        return (
          <div key={option.code} className={classes.item} data-plain>
            <WordsField
              label={label}
              value={option.text}
              onChange={(text) =>
                set(options.map((each, i) => (i === at ? { ...each, text } : each)))
              }
            />
            <IconButton
              icon={Trash2}
              label={t('removeNamed', { name: label })}
              disabled={options.length <= 2}
              onClick={() => set(options.filter((_, i) => i !== at))}
            />
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => {
          const code = Math.max(0, ...options.map((each) => each.code)) + 1;
          set([...options, { code, text: {} }]);
        }}
      >
        {t('addOption')}
      </Button>
    </fieldset>
  );
}

interface RowsProps {
  readonly ws: string;
  readonly question: Matrix;
  readonly onChange: (question: Question) => void;
}

function Rows({ ws, question, onChange }: RowsProps) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const { rows } = question;
  const set = (next: Matrix['rows']) => onChange({ ...question, rows: next });
  return (
    <fieldset className={classes.items}>
      <legend>{t('field.rows')}</legend>
      {rows.map((row, at) => {
        const label = t('field.row', { number: format.number(at + 1) });
        const change = (next: Matrix['rows'][number]) =>
          set(rows.map((each, i) => (i === at ? next : each)));
        return (
          <div key={row.id} className={classes.item}>
            <WordsField
              label={label}
              value={row.text}
              onChange={(text) => change({ ...row, text })}
            />
            <SubjectChooser
              ws={ws}
              label={t('field.aboutRow', { row: label })}
              value={row.about}
              onChange={(about) => change(withSubject(row, about))}
            />
            <IconButton
              icon={Trash2}
              label={t('removeNamed', { name: label })}
              disabled={rows.length <= 1}
              onClick={() => set(rows.filter((_, i) => i !== at))}
            />
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => {
          const id = freeId(
            rows.map((each) => each.id),
            'row',
          );
          set([...rows, { id, text: {} }]);
        }}
      >
        {t('addRow')}
      </Button>
    </fieldset>
  );
}
