import { Badge, Button, Loader } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { MessageSquareQuote, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { EmptyState } from '../ui/EmptyState';
import type { Survey, SurveyDefinition, SurveyTemplate } from '../wire/surveys';
import { emptySurvey, wordsIn } from './draft';
import { surveysQuery, surveyTemplatesQuery } from './queries';
import classes from './SurveysPage.module.css';
import { useSurveyLanguage } from './useSurveyLanguage';

/** What the workspace asks its customers, and surveys to start from. */
export function SurveysPage() {
  const { t } = useTranslation('surveys');
  const ws = useWorkspaceId();
  const surveys = useQuery(surveysQuery(ws));
  const templates = useQuery(surveyTemplatesQuery);
  const create = useNewSurvey(ws);
  const language = useSurveyLanguage();
  const blank = () => create(emptySurvey(language));
  const items = surveys.data?.items ?? [];
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')}>
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={blank}>
          {t('new')}
        </Button>
      </PageHeader>
      <div className={classes.page}>
        {surveys.isPending && <Loader size="sm" aria-label={t('title')} />}
        {surveys.isError && <Fault fault={surveys.error} onRetry={() => surveys.refetch()} />}
        {surveys.data && items.length === 0 && (
          <EmptyState icon={MessageSquareQuote} title={t('empty')} hint={t('emptyHint')}>
            <Button onClick={blank}>{t('new')}</Button>
          </EmptyState>
        )}
        {items.length > 0 && (
          <ul className={classes.list}>
            {items.map((survey) => (
              <SurveyLine key={survey.id} ws={ws} survey={survey} />
            ))}
          </ul>
        )}
        <h2 className={classes.heading}>{t('templates')}</h2>
        <ul className={classes.templates}>
          {(templates.data?.items ?? []).map((template) => (
            <TemplateLine
              key={template.id}
              template={template}
              onUse={() => create({ ...template.definition, language })}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

function useNewSurvey(ws: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useMutation({
    mutationFn: (definition: SurveyDefinition) =>
      api.post<Survey>(`/workspaces/${ws}/surveys`, definition),
    onSuccess: (survey) => {
      void client.invalidateQueries({ queryKey: surveysQuery(ws).queryKey, exact: true });
      void navigate({ to: '/w/$ws/surveys/$survey', params: { ws, survey: survey.id } });
    },
  });
  return mutate;
}

/** Its state in a word, with a colour of its own. */
export function StateBadge({ state }: { state: Survey['state'] }) {
  const { t } = useTranslation('surveys');
  const colors = { draft: 'gray', open: 'green.9', closed: 'gray' };
  return (
    <Badge variant={state === 'open' ? 'filled' : 'default'} color={colors[state]} tt="none">
      {t(`state.${state}`)}
    </Badge>
  );
}

function SurveyLine({ ws, survey }: { ws: string; survey: Survey }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const language = useSurveyLanguage();
  const title = wordsIn(survey.draft.title, language, survey.draft.language);
  return (
    <li className={classes.line}>
      <Link
        to="/w/$ws/surveys/$survey"
        params={{ ws, survey: survey.id }}
        className={classes.name}
        dir="auto"
      >
        {title || t('unnamed')}
      </Link>
      <StateBadge state={survey.state} />
      <span className={classes.fact}>
        {t('questionCount', { count: survey.draft.questions.length })}
      </span>
      <span className={classes.fact}>{t('responseCount', { count: survey.responses })}</span>
      <span className={classes.fact}>
        {survey.lastResponse ? t('last', { ago: format.ago(survey.lastResponse) }) : ''}
      </span>
    </li>
  );
}

function TemplateLine({ template, onUse }: { template: SurveyTemplate; onUse: () => void }) {
  const { t } = useTranslation('surveys');
  const language = useSurveyLanguage();
  const { definition } = template;
  return (
    <li className={classes.template}>
      <h3 dir="auto">{wordsIn(definition.title, language, 'en')}</h3>
      <ol>
        {definition.questions.map((question) => (
          <li key={question.id} dir="auto">
            {wordsIn(question.text, language, 'en')}
          </li>
        ))}
      </ol>
      <Button
        variant="default"
        aria-label={t('useNamed', { name: wordsIn(definition.title, language, 'en') })}
        onClick={onUse}
      >
        {t('use')}
      </Button>
    </li>
  );
}
