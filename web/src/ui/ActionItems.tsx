import { Menu } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import { useTexts } from '../i18n/useTexts';
import type { Action } from './actions';
import { Keys } from './Keys';

interface ActionItemsProps {
  readonly actions: readonly Action[];
  /** By the id of the action. */
  readonly icons?: Readonly<Record<string, LucideIcon>>;
}

/** Actions as items of a menu, each with its shortcut. What cannot be done now is there, and off. */
export function ActionItems({ actions, icons = {} }: ActionItemsProps) {
  const t = useTexts();
  return actions.map(({ id, label, shortcut, enabled, run }) => {
    const Icon = icons[id];
    return (
      <Menu.Item
        key={id}
        disabled={enabled?.() === false}
        leftSection={Icon && <Icon size={14} aria-hidden />}
        rightSection={shortcut && <Keys shortcut={shortcut} />}
        onClick={run}
      >
        {t(label)}
      </Menu.Item>
    );
  });
}
