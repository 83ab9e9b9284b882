import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { FindingListGone } from '../wire/generated/api';
import classes from './FindingsPanel.module.css';
import { eventsOf } from './findings';
import { useNamed } from './useNamed';

/** What stood out once and does not any more. */
export function GoneFindings({ gone }: { gone: readonly FindingListGone[] }) {
  const { t } = useTranslation('findings');
  const format = useFormat();
  const namesOf = useNamed();
  return (
    <details className={classes.gone}>
      <summary>{t('gone', { count: gone.length })}</summary>
      <ul>
        {gone.map((each) => (
          <li key={each.id}>
            <span>{t(`short.${each.code}`)}</span>{' '}
            <bdi>
              {[...Object.values(namesOf(each)), eventsOf(each.id)].filter(Boolean).join(' · ')}
            </bdi>
            <small>
              {t('goneSince', {
                first: format.date(each.firstSeen),
                since: format.date(each.goneSince),
              })}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
