import { Button } from '@mantine/core';
import { useTexts } from '../../i18n/useTexts';
import { useEditor, useEditorState } from '../EditorContext';
import { itemActions } from '../mapActions';
import classes from './Inspector.module.css';

/** What the details above them offer already, or what a touch of the thing itself does. */
const ELSEWHERE: readonly string[] = ['map.edit', 'comments.about'];

/** The actions on the selected thing as buttons: on a phone there is no hovering and no keyboard. */
export function ItemButtons() {
  const t = useTexts();
  const editor = useEditor();
  const position = useEditorState((state) => state.position);
  if (!position) return null;
  const actions = itemActions(editor).filter(
    (action) => !ELSEWHERE.includes(action.id) && action.applies(position),
  );
  return (
    <div className={classes.buttons}>
      {actions.map((action) => (
        <Button key={action.id} variant="default" size="sm" onClick={action.run}>
          {t(action.label)}
        </Button>
      ))}
    </div>
  );
}
