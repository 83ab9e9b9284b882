import { Badge, Button, Checkbox, Loader, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { mapsQuery } from '../api/queries';
import { PageHeader } from '../app/PageHeader';
import { useWorkspaceId } from '../app/useWorkspace';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import { useActions } from '../ui/actions';
import { EmptyState } from '../ui/EmptyState';
import { TitleSelect } from '../ui/TitleSelect';
import type { Case } from '../wire/generated/api';
import classes from './cases.module.css';
import { inboxActions } from './inboxActions';
import { PriorityBadge, StateBadge } from './marks';
import { OpenCase } from './OpenCase';
import {
  type CaseFilter,
  caseCountsQuery,
  caseRulesQuery,
  casesQuery,
  editCase,
  STATES,
} from './queries';
import { Sections } from './Sections';
import { useCause } from './useCause';
import { useColleagues } from './useColleagues';
import { useMyName } from './useMyName';
import { useSaving } from './useSaving';

const FROM = '/w/$ws/cases';

/** The inbox: whom somebody has to look after. */
export function CasesPage() {
  const { t } = useTranslation('cases');
  const ws = useWorkspaceId();
  const filter: CaseFilter = useSearch({ from: FROM });
  const navigate = useNavigate();
  const change = (search: CaseFilter) =>
    void navigate({ to: FROM, params: { ws }, search, replace: true });
  const query = useInfiniteQuery(casesQuery(ws, filter));
  const cases = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const rules = useQuery(caseRulesQuery(ws)).data?.items;
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')}>
        <OpenCase ws={ws} />
        <Sections ws={ws} />
      </PageHeader>
      <div className={classes.page}>
        <Counts ws={ws} />
        <Filters ws={ws} filter={filter} onChange={change} />
        {query.isPending && <Loader size="sm" aria-label={t('title')} />}
        {query.isError && <Fault fault={query.error} onRetry={() => query.refetch()} />}
        {query.isSuccess && cases.length === 0 && (
          <EmptyState
            icon={Inbox}
            title={t('empty.title')}
            hint={t(rules?.length === 0 ? 'empty.noRules' : 'empty.hint')}
          >
            <Button
              renderRoot={(props) => <Link to="/w/$ws/cases/rules" params={{ ws }} {...props} />}
            >
              {t('empty.rules')}
            </Button>
          </EmptyState>
        )}
        {cases.length > 0 && <List ws={ws} cases={cases} />}
        {query.hasNextPage && (
          <Button
            variant="default"
            className={classes.start}
            loading={query.isFetchingNextPage}
            onClick={() => query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
    </>
  );
}

function Counts({ ws }: { readonly ws: string }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const counts = useQuery(caseCountsQuery(ws)).data;
  if (!counts) return null;
  const asked = counts.recovered + counts.lost;
  return (
    <dl className={classes.counts}>
      <Count name={t('count.open')} value={format.number(counts.open)} />
      <Count name={t('count.mine')} value={format.number(counts.mine)} />
      <Count name={t('count.nobodys')} value={format.number(counts.nobodys)} />
      <Count name={t('count.overdue')} value={format.number(counts.overdue)} />
      <Count
        name={t('count.recovered')}
        value={asked === 0 ? t('count.unknown') : format.share(counts.recovered / asked)}
      />
    </dl>
  );
}

function Count({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

interface FiltersProps {
  readonly ws: string;
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}

const EVERYBODY = '';
const NOBODY = '\u0000';

function Filters({ ws, filter, onChange }: FiltersProps) {
  const { t } = useTranslation(['cases', 'maps']);
  const me = useMyName(ws);
  const rules = useQuery(caseRulesQuery(ws)).data?.items ?? [];
  const maps = useQuery(mapsQuery(ws)).data?.items ?? [];
  const people = useColleagues(ws);
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('filter.state')}
        value={filter.state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, state: STATES.find((state) => state === value) })
        }
        data={[
          { value: '', label: t('filter.open') },
          ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('filter.owner')}
        value={filter.unowned ? NOBODY : (filter.owner ?? EVERYBODY)}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            ...filter,
            unowned: value === NOBODY || undefined,
            owner: value === NOBODY || value === EVERYBODY ? undefined : value,
          })
        }
        data={[
          { value: EVERYBODY, label: t('filter.everybody') },
          { value: NOBODY, label: t('filter.nobody') },
          ...[...new Set([me, ...people])]
            .filter(Boolean)
            .map((value) => ({ value, label: value })),
        ]}
      />
      <NativeSelect
        label={t('filter.rule')}
        value={filter.rule ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, rule: value || undefined })
        }
        data={[
          { value: '', label: t('filter.anyRule') },
          ...rules.map(({ id, facts }) => ({ value: id, label: facts.name })),
        ]}
      />
      {maps.length > 0 && (
        <TitleSelect
          label={t('filter.map')}
          value={filter.map ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, map: value || undefined })
          }
          data={[
            { value: '', label: t('filter.anyMap') },
            ...maps.map(({ id, title }) => ({
              value: id,
              label: title || t('maps:home.untitled'),
            })),
          ]}
        />
      )}
      <Checkbox
        label={t('filter.overdue')}
        checked={filter.overdue ?? false}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ ...filter, overdue: checked || undefined })
        }
      />
    </div>
  );
}

interface ListProps {
  readonly ws: string;
  readonly cases: readonly Case[];
}

function List({ ws, cases }: ListProps) {
  const { t } = useTranslation('cases');
  const me = useMyName(ws);
  const list = useRef<HTMLUListElement>(null);
  const take = useSaving(ws, (one: Case) => editCase(ws, one, { owner: me }));
  const actions = useMemo(
    () =>
      inboxActions(
        () => list.current,
        cases,
        (one) => take.mutate(one),
      ),
    [cases, take.mutate],
  );
  useActions('cases', actions);
  return (
    <ul className={classes.list} ref={list} aria-label={t('inbox')}>
      {cases.map((one) => (
        <Line key={one.id} ws={ws} one={one} />
      ))}
    </ul>
  );
}

function Line({ ws, one }: { readonly ws: string; readonly one: Case }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const cause = useCause();
  const first = one.causes[0];
  return (
    <li className={classes.line} data-case={one.id}>
      <div className={classes.lead}>
        <Link to="/w/$ws/cases/$case" params={{ ws, case: one.id }} className={classes.name}>
          <bdi>{one.person}</bdi>{' '}
          <span className={classes.quiet}>{t('number', { number: one.number })}</span>
        </Link>
        <span className={classes.marks}>
          {one.overdue && (
            <Badge color="red" variant="light">
              {t('overdue')}
            </Badge>
          )}
          <PriorityBadge priority={one.priority} />
          <StateBadge state={one.state} />
        </span>
      </div>
      {first && <p className={classes.cause}>{cause(first)}</p>}
      <p className={classes.facts}>
        {one.causes.length > 1 && <span>{t('moreCauses', { count: one.causes.length - 1 })}</span>}
        <span>{one.owner ? <bdi>{one.owner}</bdi> : t('nobody')}</span>
        {one.due && <span>{t('dueAt', { time: format.dateTime(one.due) })}</span>}
        {one.closing && <span>{t(`recovered.${one.recovered}`)}</span>}
        <span>{t('openedAgo', { ago: format.ago(one.opened) })}</span>
      </p>
    </li>
  );
}
