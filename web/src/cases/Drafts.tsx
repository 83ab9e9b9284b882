import { Button, CopyButton, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Copy, Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../i18n/languages';
import type { Case } from '../wire/generated/api';
import classes from './cases.module.css';
import { draftsQuery } from './queries';

interface DraftsProps {
  readonly ws: string;
  readonly one: Case;
}

/** Ready-made answers with the blanks filled, to copy or to open as an e-mail. */
export function Drafts({ ws, one }: DraftsProps) {
  const { t, i18n } = useTranslation('cases');
  const [language, setLanguage] = useState(i18n.language);
  const { spared = false, items: drafts = [] } =
    useQuery(draftsQuery(ws, one, language)).data ?? {};
  return (
    <section className={classes.card} aria-labelledby="case-drafts">
      <div className={classes.lead}>
        <h2 id="case-drafts">{t('drafts.title')}</h2>
        <NativeSelect
          size="xs"
          aria-label={t('drafts.language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      {spared && <p>{t('drafts.spared')}</p>}
      {drafts.map((draft) => (
        <details key={draft.id} className={classes.draft}>
          <summary>{draft.title ? <bdi>{draft.title}</bdi> : t('drafts.followUp')}</summary>
          <p dir="auto" lang={language} className={classes.said}>
            {draft.text}
          </p>
          <div className={classes.buttons}>
            <CopyButton value={draft.text}>
              {({ copied, copy }) => (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<Copy size={14} aria-hidden />}
                  onClick={copy}
                >
                  {t(copied ? 'drafts.copied' : 'drafts.copy')}
                </Button>
              )}
            </CopyButton>
            <Button
              size="compact-sm"
              variant="default"
              component="a"
              leftSection={<Mail size={14} aria-hidden />}
              href={mailOf(one.person, draft.title, draft.text)}
            >
              {t('drafts.mail')}
            </Button>
          </div>
        </details>
      ))}
    </section>
  );
}

/** A draft in the reader's own mail program; to the person where the name is an address. */
const mailOf = (person: string, subject: string, body: string) => {
  const to = /^[^\s@]+@[^\s@]+$/.test(person) ? encodeURIComponent(person) : '';
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
};
