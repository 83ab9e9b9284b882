import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case } from '../wire/generated/api';

const COLORS: Record<Case['state'], string> = {
  new: 'madder',
  assigned: 'woad',
  waiting: 'gray',
  resolved: 'teal',
  closed: 'gray',
  reopened: 'madder',
};

export function StateBadge({ state }: { readonly state: Case['state'] }) {
  const { t } = useTranslation('cases');
  return (
    <Badge variant="light" color={COLORS[state]}>
      {t(`state.${state}`)}
    </Badge>
  );
}

/** What presses no more than usual needs no mark. */
export function PriorityBadge({ priority }: { readonly priority: Case['priority'] }) {
  const { t } = useTranslation('cases');
  return priority === 'normal' ? null : (
    <Badge variant="light" color={priority === 'urgent' ? 'madder' : 'gray'}>
      {t(`priority.${priority}`)}
    </Badge>
  );
}
