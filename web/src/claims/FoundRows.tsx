import { Button, Loader } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { useFormat } from '../i18n/useFormat';
import type { MapRef } from '../maps/MapOverlay';
import { More } from '../measured/More';
import type { EventRow, FoundEvidence, FoundEvidencePassage } from '../wire/generated/api';
import { type EvidenceWanted, evidenceQuery } from './queries';
import classes from './RestsOn.module.css';
import { passageDraft, rowDraft, type SupportDraft } from './supports';

interface FoundRowsProps {
  readonly map: MapRef;
  readonly wanted: EvidenceWanted;
  readonly onPick: (draft: SupportDraft) => void;
  /** Looks everywhere; left out where that is what is done already. */
  readonly onAnywhere: (() => void) | undefined;
}

/** What the server finds to rest a statement on: passages of interviews and rows, and how many there are. */
export function FoundRows({ map, wanted, onPick, onAnywhere }: FoundRowsProps) {
  const { t } = useTranslation('claims');
  const query = useInfiniteQuery({
    ...evidenceQuery(map, wanted),
    placeholderData: keepPreviousData,
  });
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const list = useMore(rows.length);
  if (query.isPending) return <Loader size="sm" mt="md" />;
  if (query.isError) return <Fault fault={query.error} onRetry={() => query.refetch()} />;
  const first = query.data.pages[0];
  const nothing = rows.length === 0 && first?.passages.length === 0;
  return (
    <div aria-busy={query.isFetching}>
      {first && first.passages.length > 0 && <Passages found={first} onPick={onPick} />}
      <p className={classes.group}>{t('picker.rows')}</p>
      <p className={classes.why} role="status">
        {nothing && wanted.q
          ? t('picker.holds')
          : nothing
            ? t('picker.none')
            : t('picker.of', { shown: rows.length, total: first?.total ?? 0 })}
      </p>
      {nothing && onAnywhere && (
        <Button size="compact-sm" variant="default" onClick={onAnywhere}>
          {t('picker.searchAnywhere')}
        </Button>
      )}
      <ul ref={list.of} className={classes.rows}>
        {rows.map((row) => (
          <li key={row.sequence}>
            <Found words={row.text ?? row.type} onPick={() => onPick(rowDraft(row))}>
              <RowFacts row={row} />
            </Found>
          </li>
        ))}
      </ul>
      <More query={{ ...query, fetchNextPage: () => list.ask(query.fetchNextPage) }} />
    </div>
  );
}

/** When more rows have come that were asked for, the first of them has the focus. */
function useMore(count: number) {
  const of = useRef<HTMLUListElement>(null);
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (before.current === undefined || count <= before.current) return;
    of.current?.children[before.current]?.querySelector('button')?.focus();
    before.current = undefined;
  }, [count]);
  return {
    of,
    ask: (more: () => unknown) => {
      before.current = count;
      more();
    },
  };
}

interface PassagesProps {
  readonly found: FoundEvidence;
  readonly onPick: (draft: SupportDraft) => void;
}

function Passages({ found, onPick }: PassagesProps) {
  const { t } = useTranslation('claims');
  const { passages, passagesTotal } = found;
  return (
    <>
      <p className={classes.group}>{t('picker.passages')}</p>
      <p className={classes.why}>
        {t('picker.ofPassages', { shown: passages.length, total: passagesTotal })}
      </p>
      <ul className={classes.rows}>
        {passages.map((passage) => (
          <li key={passage.interview.passage}>
            <Found words={passage.text} onPick={() => onPick(passageDraft(passage))}>
              <PassageFacts passage={passage} />
            </Found>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FoundProps {
  readonly words: string;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function Found({ words, onPick, children }: FoundProps) {
  return (
    <button type="button" className={classes.row} onClick={onPick}>
      <span dir="auto">{words}</span>
      <span className={classes.facts}>{children}</span>
    </button>
  );
}

function RowFacts({ row }: { row: EventRow }) {
  const { t } = useTranslation('claims');
  const format = useFormat();
  return (
    <>
      <span>{t(`kind.${row.kind}`)}</span>
      {row.text && <bdi>{row.type}</bdi>}
      {row.value !== undefined && <span>{format.number(row.value, 2)}</span>}
      <bdi>{row.person}</bdi>
      <bdi>{row.source}</bdi>
      <time dateTime={row.time}>{format.date(row.time)}</time>
    </>
  );
}

function PassageFacts({ passage }: { passage: FoundEvidencePassage }) {
  const format = useFormat();
  const { interview, person, day } = passage;
  return (
    <>
      <bdi>{interview.title}</bdi>
      {person && <bdi>{person}</bdi>}
      {day && <time dateTime={day}>{format.date(`${day}T00:00`)}</time>}
    </>
  );
}
