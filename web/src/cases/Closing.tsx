import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import { changesQuery } from '../improvements/queries';
import type { Case, CaseClosing } from '../wire/generated/api';
import classes from './cases.module.css';

interface ClosingProps {
  readonly ws: string;
  readonly one: Case;
  readonly closing: CaseClosing;
}

/** How the case ended, and whether the customer was won back. */
export function Closing({ ws, one, closing }: ClosingProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const changes = useQuery(changesQuery(ws)).data?.items ?? [];
  const change = changes.find(({ id }) => id === closing.change);
  return (
    <dl className={classes.closing}>
      <dt>{t('close.rootCause')}</dt>
      <dd dir="auto">{[closing.rootCause, closing.cause].filter(Boolean).join(' · ')}</dd>
      <dt>{t('close.action')}</dt>
      <dd dir="auto">{closing.action}</dd>
      <dt>{t('close.leads')}</dt>
      <dd dir="auto">
        {closing.change ? (
          <Link to="/w/$ws/improvements/changes/$change" params={{ ws, change: closing.change }}>
            {change?.facts.title ?? t('close.aChange')}
          </Link>
        ) : (
          t('close.noChange', { because: closing.noChangeBecause })
        )}
      </dd>
      {closing.followUp && (
        <>
          <dt>{t('drafts.followUp')}</dt>
          <dd dir="auto">{closing.followUp}</dd>
        </>
      )}
      <dt>{t('close.wonBack')}</dt>
      <dd>{t(`recovered.${one.recovered}`)}</dd>
      <dt>{t('close.by')}</dt>
      <dd>
        <bdi>{closing.by}</bdi>, {format.dateTime(closing.at)}
      </dd>
    </dl>
  );
}
