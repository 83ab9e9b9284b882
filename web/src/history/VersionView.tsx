import { Loader, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { DocumentView } from '../live';
import { IconButton } from '../ui/IconButton';
import { DifferenceList } from '../variants/DifferenceList';
import { byRecord } from '../variants/variants';
import type { NamedVersion, Sitting } from '../wire/generated/api';
import { versionDifferencesQuery, versionQuery } from './history';
import classes from './history.module.css';
import type { Looking } from './looking';
import { useRestore } from './useRestore';
import { VersionHead } from './VersionHead';
import { VersionTable } from './VersionTable';

interface VersionViewProps {
  readonly ws: string;
  readonly map: string;
  readonly now: number;
  readonly versions: { readonly from: number; readonly to: number };
  readonly sittings: readonly Sitting[];
  readonly names: readonly NamedVersion[];
  readonly library: DocumentView;
  readonly onLook: (looking: Looking) => void;
}

/** One version on the map, with what tells it from another, and the way back to it. */
export function VersionView(props: VersionViewProps) {
  const { ws, map, now, versions, library, onLook } = props;
  const { t } = useTranslation(['history', 'variants']);
  const { from, to } = versions;
  const before = useQuery(versionQuery(ws, map, from));
  const shown = useQuery(versionQuery(ws, map, to));
  const differences = useQuery(versionDifferencesQuery(ws, map, from, to));
  // Against the empty map everything is added: marks on all of it would tell nothing.
  const marks = useMemo(
    () => byRecord(from === 0 ? [] : (differences.data?.items ?? [])),
    [differences.data, from],
  );
  const restore = useRestore(ws, map, onLook);
  const table = useRef<HTMLDivElement>(null);
  const show = (record: string) => {
    const found = table.current?.querySelectorAll<HTMLElement>(
      `[data-record="${CSS.escape(record)}"]`,
    );
    const place = found?.item(found.length - 1);
    place?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' });
    place?.focus({ preventScroll: true });
  };
  const fault = before.error ?? shown.error ?? differences.error;
  if (fault) return <Fault fault={fault} />;
  return (
    <>
      <div className={classes.shown}>
        <VersionHead
          {...props}
          restoring={restore.isPending}
          onRestore={() => restore.mutate({ version: to })}
        />
        <div
          ref={table}
          className={classes.scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached at the keyboard
          tabIndex={0}
          role="region"
          aria-label={t('version')}
        >
          {before.data && shown.data ? (
            <VersionTable
              before={before.data}
              shown={shown.data}
              library={library}
              differences={marks}
            />
          ) : (
            <Loader size="sm" m="md" />
          )}
        </div>
      </div>
      <aside className={classes.differences} aria-label={t('variants:differences')}>
        <BaseChoice {...props} />
        {before.data && shown.data && differences.data && (
          <DifferenceList
            differences={differences.data.items}
            documents={[before.data, shown.data]}
            library={library}
            onShow={show}
            action={({ record, type }) =>
              to < now &&
              type !== 'map' && (
                <IconButton
                  icon={RotateCcw}
                  size={28}
                  label={t('restoreRecord')}
                  onClick={() => restore.mutate({ version: to, record })}
                />
              )
            }
          />
        )}
      </aside>
    </>
  );
}

/** What the version is compared with: any other that has a name or ends a sitting. */
function BaseChoice({ now, versions, sittings, names, onLook }: VersionViewProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const { from, to } = versions;
  const options = useMemo(() => {
    const named = new Map(names.map(({ version, name }) => [version, name]));
    const ends = sittings.map((each) => ({ version: each.to, label: format.dateTime(each.end) }));
    const labels = new Map<number, string>(
      ends.map(({ version, label }) => [version, named.get(version) ?? label]),
    );
    for (const [version, name] of named) labels.set(version, name);
    labels.set(now, t('now'));
    labels.set(0, t('beginning'));
    if (!labels.has(from)) labels.set(from, t('versionNumber', { number: format.number(from) }));
    labels.delete(to);
    return [...labels]
      .sort(([a], [b]) => b - a)
      .map(([version, label]) => ({ value: String(version), label }));
  }, [names, sittings, now, from, to, t, format]);
  return (
    <NativeSelect
      size="xs"
      label={t('comparedWith')}
      className={classes.base}
      data={options}
      value={String(from)}
      onChange={(event) => onLook({ at: to, from: Number(event.currentTarget.value) })}
    />
  );
}
