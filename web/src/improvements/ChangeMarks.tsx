import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Flag, FlagOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import classes from './ChangeMarks.module.css';
import type { ChangeMark } from './marks';

/** A change in a few words: when, and what. */
export function useMarkWords(): (mark: ChangeMark) => string {
  const { t } = useTranslation('improvements');
  const format = useFormat();
  return ({ kind, day, title }) => t(`mark.${kind}`, { date: format.date(day), title });
}

interface ChangeMarksProps {
  readonly ws: string;
  readonly marks: readonly ChangeMark[];
}

/** The flags of changes above a line of time; each leads to its change. */
export function ChangeMarks({ ws, marks }: ChangeMarksProps) {
  const { t } = useTranslation('improvements');
  const words = useMarkWords();
  if (marks.length === 0) return null;
  return (
    <ul className={classes.strip} aria-label={t('changes')}>
      {marks.map((mark) => {
        const Icon = mark.kind === 'starts' ? Flag : FlagOff;
        return (
          <li key={mark.key} style={{ insetInlineStart: `${mark.x * 100}%` }}>
            <Tooltip
              label={words(mark)}
              multiline
              maw={280}
              events={{ hover: true, focus: true, touch: true }}
            >
              <Link
                to="/w/$ws/improvements/changes/$change"
                params={{ ws, change: mark.change }}
                className={classes.flag}
                aria-label={words(mark)}
              >
                <Icon size={13} aria-hidden />
              </Link>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
