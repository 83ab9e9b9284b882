import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat';
import type { CaseRule } from '../wire/generated/api';
import classes from './cases.module.css';
import { previewQuery } from './queries';
import { useCause } from './useCause';

interface PreviewProps {
  readonly ws: string;
  /** Null while something that a rule needs is missing. */
  readonly rule: CaseRule | null;
}

/** How many cases the rule would have opened lately, with the newest of them. */
export function Preview({ ws, rule }: PreviewProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const cause = useCause();
  const [settled] = useDebouncedValue(rule, 500);
  const query = useQuery(previewQuery(ws, settled));
  const preview = query.data;
  return (
    <output className={classes.preview} aria-busy={query.isFetching}>
      {rule === null || !preview ? (
        <span className={classes.quiet}>{t(rule ? 'preview.counting' : 'preview.none')}</span>
      ) : (
        <>
          <strong>{t('preview.would', { count: preview.cases, days: preview.days })}</strong>
          <ul className={classes.plain}>
            {preview.latest.map((each) => (
              <li key={`${each.person} ${each.cause.at}`} className={classes.example}>
                <bdi>{each.person}</bdi>
                <span>{cause(each.cause)}</span>
                {each.text && <q dir="auto">{each.text}</q>}
                <span className={classes.quiet}>{format.dateTime(each.cause.at)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </output>
  );
}
