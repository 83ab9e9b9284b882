import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { HeldAbout } from '../wire/privacy';
import classes from './privacy.module.css';

/** Everything that is held about a person, counted, and where else a name stands. */
export function Held({ held }: { held: HeldAbout }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const others = held.others.filter(({ pieces }) => pieces > 0);
  return (
    <div className={classes.held}>
      <h3>{t('held.title')}</h3>
      <ul className={classes.list}>
        {held.events.map(({ source, events }) => (
          <li key={source}>
            <bdi>{source}</bdi> <b>{format.number(events)}</b>
          </li>
        ))}
        {others.map(({ kind, pieces }) => (
          <li key={kind}>
            {t(`held.${kind}`)} <b>{format.number(pieces)}</b>
          </li>
        ))}
        {held.rejected > 0 && (
          <li>
            {t('held.rejected')} <b>{format.number(held.rejected)}</b>
          </li>
        )}
        {held.files.map(({ id, name }) => (
          <li key={id}>
            {t('held.file')} <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {held.mentions > 0 && (
        <p className={classes.quiet}>{t('held.mentions', { count: held.mentions })}</p>
      )}
      {held.texts.length > 0 && (
        <>
          <p className={classes.quiet}>{t('held.texts', { count: held.texts.length })}</p>
          <ul className={classes.list}>
            {held.texts.slice(0, 20).map(({ document, record, text }) => (
              <li key={`${document} ${record} ${text}`}>
                <bdi>{text.length > 160 ? `${text.slice(0, 160)}…` : text}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
