import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Brings the next page of a list; nothing where the list ends. */
export function More({ query }: MoreProps) {
  const { t } = useTranslation('measured');
  if (!query.hasNextPage) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={query.isFetchingNextPage}
      onClick={() => query.fetchNextPage()}
    >
      {t('behind.more')}
    </Button>
  );
}
