import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../ui/saveFile';
import type { Column } from './Chart';
import classes from './charts.module.css';
import { fileNameOf, tableOf } from './csv';

interface CsvButtonProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
}

/** Saves rows as a file that a spreadsheet opens. */
export function CsvButton<Row>({ title, rows, columns }: CsvButtonProps<Row>) {
  const { t } = useTranslation('charts');
  return (
    <button
      type="button"
      className={classes.action}
      onClick={() => {
        const text = tableOf(columns, rows);
        saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileNameOf(title));
      }}
    >
      <Download size={13} aria-hidden />
      {t('csv')}
    </button>
  );
}
