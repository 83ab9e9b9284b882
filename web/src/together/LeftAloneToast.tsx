import { useTranslation } from 'react-i18next';
import type { Writer } from '../live';
import classes from './LeftAloneToast.module.css';
import type { LeftAlone } from './leftAlone';
import { UNKNOWN, useMe } from './me';

/** So many are named; of the others their number is told. */
const NAMED = 4;

/** What an undo left as it is: where, and whose work it is now. */
export function LeftAloneToast({ entries }: { readonly entries: readonly LeftAlone[] }) {
  const { t } = useTranslation(['together', 'comments', 'variants']);
  const { i18n } = useTranslation();
  const me = useMe((state) => state.me.id);
  const nameOf = (by: Writer) => {
    if (by === 'oneself') return t('left.oneself');
    if (by === undefined || by.id === UNKNOWN) return t('left.somebody');
    return by.id === me ? t('left.elsewhere') : by.name;
  };
  const fields = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' });
  const labelOf = (field: string) =>
    field === 'place'
      ? t('left.place')
      : t(`variants:field.${field as 'text'}`, { defaultValue: t('left.other') });
  const more = entries.length - NAMED;
  return (
    <ul className={classes.list}>
      {entries.slice(0, NAMED).map((entry) => (
        <li key={`${entry.record} ${JSON.stringify(entry.by)}`}>
          <span className={classes.what}>
            {entry.type && (
              <span className={classes.type}>
                {t(`comments:type.${entry.type as 'card'}`, { defaultValue: '' })}
              </span>
            )}
            <bdi>{entry.title || t('comments:untitled')}</bdi>
          </span>
          <span className={classes.who}>
            {t(`left.${entry.what}`, {
              name: nameOf(entry.by),
              fields: fields.format(new Set(entry.fields.map(labelOf))),
            })}
          </span>
        </li>
      ))}
      {more > 0 && <li className={classes.who}>{t('left.more', { count: more })}</li>}
    </ul>
  );
}
