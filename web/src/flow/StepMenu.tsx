import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import type { Position } from '../canvas/navigation';
import { useTexts } from '../i18n/useTexts';
import { useEditor } from '../maps/EditorContext';
import { itemActions } from '../maps/mapActions';
import { IconButton } from '../ui/IconButton';
import { Keys } from '../ui/Keys';
import { flowActions } from './flowActions';

/** What can be done with one step: the same actions as at the keyboard and in the palette. */
export function StepMenu({ position }: { position: Position }) {
  const t = useTexts();
  const editor = useEditor();
  return (
    <Menu position="bottom-end" width={270} onOpen={() => editor.select(position)}>
      <Menu.Target>
        <IconButton icon={Ellipsis} size={30} label={t('action.more')} tabIndex={-1} />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        {[...flowActions(editor), ...itemActions(editor)]
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
