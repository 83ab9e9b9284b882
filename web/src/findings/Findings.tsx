import { Badge, Button, Drawer, Loader, NativeSelect, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { MapRef } from '../maps/MapOverlay';
import { useMapView } from '../maps/useMapView';
import { useMeasured, useMeasuredStamp } from '../measured/measuredStore';
import { useLibrary } from '../rules/useLibrary';
import { showProblem } from '../ui/toasts';
import type { FindingList, FindingListSeen, FindingsEndpointSaid } from '../wire/generated/api';
import classes from './Findings.module.css';
import { intervalOf, KINDS, type Kind, shown, smallNumber, valuesOf } from './findings';

const keyOf = ({ workspace, map }: MapRef) => ['workspaces', workspace, 'maps', map, 'findings'];

const findingsQuery = (ref: MapRef, stamp: string) =>
  queryOptions({
    queryKey: [...keyOf(ref), stamp],
    queryFn: ({ signal }) =>
      api.get<FindingList>(`/workspaces/${ref.workspace}/maps/${ref.map}/findings`, { signal }),
    enabled: stamp !== '',
  });

/** The button that opens what stands out on the map. */
export function Findings(ref: MapRef) {
  const { t } = useTranslation('findings');
  const [open, setOpen] = useState(false);
  const { stamp } = useMeasuredStamp();
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Lightbulb size={15} aria-hidden />}
        disabled={stamp === ''}
        onClick={() => setOpen(true)}
      >
        {t('title')}
      </Button>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="right"
        size="lg"
        title={t('title')}
      >
        {open && <List map={ref} stamp={stamp} onOpened={() => setOpen(false)} />}
      </Drawer>
    </>
  );
}

interface ListProps {
  readonly map: MapRef;
  readonly stamp: string;
  readonly onOpened: () => void;
}

function List({ map, stamp, onOpened }: ListProps) {
  const { t } = useTranslation('findings');
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const query = useQuery(findingsQuery(map, stamp));
  if (query.isPending) return <Loader size="sm" />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const { findings, gone } = query.data;
  const some = shown(findings, kind);
  return (
    <div className={classes.list}>
      <p className={classes.quiet}>{t('intro')}</p>
      <NativeSelect
        size="xs"
        label={t('show')}
        value={kind}
        onChange={(event) =>
          setKind(KINDS.find((each) => each === event.currentTarget.value) ?? 'all')
        }
        data={[
          { value: 'all', label: t('all') },
          ...KINDS.map((each) => ({ value: each, label: t(`kind.${each}`) })),
        ]}
      />
      {some.length === 0 && <p>{t('none')}</p>}
      <ol className={classes.findings}>
        {some.map((seen) => (
          <Item key={seen.finding.id} map={map} seen={seen} onOpened={onOpened} />
        ))}
      </ol>
      {gone.length > 0 && <p className={classes.quiet}>{t('gone', { count: gone.length })}</p>}
    </div>
  );
}

interface ItemProps {
  readonly map: MapRef;
  readonly seen: FindingListSeen;
  readonly onOpened: () => void;
}

function Item({ map, seen, onOpened }: ItemProps) {
  const { t } = useTranslation(['findings', 'measured', 'common']);
  const format = useFormat();
  const library = useLibrary();
  const openDrill = useMapView((view) => view.openDrill);
  const stages = useMeasured(({ measures }) => measures?.stages);
  const { finding, mark } = seen;
  const place =
    library?.content.touchpoints.find(({ id }) => id === finding.touchpoint)?.name ??
    stages?.find(({ id }) => id === finding.stage)?.title ??
    '';
  const interval = intervalOf(finding, format);
  const { number } = finding;
  return (
    <li className={mark?.as === 'wrong' ? `${classes.item} ${classes.wrong}` : classes.item}>
      <p className={classes.head}>
        <Badge variant="light" size="sm">
          {t(`kind.${finding.kind}`)}
        </Badge>
        {seen.state === 'new' && (
          <Badge variant="outline" size="sm">
            {t('state.new')}
          </Badge>
        )}
        {mark && (
          <Badge variant="outline" color="gray" size="sm">
            {t(`mark.${mark.as}`)}
          </Badge>
        )}
      </p>
      <p dir="auto">{t(`sentence.${finding.code}`, valuesOf(finding, place, format))}</p>
      <p className={classes.quiet}>
        {interval && <span>{t('measured:interval', interval)} · </span>}
        <bdi>{finding.tested.method}</bdi> · {t('p', { p: smallNumber(finding.adjusted, format) })}
      </p>
      {mark?.reason && (
        <p className={classes.quiet} dir="auto">
          {mark.reason}
        </p>
      )}
      <div className={classes.actions}>
        {number && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              onOpened();
              openDrill(number);
            }}
          >
            {t('common:count.persons', { count: finding.persons })}
          </Button>
        )}
        <Say map={map} seen={seen} />
      </div>
    </li>
  );
}

/** What the team says of a finding: that it is known, or why it is wrong. */
function Say({ map, seen }: { readonly map: MapRef; readonly seen: FindingListSeen }) {
  const { t } = useTranslation(['findings', 'common']);
  const client = useQueryClient();
  const [reason, setReason] = useState<string>();
  const say = useMutation({
    mutationFn: (said: FindingsEndpointSaid) =>
      api.put<void>(`/workspaces/${map.workspace}/maps/${map.map}/findings/marks`, said),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(map) }),
    onError: showProblem,
  });
  const { id } = seen.finding;
  if (seen.mark) {
    return (
      <Button size="compact-xs" variant="subtle" onClick={() => say.mutate({ id })}>
        {t('takeBack')}
      </Button>
    );
  }
  if (reason !== undefined) {
    return (
      <form
        className={classes.reason}
        onSubmit={(event) => {
          event.preventDefault();
          say.mutate({ id, as: 'wrong', reason });
          setReason(undefined);
        }}
      >
        <TextInput
          size="xs"
          autoFocus
          maxLength={2000}
          aria-label={t('because')}
          placeholder={t('because')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button size="compact-xs" type="submit">
          {t('save')}
        </Button>
      </form>
    );
  }
  return (
    <>
      <Button size="compact-xs" variant="subtle" onClick={() => say.mutate({ id, as: 'known' })}>
        {t('known')}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => setReason('')}>
        {t('wrong')}
      </Button>
    </>
  );
}
