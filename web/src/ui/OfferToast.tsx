import { Button, Group, Text } from '@mantine/core';

interface OfferToastProps {
  readonly message: string;
  readonly action: string;
  readonly onAct: () => void;
}

/** What is so, and a button for what can be done about it. */
export function OfferToast({ message, action, onAct }: OfferToastProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm" dir="auto">
        {message}
      </Text>
      <Button size="compact-sm" variant="light" onClick={onAct}>
        {action}
      </Button>
    </Group>
  );
}
