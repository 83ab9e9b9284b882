import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { Identity, NamedPerson, Person } from '../wire/persons';
import { PersonSearch } from './PersonSearch';
import classes from './persons.module.css';
import { merge, unmerge } from './queries';

/** The names of one person: which they are, who said so, one more, or one less. */
export function Names({ workspace, person }: { workspace: string; person: Person }) {
  const { t } = useTranslation(['persons', 'common']);
  const client = useQueryClient();
  // Who is one person changes every number of the workspace.
  const onSuccess = () => client.invalidateQueries({ queryKey: ['workspaces', workspace] });
  const adding = useMutation({
    mutationFn: (other: NamedPerson) => merge(workspace, { anonymous: other.id, known: person.id }),
    onSuccess,
  });
  const removing = useMutation({
    mutationFn: (pair: Identity) => unmerge(workspace, pair),
    onSuccess,
  });
  const fault = adding.error ?? removing.error;
  return (
    <section className={classes.names}>
      <h2>{t('names.title')}</h2>
      <ul className={classes.nameList}>
        {person.names.map((name) => (
          <li key={name.code}>
            <bdi>{name.id}</bdi>
            <small>{t('common:count.events', { count: name.events })}</small>
          </li>
        ))}
      </ul>
      {person.identities.length > 0 && (
        <ul className={classes.pairs}>
          {person.identities.map((pair) => (
            <li key={`${pair.anonymous}\n${pair.known}`}>
              <Pair pair={pair} />
              <Button
                size="compact-xs"
                variant="subtle"
                loading={removing.isPending && removing.variables === pair}
                onClick={() => removing.mutate(pair)}
              >
                {t('names.undo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PersonSearch
        key={person.names.length}
        workspace={workspace}
        label={t('names.same')}
        without={person.code}
        onPick={(other) => adding.mutate(other)}
      />
      {fault && <Fault fault={fault} />}
    </section>
  );
}

function Pair({ pair }: { pair: Identity }) {
  const { t } = useTranslation('persons');
  const format = useFormat();
  return (
    <span>
      <bdi>{pair.anonymous}</bdi> = <bdi>{pair.known}</bdi>
      <small>
        {pair.by === 'intake'
          ? t('names.byEvents', { time: format.dateTime(pair.since) })
          : t('names.by', { who: pair.by, time: format.dateTime(pair.since) })}
      </small>
    </span>
  );
}
