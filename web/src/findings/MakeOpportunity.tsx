import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useEditorPlace } from '../maps/EditorContext';
import { showProblem } from '../ui/toasts';
import type { Page } from '../wire/evidence';
import type { Finding, Opportunity, OpportunityEdit } from '../wire/generated/api';
import classes from './FindingsPanel.module.css';

const opportunitiesQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'improvements', 'opportunities'],
    queryFn: ({ signal }) =>
      api.get<Page<Opportunity>>(`/workspaces/${workspace}/opportunities`, { signal }),
  });

interface MakeOpportunityProps {
  readonly finding: Finding;
  /** The finding in a sentence. */
  readonly sentence: string;
}

/** Makes an opportunity out of a finding, once. */
export function MakeOpportunity({ finding, sentence }: MakeOpportunityProps) {
  const { t } = useTranslation('findings');
  const { workspace, map } = useEditorPlace();
  const client = useQueryClient();
  const query = opportunitiesQuery(workspace);
  const known = useQuery(query).data?.items;
  const make = useMutation({
    mutationFn: (wanted: OpportunityEdit) =>
      api.post<Opportunity>(`/workspaces/${workspace}/opportunities`, wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: query.queryKey }),
    onError: showProblem,
  });
  if (known?.some(({ facts }) => facts.origin?.map === map && facts.origin.id === finding.id)) {
    return <span className={classes.quiet}>{t('isOpportunity')}</span>;
  }
  const { stage, touchpoint } = finding;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      disabled={known === undefined || make.isPending}
      onClick={() =>
        make.mutate({
          title: sentence.slice(0, 200),
          origin: { kind: 'finding', map, id: finding.id },
          spots: [{ map, ...(stage ? { stage } : {}), ...(touchpoint ? { touchpoint } : {}) }],
          fill: true,
        })
      }
    >
      {t('makeOpportunity')}
    </Button>
  );
}
