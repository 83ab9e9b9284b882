import { Loader, NativeSelect } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { FindingList } from '../wire/generated/api';
import { FindingItem } from './FindingItem';
import { FindingsFile } from './FindingsFile';
import classes from './FindingsPanel.module.css';
import { causeOf, KINDS, type Kind, shown } from './findings';
import { useFindingMarks } from './findingsStore';
import { GoneFindings } from './GoneFindings';
import { useFindings, useIsFiltered } from './useFindings';

/** What stands out on the map, those first that affect most customers most. */
export function FindingsPanel() {
  const query = useFindings();
  if (query.isPending) return <Loader size="sm" />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  return <List list={query.data} />;
}

function List({ list }: { list: FindingList }) {
  const { t } = useTranslation('findings');
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const focus = useFindingMarks((state) => state.focus);
  // Where the list is opened at a finding, that one must be among what is shown.
  useEffect(() => {
    if (focus) setKind('all');
  }, [focus]);
  const isFiltered = useIsFiltered();
  const some = shown(list.findings, kind);
  return (
    <div className={classes.list}>
      <Freshness list={list} />
      <p className={classes.quiet}>{t('intro')}</p>
      {isFiltered && <p role="note">{t('filtered')}</p>}
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
      {some.length === 0 && list.computedAt && <p>{t('none')}</p>}
      {some.length > 0 && <FindingsFile findings={some} all={list.findings} />}
      <ol className={classes.findings}>
        {some.map((seen) => (
          <FindingItem
            key={seen.finding.id}
            seen={seen}
            cause={causeOf(seen.finding, list.findings)}
            focused={seen.finding.id === focus}
          />
        ))}
      </ol>
      {list.gone.length > 0 && <GoneFindings gone={list.gone} />}
    </div>
  );
}

/** Of when the list is, and whether a newer one is on its way. */
function Freshness({ list }: { list: FindingList }) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  return (
    <p className={classes.fresh} role="status" data-state={list.state}>
      {list.state === 'computing' && <Loader size={12} aria-hidden />}
      {list.state === 'computing' && <span>{t('computing')}</span>}
      {list.state === 'failed' && <span>{t('failed')}</span>}
      {list.computedAt && (
        <span>{t('computedAt', { time: format.dateTime(list.computedAt) })}</span>
      )}
    </p>
  );
}
