import { Button, CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { useMe } from '../together/me';
import { useAuthors } from './Authors';
import { ChangeCounts } from './ChangeCounts';
import classes from './history.module.css';
import { useSeen } from './useSeen';

/** One quiet line on opening a map: what changed since one was here. Nothing where nothing did. */
export function SinceNote({ workspace: ws, map }: { workspace: string; map: string }) {
  const { t } = useTranslation(['history', 'common']);
  const format = useFormat();
  const authors = useAuthors();
  const me = useMe((state) => state.me.id);
  const { since, dismiss } = useSeen(ws, map);
  if (!since?.seen) return null;
  const { seen, version, counts } = since;
  const changes = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (changes === 0) return null;
  const others = since.authors.filter(({ id }) => id !== me);
  return (
    <output className={classes.since}>
      <History size={15} aria-hidden />
      <span>
        {others.length > 0
          ? t('sinceBy', { when: format.ago(seen.at), who: authors(others) })
          : t('since', { when: format.ago(seen.at) })}
      </span>
      <ChangeCounts counts={counts} />
      <Button
        size="compact-xs"
        variant="light"
        renderRoot={(props) => (
          <Link
            to="/w/$ws/maps/$map/history"
            params={{ ws, map }}
            search={{ at: version, from: seen.version }}
            {...props}
          />
        )}
      >
        {t('look')}
      </Button>
      <CloseButton size={24} aria-label={t('common:action.close')} onClick={dismiss} />
    </output>
  );
}
