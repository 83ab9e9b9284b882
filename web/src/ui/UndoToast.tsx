import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What was done, and a button that takes it back. */
export function UndoToast({ message, onUndo }: { message: string; onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm" dir="auto">
        {message}
      </Text>
      <Button size="compact-sm" variant="light" onClick={onUndo}>
        {t('action.undo')}
      </Button>
    </Group>
  );
}
