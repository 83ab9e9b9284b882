import { Tooltip } from '@mantine/core';
import { CircleAlert, Cloud, CloudOff, Lock, type LucideIcon, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LiveSession, SessionStatus } from '../live';
import classes from './SaveStatus.module.css';
import { useSessionStatus } from './useLive';

const icons: Record<SessionStatus['kind'], LucideIcon> = {
  connecting: RefreshCw,
  saved: Cloud,
  saving: RefreshCw,
  offline: CloudOff,
  held: Lock,
  'not-saved': CircleAlert,
};

/** Says at all times how safe the edits of this window are. */
export function SaveStatus({ session }: { session: LiveSession }) {
  const { t } = useTranslation();
  const status = useSessionStatus(session);
  const Icon = icons[status.kind];
  const text = () => {
    switch (status.kind) {
      case 'connecting':
        return t('status.connecting');
      case 'saved':
        return t('status.saved');
      case 'saving':
        return t('status.saving');
      case 'offline':
        return status.pending > 0
          ? t(status.kept ? 'status.offline' : 'status.offlineUnkept', { count: status.pending })
          : t('status.offlineClean');
      case 'held':
        return status.pending > 0
          ? t(`status.held.${status.why}Pending`, { count: status.pending })
          : t(`status.held.${status.why}`);
      case 'not-saved':
        return t('status.rejected', { reason: status.problem.detail || status.problem.title });
    }
  };
  return (
    <Tooltip
      label={text()}
      disabled={status.kind !== 'not-saved' && status.kind !== 'held'}
      multiline
      maw={360}
    >
      <output className={classes.pill} data-kind={status.kind}>
        <Icon size={14} strokeWidth={2} aria-hidden className={classes.icon} />
        <span className={classes.text}>{text()}</span>
      </output>
    </Tooltip>
  );
}
