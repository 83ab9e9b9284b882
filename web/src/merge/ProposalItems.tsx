import { Menu } from '@mantine/core';
import { GitBranch, GitMerge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProposalsOfMap } from './useProposals';

interface ProposalItemsProps {
  readonly map: string;
  readonly proposals: ProposalsOfMap;
  readonly titleOf: (map: string) => string;
}

/** In the menu of variants: a copy to try something in, and the way to merge one. */
export function ProposalItems({ map, proposals, titleOf }: ProposalItemsProps) {
  const { t } = useTranslation('merge');
  const { self, items, make, merge, busy } = proposals;
  const icon = <GitMerge size={14} aria-hidden />;
  return (
    <>
      {self && (
        <Menu.Item leftSection={icon} onClick={() => merge(map)}>
          {t('mergeInto', { title: titleOf(self.origin) })}
        </Menu.Item>
      )}
      {items.map(({ document }) => (
        <Menu.Item key={document} leftSection={icon} onClick={() => merge(document)}>
          {t('mergeFrom', { title: titleOf(document) })}
        </Menu.Item>
      ))}
      <Menu.Item leftSection={<GitBranch size={14} aria-hidden />} disabled={busy} onClick={make}>
        {t('make')}
      </Menu.Item>
    </>
  );
}
