import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChartColumn, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { type Format, useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { Score } from '../wire/analysis';
import type { QuestionResult, Survey, SurveyLanguage } from '../wire/surveys';
import { wordsIn } from './draft';
import { resultsQuery } from './queries';
import classes from './ResultsPanel.module.css';

interface ResultsPanelProps {
  readonly ws: string;
  readonly survey: Survey;
  readonly language: SurveyLanguage;
}

/** What was answered, question by question. */
export function ResultsPanel({ ws, survey, language }: ResultsPanelProps) {
  const { t } = useTranslation('surveys');
  const results = useQuery(resultsQuery(ws, survey.id));
  if (results.isPending) return <Loader size="sm" mt="md" aria-label={t('tab.results')} />;
  if (results.isError) return <Fault fault={results.error} onRetry={() => results.refetch()} />;
  const { responses, questions } = results.data;
  if (responses === 0) {
    return (
      <EmptyState icon={ChartColumn} title={t('noAnswers')} hint={t('noAnswersHint')}>
        <Button variant="default" onClick={() => results.refetch()}>
          {t('refresh')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={classes.results}>
      <div className={classes.top}>
        <strong>{t('responseCount', { count: responses })}</strong>
        <Button
          variant="default"
          size="compact-sm"
          loading={results.isFetching}
          leftSection={<RefreshCw size={14} aria-hidden />}
          onClick={() => results.refetch()}
        >
          {t('refresh')}
        </Button>
      </div>
      {questions.map((result) => (
        <Result
          key={`${result.question}/${result.row ?? ''}`}
          result={result}
          language={language}
          own={survey.draft.language}
        />
      ))}
    </div>
  );
}

interface ResultProps {
  readonly result: QuestionResult;
  readonly language: SurveyLanguage;
  readonly own: SurveyLanguage;
}

function Result({ result, language, own }: ResultProps) {
  const { t } = useTranslation(['surveys', 'common']);
  const question = wordsIn(result.text, language, own);
  const row = result.rowText && wordsIn(result.rowText, language, own);
  const title = row ? `${question} · ${row}` : question;
  return (
    <section className={classes.result} aria-label={title}>
      <h2 dir="auto">{title}</h2>
      <p className={classes.count}>
        {t('answerCount', { count: result.n })}
        {result.persons !== result.n &&
          ` · ${t('common:count.persons', { count: result.persons })}`}
        {!result.current && ` · ${t('earlier')}`}
      </p>
      {result.score && <Figures score={result.score} />}
      {result.values.length > 0 && result.n > 0 && (
        <Distribution result={result} language={language} own={own} />
      )}
      {result.texts.length > 0 && (
        <ul className={classes.texts}>
          {result.texts.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two customers may write the same words
            <li key={at} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A number with its 95 % interval, where one answer alone has none. */
function interval(
  format: Format,
  band: { readonly low?: number; readonly high?: number },
  digits: number,
): string {
  return band.low === undefined || band.high === undefined
    ? ''
    : `${format.number(band.low, digits)} – ${format.number(band.high, digits)}`;
}

function Figures({ score }: { score: Score }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const figures = [
    ...(score.nps
      ? [{ name: 'NPS', text: format.number(score.nps.value, 0), band: score.nps, digits: 0 }]
      : []),
    ...(score.csat
      ? [
          {
            name: 'CSAT',
            text: format.share(score.csat.value / 100),
            band: score.csat,
            digits: 0,
          },
        ]
      : []),
    {
      name: score.scale.type === 'ces' ? `CES · ${t('mean')}` : t('mean'),
      text: format.number(score.mean, 2),
      band: score,
      digits: 2,
    },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, text, band, digits }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
          <dd className={classes.interval} title={t('interval')}>
            {interval(format, band, digits)}
          </dd>
          <dd className={classes.interval} dir="ltr">
            {band.method}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Distribution({ result, language, own }: ResultProps) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const most = Math.max(1, ...result.values.map(({ times }) => times));
  return (
    <table className={classes.bars}>
      <caption className="wl-hidden">{t('distribution')}</caption>
      <thead className="wl-hidden">
        <tr>
          <th scope="col">{t('answer')}</th>
          <th scope="col">{t('times')}</th>
        </tr>
      </thead>
      <tbody>
        {result.values.map(({ value, text, times }) => (
          <tr key={value}>
            <th scope="row" dir="auto">
              {text ? wordsIn(text, language, own) : format.number(value)}
            </th>
            <td>
              <span
                className={classes.bar}
                style={{ inlineSize: `${(70 * times) / most}%` }}
                aria-hidden
              />
              {format.number(times)}
              <span className={classes.share}>{format.share(times / result.n)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
