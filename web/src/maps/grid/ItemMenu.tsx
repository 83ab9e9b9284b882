import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import type { Position } from '../../canvas/navigation';
import { useTexts } from '../../i18n/useTexts';
import { IconButton } from '../../ui/IconButton';
import { Keys } from '../../ui/Keys';
import { useEditor } from '../EditorContext';
import { itemActions } from '../mapActions';

/** What can be done with one card or header: the same actions as in the palette. */
export function ItemMenu({ position }: { position: Position }) {
  const t = useTexts();
  const editor = useEditor();
  return (
    <Menu position="bottom-end" width={250} onOpen={() => editor.select(position)}>
      <Menu.Target>
        <IconButton icon={Ellipsis} size={24} label={t('action.more')} tabIndex={-1} />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        {itemActions(editor)
          .filter((action) => action.applies(position))
          .map((action) => (
            <Menu.Item
              key={action.id}
              disabled={!(action.enabled?.() ?? true)}
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
