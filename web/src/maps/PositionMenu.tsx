import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import type { Position } from '../canvas/navigation';
import { useTexts } from '../i18n/useTexts';
import { IconButton } from '../ui/IconButton';
import { Keys } from '../ui/Keys';
import { useEditor } from './EditorContext';
import type { ItemAction } from './mapActions';

interface PositionMenuProps {
  readonly position: Position;
  readonly actions: readonly ItemAction[];
}

/** What can be done with one thing of a view, from that view's own list of actions. */
export function PositionMenu({ position, actions }: PositionMenuProps) {
  const t = useTexts();
  const editor = useEditor();
  return (
    <Menu position="bottom-end" width={260} onOpen={() => editor.select(position)}>
      <Menu.Target>
        <IconButton icon={Ellipsis} size={24} label={t('action.more')} tabIndex={-1} />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        {actions
          .filter((action) => action.applies(position))
          .map((action) => (
            <Menu.Item
              key={action.id}
              rightSection={action.shortcut && <Keys shortcut={action.shortcut} />}
              onClick={() => {
                editor.select(position);
                action.run();
              }}
            >
              {t(action.label)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
