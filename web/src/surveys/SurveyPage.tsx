import { Button, Tabs } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Loading } from '../app/fallbacks';
import { PageHeader } from '../app/PageHeader';
import { Fault } from '../data/Fault';
import { IconButton } from '../ui/IconButton';
import { showProblem } from '../ui/toasts';
import type { Survey, SurveyLanguage } from '../wire/surveys';
import { wordsIn } from './draft';
import { LivePreview } from './LivePreview';
import { surveyQuery, surveysQuery } from './queries';
import { ResultsPanel } from './ResultsPanel';
import { SharePanel } from './SharePanel';
import { SurveyEditor } from './SurveyEditor';
import classes from './SurveyPage.module.css';
import { StateBadge } from './SurveysPage';
import { useSurveyDraft } from './useSurveyDraft';
import { useSurveyLanguage } from './useSurveyLanguage';

/** One survey: what it asks, how it reaches customers, what they answered. */
export function SurveyPage() {
  const { t } = useTranslation('surveys');
  const { ws, survey: id } = useParams({ from: '/w/$ws/surveys/$survey' });
  const survey = useQuery(surveyQuery(ws, id));
  if (survey.data) return <Opened key={id} ws={ws} survey={survey.data} />;
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes.page}>
        {survey.isError ? (
          <Fault fault={survey.error} onRetry={() => survey.refetch()} />
        ) : (
          <Loading />
        )}
      </div>
    </>
  );
}

function Opened({ ws, survey }: { ws: string; survey: Survey }) {
  const { t } = useTranslation('surveys');
  const editing = useSurveyDraft(ws, survey);
  const wanted = useSurveyLanguage();
  const [chosen, setLanguage] = useState<SurveyLanguage>(wanted);
  const { draft } = editing;
  const language = draft.languages.includes(chosen) ? chosen : draft.language;
  const isOpen = survey.state === 'open';
  const stale = survey.changed || !editing.saved;
  return (
    <>
      <PageHeader
        title={wordsIn(draft.title, language, draft.language) || t('unnamed')}
        hint={
          <Link to="/w/$ws/surveys" params={{ ws }} className={classes.back}>
            <ArrowLeft size={14} aria-hidden /> {t('all')}
          </Link>
        }
        beside={
          <>
            <StateBadge state={survey.state} />
            <output className={classes.saved}>{t(editing.saved ? 'saved' : 'saving')}</output>
          </>
        }
      >
        <Remove ws={ws} survey={survey} />
        {isOpen && (
          <Button variant="default" loading={editing.busy} onClick={() => editing.act('close')}>
            {t('close')}
          </Button>
        )}
        {(!isOpen || stale) && (
          <Button loading={editing.busy} onClick={() => editing.act('open')}>
            {t(isOpen ? 'publish' : 'open')}
          </Button>
        )}
      </PageHeader>
      <Tabs defaultValue="questions" keepMounted={false} className={classes.page}>
        <Tabs.List>
          <Tabs.Tab value="questions">{t('tab.questions')}</Tabs.Tab>
          <Tabs.Tab value="share">{t('tab.share')}</Tabs.Tab>
          <Tabs.Tab value="results">{t('tab.results')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="questions" className={classes.desk}>
          <SurveyEditor
            ws={ws}
            draft={draft}
            faults={editing.saved ? survey.faults : []}
            language={language}
            onLanguage={setLanguage}
            onChange={editing.change}
          />
          <LivePreview ws={ws} draft={draft} language={language} />
        </Tabs.Panel>
        <Tabs.Panel value="share">
          <SharePanel ws={ws} survey={survey} language={language} />
        </Tabs.Panel>
        <Tabs.Panel value="results">
          <ResultsPanel ws={ws} survey={survey} language={language} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Deletes after a second click: the link in customers' e-mails would not work any more. */
function Remove({ ws, survey }: { ws: string; survey: Survey }) {
  const { t } = useTranslation('surveys');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [sure, setSure] = useState(false);
  const remove = async () => {
    try {
      await api.delete(`/workspaces/${ws}/surveys/${survey.id}`);
      await client.invalidateQueries({ queryKey: surveysQuery(ws).queryKey, exact: true });
      await navigate({ to: '/w/$ws/surveys', params: { ws } });
    } catch (error) {
      showProblem(error);
    }
  };
  return sure ? (
    <Button color="red" variant="light" onClick={() => void remove()} onBlur={() => setSure(false)}>
      {t('removeSure')}
    </Button>
  ) : (
    <IconButton icon={Trash2} label={t('remove')} onClick={() => setSure(true)} />
  );
}
