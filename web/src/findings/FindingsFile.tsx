import { useTranslation } from 'react-i18next';
import { CsvButton } from '../charts/CsvButton';
import { useFormat } from '../i18n/useFormat';
import type { FindingListSeen } from '../wire/generated/api';
import { fileColumns } from './fileColumns';
import { useNamed } from './useNamed';

interface FindingsFileProps {
  readonly findings: readonly FindingListSeen[];
  /** Among which are those that they follow from. */
  readonly all: readonly FindingListSeen[];
}

/** The findings of the list as a file, with all that is known of how sure they are. */
export function FindingsFile({ findings, all }: FindingsFileProps) {
  const { t } = useTranslation(['findings', 'charts']);
  const columns = fileColumns(t, useFormat(), useNamed(), all);
  return (
    <div>
      <CsvButton title={t('title')} rows={findings} columns={columns} />
    </div>
  );
}
