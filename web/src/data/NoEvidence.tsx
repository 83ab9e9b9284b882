import { useQuery } from '@tanstack/react-query';
import { Database } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState';
import { AddFile } from './AddFile';
import { indexQuery } from './queries';

/** Whether it is known that nothing is known of customers yet. */
export function useNoEvidence(workspace: string): boolean {
  return useQuery(indexQuery(workspace)).data?.state === 'empty';
}

/** What stands where nothing can be told before there is evidence, with the way to bring some. */
export function NoEvidence() {
  const { t } = useTranslation('data');
  return (
    <EmptyState icon={Database} title={t('empty.title')} hint={t('empty.text')}>
      <AddFile />
    </EmptyState>
  );
}
