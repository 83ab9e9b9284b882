import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouter } from '@tanstack/react-router';
import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workspacesQuery } from '../api/queries';
import { EmptyState } from '../ui/EmptyState';
import { Loading, PageProblem } from './fallbacks';
import { lastWorkspace } from './useWorkspace';
import { WorkspaceDialog } from './WorkspaceDialog';

/** `/`: goes on to the workspace that was open last, or else the first. */
export function Start() {
  const { t } = useTranslation();
  const router = useRouter();
  const [creating, setCreating] = useState(false);
  const workspaces = useQuery(workspacesQuery);
  if (workspaces.isPending) return <Loading />;
  if (workspaces.isError) {
    return <PageProblem error={workspaces.error} reset={() => void workspaces.refetch()} />;
  }
  const { items } = workspaces.data;
  const target = items.find((each) => each.id === lastWorkspace()) ?? items[0];
  if (target) return <Navigate to="/w/$ws/maps" params={{ ws: target.id }} replace />;
  return (
    <main>
      <EmptyState icon={DoorOpen} title={t('workspace.none')} hint={t('workspace.noneHint')}>
        <Button onClick={() => setCreating(true)}>{t('workspace.create')}</Button>
      </EmptyState>
      <WorkspaceDialog
        opened={creating}
        onClose={() => setCreating(false)}
        onSaved={(workspace) =>
          void router.navigate({ to: '/w/$ws/maps', params: { ws: workspace.id } })
        }
      />
    </main>
  );
}
