import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { Notice } from '../wire/notifications';

/** A name as a thing of its own: from the right in a sentence from the left, and back. */
const apart = (name: string) => `\u2068${name}\u2069`;

/** Writes what happened as one sentence of the reader's language. */
export function useSentence(): (notice: Notice) => string {
  const { t } = useTranslation(['notifications', 'improvements']);
  const format = useFormat();
  return (notice) => {
    switch (notice.kind) {
      case 'case-opened': {
        const names = {
          n: format.number(notice.number),
          priority: t(`priority.${notice.priority}`),
        };
        return notice.again
          ? t('sentence.caseOpenedAgain', names)
          : t('sentence.caseOpened', names);
      }
      case 'case-waiting': {
        const n = format.number(notice.number);
        const happened =
          notice.why === 'escalated' && notice.to !== ''
            ? t('sentence.caseWaiting.escalatedTo', { n, to: apart(notice.to) })
            : t(`sentence.caseWaiting.${notice.why}`, { n });
        const owner =
          notice.owner === ''
            ? t('sentence.caseWaiting.nobody')
            : t('sentence.caseWaiting.owner', { owner: apart(notice.owner) });
        return `${happened} ${owner}`;
      }
      case 'case-closed':
        return t(notice.recovered ? 'sentence.caseRecovered' : 'sentence.caseClosed', {
          n: format.number(notice.number),
        });
      case 'map-drifted': {
        const happened = t('sentence.drift', { title: apart(notice.title), count: notice.count });
        return notice.owner === ''
          ? happened
          : `${happened} ${t('sentence.driftOwner', { owner: apart(notice.owner) })}`;
      }
      case 'mentioned':
        return t(notice.by === '' ? 'sentence.mentioned' : 'sentence.mentionedBy', {
          name: apart(notice.name),
          title: apart(notice.title),
          by: apart(notice.by),
        });
      case 'change-moved':
        return t('sentence.changeMoved', {
          title: apart(notice.title),
          to: t(`improvements:change.status.${notice.to}`),
        });
      case 'effect-found': {
        const amount = (value: number) =>
          notice.unit === 'share'
            ? t('unit.share', { n: format.number(value * 100, 1) })
            : t(`unit.${notice.unit}`, { n: format.number(value, 2) });
        return t(`sentence.effect.${notice.verdict}`, {
          title: apart(notice.title),
          effect: amount(notice.effect),
          low: amount(notice.low),
          high: amount(notice.high),
        });
      }
      case 'findings-appeared':
        return t('sentence.findings', { title: apart(notice.title), count: notice.count });
      case 'file-refused':
        return t('sentence.fileRefused', {
          file: apart(notice.file),
          folder: apart(notice.folder),
        });
      case 'webhook-stopped':
        return t(`sentence.webhookStopped.${notice.why}`, { host: apart(notice.host) });
    }
  };
}
