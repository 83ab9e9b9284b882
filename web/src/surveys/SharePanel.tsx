import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Copy, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { IconButton } from '../ui/IconButton';
import { showNote, showProblem } from '../ui/toasts';
import type { PersonalLinks, Rating, Survey, SurveyLanguage } from '../wire/surveys';
import { wordsIn } from './draft';
import classes from './SharePanel.module.css';

interface SharePanelProps {
  readonly ws: string;
  readonly survey: Survey;
  readonly language: SurveyLanguage;
}

/** The ways in which a survey reaches customers. */
export function SharePanel({ ws, survey, language }: SharePanelProps) {
  const { t } = useTranslation('surveys');
  const address = `${location.origin}/s/${survey.token}`;
  return (
    <div className={classes.panel}>
      {survey.state !== 'open' && <p className={classes.note}>{t('share.notOpen')}</p>}
      <section className={classes.part} aria-label={t('share.link')}>
        <h2>{t('share.link')}</h2>
        <p>{t('share.linkHint')}</p>
        <div className={classes.line}>
          <TextInput readOnly dir="ltr" aria-label={t('share.link')} value={address} />
          <CopyButton text={address} />
          <Button
            component="a"
            href={`${address}?lang=${language}`}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<ExternalLink size={16} aria-hidden />}
          >
            {t('share.look')}
          </Button>
        </div>
      </section>
      <MailPart ws={ws} survey={survey} language={language} />
      <PersonalPart ws={ws} survey={survey} />
      <section className={classes.part} aria-label={t('share.embed')}>
        <h2>{t('share.embed')}</h2>
        <p>{t(survey.draft.sites.length > 0 ? 'share.embedHint' : 'share.embedNoSite')}</p>
        <Block
          label={t('share.embed')}
          text={`<script src="${address}/embed.js" data-lang="${language}" data-delay="20" async></script>`}
        />
      </section>
    </div>
  );
}

function MailPart({ ws, survey, language }: SharePanelProps) {
  const { t } = useTranslation('surveys');
  const ratings = survey.draft.questions.filter(
    (question): question is Rating => question.kind === 'rating',
  );
  const [chosen, setChosen] = useState<string>();
  const question = ratings.find(({ id }) => id === chosen) ?? ratings[0];
  const block = useQuery({
    queryKey: ['workspaces', ws, 'surveys', survey.id, 'mail', question?.id, language, survey],
    queryFn: ({ signal }) =>
      api.get<{ html: string }>(`/workspaces/${ws}/surveys/${survey.id}/mail`, {
        signal,
        query: { question: question?.id, language },
      }),
    enabled: question !== undefined,
  });
  if (!question) return null;
  return (
    <section className={classes.part} aria-label={t('share.mail')}>
      <h2>{t('share.mail')}</h2>
      <p>{t('share.mailHint')}</p>
      {ratings.length > 1 && (
        <Select
          label={t('field.question')}
          data={ratings.map(({ id, text }) => ({
            value: id,
            label: wordsIn(text, language, survey.draft.language) || id,
          }))}
          value={question.id}
          onChange={(id) => id !== null && setChosen(id)}
        />
      )}
      {block.data && (
        <>
          <iframe
            className={classes.mail}
            title={t('share.mail')}
            sandbox=""
            srcDoc={`<meta name="color-scheme" content="light"><body style="background:#fff">${block.data.html}`}
          />
          <Block label={t('share.mailCode')} text={block.data.html} />
        </>
      )}
    </section>
  );
}

/** Links that say who answers, signed, for those whom the evidence knows by a name. */
function PersonalPart({ ws, survey }: { ws: string; survey: Survey }) {
  const { t } = useTranslation('surveys');
  const [persons, setPersons] = useState('');
  const names = persons
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const making = useMutation({
    mutationFn: () =>
      api.post<PersonalLinks>(`/workspaces/${ws}/surveys/${survey.id}/links`, {
        persons: names,
      }),
  });
  const { items = [], resting = [], spared = [] } = making.data ?? {};
  const lines = items.map(({ person, url }) => `${person}\t${url}`);
  return (
    <section className={classes.part} aria-label={t('share.personal')}>
      <h2>{t('share.personal')}</h2>
      <p>{t('share.personalHint')}</p>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        label={t('share.persons')}
        value={persons}
        onChange={(event) => setPersons(event.currentTarget.value)}
      />
      <Button
        variant="default"
        className={classes.make}
        disabled={names.length === 0}
        loading={making.isPending}
        onClick={() => making.mutate()}
      >
        {t('share.make')}
      </Button>
      {lines.length > 0 && <Block label={t('share.personal')} text={lines.join('\n')} />}
      {resting.length > 0 && (
        <LeftAlone why={t('share.resting', { count: resting.length })} persons={resting} />
      )}
      {spared.length > 0 && (
        <LeftAlone why={t('share.spared', { count: spared.length })} persons={spared} />
      )}
    </section>
  );
}

/** Who got no link, and why not. */
function LeftAlone({ why, persons }: { why: string; persons: readonly string[] }) {
  return (
    <details>
      <summary>{why}</summary>
      <ul>
        {persons.map((person) => (
          <li key={person}>
            <bdi>{person}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Block({ label, text }: { label: string; text: string }) {
  return (
    <div className={classes.line}>
      <Textarea
        readOnly
        autosize
        minRows={2}
        maxRows={6}
        dir="ltr"
        aria-label={label}
        value={text}
      />
      <CopyButton text={text} />
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('surveys');
  return (
    <IconButton
      icon={Copy}
      label={t('share.copy')}
      onClick={() => {
        navigator.clipboard.writeText(text).then(() => showNote(t('share.copied')), showProblem);
      }}
    />
  );
}
