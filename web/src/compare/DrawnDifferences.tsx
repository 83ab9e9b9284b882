import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Fault } from '../data/Fault';
import { versionDifferencesQuery, versionQuery } from '../history/history';
import { useLibrary } from '../rules/useLibrary';
import { DifferenceList } from '../variants/DifferenceList';
import classes from './Compare.module.css';

interface DrawnDifferencesProps {
  readonly ws: string;
  readonly map: string;
  readonly from: number;
  readonly to: number;
}

/** What was drawn differently in two versions of the map. */
export function DrawnDifferences({ ws, map, from, to }: DrawnDifferencesProps) {
  const { t } = useTranslation('compare');
  const library = useLibrary();
  const before = useQuery(versionQuery(ws, map, from));
  const after = useQuery(versionQuery(ws, map, to));
  const differences = useQuery(versionDifferencesQuery(ws, map, from, to));
  const fault = before.error ?? after.error ?? differences.error;
  if (fault) return <Fault fault={fault} />;
  if (!library || !before.data || !after.data || !differences.data) return null;
  const { items } = differences.data;
  return (
    <details className={classes.drawn}>
      <summary>{t('drawn', { count: items.length })}</summary>
      <DifferenceList
        differences={items}
        documents={[before.data, after.data]}
        library={library.session.document}
      />
    </details>
  );
}
