import { SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { Consent } from '../wire/privacy';
import classes from './privacy.module.css';
import { consentsQuery, privacyKey, purposesQuery, sayConsent } from './queries';
import { usePurposeName } from './usePurposeName';

/** Who was never asked has said neither. */
const ANSWERS = ['given', 'withdrawn'] as const;

/** What a person said about each purpose; the last word counts and the others stay. */
export function Consents({ workspace, person }: { workspace: string; person: number }) {
  const { t } = useTranslation('privacy');
  const client = useQueryClient();
  const purposes = useQuery(purposesQuery(workspace));
  const said = useQuery(consentsQuery(workspace, person));
  const say = useMutation({
    mutationFn: ({ purpose, given }: { purpose: string; given: boolean }) =>
      sayConsent(workspace, person, purpose, given),
    onSuccess: () => client.invalidateQueries({ queryKey: privacyKey(workspace) }),
  });
  const history = said.data?.items ?? [];
  const named = usePurposeName();
  return (
    <div className={classes.held}>
      <h3>{t('consent.title')}</h3>
      {said.isError && <Fault fault={said.error} onRetry={() => said.refetch()} />}
      {said.isSuccess &&
        purposes.data?.items.map((purpose) => {
          const last = history.find((each) => each.purpose === purpose.key);
          return (
            <div key={purpose.key} className={classes.purpose}>
              <span id={`purpose-${purpose.key}`}>{named(purpose)}</span>
              <SegmentedControl
                size="xs"
                aria-labelledby={`purpose-${purpose.key}`}
                disabled={say.isPending}
                value={last ? ANSWERS[last.given ? 0 : 1] : ''}
                data={ANSWERS.map((value) => ({ value, label: t(`consent.${value}`) }))}
                onChange={(answer) =>
                  say.mutate({ purpose: purpose.key, given: answer === 'given' })
                }
              />
              {!last && <span className={classes.quiet}>{t('consent.never')}</span>}
            </div>
          );
        })}
      {say.isError && <Fault fault={say.error} />}
      {history.length > 0 && <History said={history} />}
    </div>
  );
}

function History({ said }: { said: readonly Consent[] }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  return (
    <details className={classes.fields}>
      <summary>{t('consent.history', { count: said.length })}</summary>
      <ul>
        {said.map(({ purpose, given, at, how, by, text }) => (
          <li key={`${purpose} ${at} ${how} ${given}`}>
            <bdi>{purpose}</bdi>
            <span>{t(given ? 'consent.given' : 'consent.withdrawn')}</span>
            <span className={classes.quiet}>
              {t(`consent.${how}`, { by, time: format.dateTime(at) })}
            </span>
            {text && <bdi className={classes.quiet}>{text}</bdi>}
          </li>
        ))}
      </ul>
    </details>
  );
}
