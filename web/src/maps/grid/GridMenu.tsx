import { Menu } from '@mantine/core';
import { useTexts } from '../../i18n/useTexts';
import { Keys } from '../../ui/Keys';
import { useEditor, useEditorState } from '../EditorContext';
import { itemActions } from '../mapActions';
import classes from './Grid.module.css';

/** The one menu of all cards and headers: what can be done with the one that it was opened at. */
export function GridMenu() {
  const t = useTexts();
  const editor = useEditor();
  const menu = useEditorState((state) => state.menu);
  if (!menu) return null;
  const { position } = menu;
  const close = () => editor.store.setState({ menu: undefined });
  return (
    <Menu
      opened
      position="bottom-start"
      width={270}
      returnFocus={false}
      onChange={(opened) => {
        if (opened) return;
        close();
        const { editing, moving } = editor.store.getState();
        if (!editing && !moving) {
          editor.store.setState((state) => ({ focusWanted: state.focusWanted + 1 }));
        }
      }}
    >
      <Menu.Target>
        <span className={classes.menuAnchor} style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        {itemActions(editor)
          .filter((action) => action.applies(position))
          .map((action) => (
            <Menu.Item
              key={action.id}
              rightSection={action.shortcut && <Keys shortcut={action.shortcut} />}
              onClick={() => {
                editor.select(position);
                close();
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
