import { Button } from '@mantine/core';
import { Tag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { NamedVersion, Sitting } from '../wire/generated/api';
import { useAuthors } from './Authors';
import { ChangeCounts } from './ChangeCounts';
import classes from './history.module.css';
import { byDay, type Looking, onlyPurged } from './looking';
import { useTimeOfDay } from './useTimeOfDay';

interface TimelineProps {
  readonly sittings: readonly Sitting[];
  readonly names: readonly NamedVersion[];
  /** The version that is looked at. */
  readonly shown: number;
  readonly onLook: (looking: Looking) => void;
  readonly more: boolean;
  readonly onMore: () => void;
}

/** Sittings day by day, the newest first, with the names of versions where they belong. */
export function Timeline({ sittings, names, shown, onLook, more, onMore }: TimelineProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  return (
    <nav className={classes.timeline} aria-label={t('timeline')}>
      {byDay(sittings, format.date).map(({ day, sittings: ofDay }) => (
        <section key={`${day} ${ofDay[0]?.to}`}>
          <h2 className={classes.day}>{day}</h2>
          <ul className={classes.sittings}>
            {ofDay.map((sitting) => (
              <li key={sitting.to}>
                <Entry
                  sitting={sitting}
                  names={names.filter(
                    ({ version }) => sitting.from <= version && version <= sitting.to,
                  )}
                  shown={shown}
                  onLook={onLook}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {sittings.length === 0 && <p className={classes.quiet}>{t('empty')}</p>}
      {more && (
        <Button size="compact-sm" variant="subtle" onClick={onMore}>
          {t('older')}
        </Button>
      )}
    </nav>
  );
}

interface EntryProps {
  readonly sitting: Sitting;
  readonly names: readonly NamedVersion[];
  readonly shown: number;
  readonly onLook: (looking: Looking) => void;
}

function Entry({ sitting, names, shown, onLook }: EntryProps) {
  const { t } = useTranslation('history');
  const authors = useAuthors();
  const time = useTimeOfDay();
  const current = sitting.from <= shown && shown <= sitting.to;
  return (
    <>
      <button
        type="button"
        className={classes.sitting}
        aria-current={current && shown === sitting.to ? 'true' : undefined}
        data-within={current || undefined}
        onClick={() => onLook({ at: sitting.to })}
      >
        <span className={classes.when}>{time(sitting.start, sitting.end)}</span>
        {!onlyPurged(sitting) && (
          <span className={classes.who} dir="auto">
            {authors(sitting.authors)}
          </span>
        )}
        <ChangeCounts counts={sitting.counts} />
        {sitting.purged > 0 && (
          <span className={classes.emptied}>{t('trashEmptied', { count: sitting.purged })}</span>
        )}
      </button>
      {names.map(({ version, name }) => (
        <button
          key={version}
          type="button"
          className={classes.named}
          aria-current={version === shown ? 'true' : undefined}
          onClick={() => onLook({ at: version })}
        >
          <Tag size={13} aria-hidden />
          <bdi>{name}</bdi>
        </button>
      ))}
    </>
  );
}
