import { useTranslation } from 'react-i18next';
import type { Condition } from '../wire/analysis';
import { propertyOf } from './conditions';
import classes from './RulesPage.module.css';

/** A rule's conditions as a sentence in chips: Type is order_placed, Channel starts with web. */
export function ConditionChips({ conditions }: { conditions: readonly Condition[] }) {
  const { t } = useTranslation('rules');
  const fieldName = useFieldName();
  if (conditions.length === 0) return <span className={classes.warn}>{t('anything')}</span>;
  return (
    <span className={classes.chips}>
      {conditions.map(({ field, match, value }) => (
        <span key={`${field} ${match} ${value}`} className={classes.chip}>
          <span>{fieldName(field)}</span> <i>{t(`match.${match}`)}</i>{' '}
          <b>
            <bdi>{value}</bdi>
          </b>
        </span>
      ))}
    </span>
  );
}

/** The name of a field of a signature; a property goes by its own name. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation('rules');
  return (field) => {
    switch (field) {
      case 'type':
      case 'channel':
      case 'page':
      case 'kind':
        return t(`field.${field}`);
      default:
        return propertyOf(field) ?? field;
    }
  };
}
