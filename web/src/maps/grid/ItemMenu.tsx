import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Position } from '../../canvas/navigation';
import { useEditor } from '../EditorContext';
import classes from './Grid.module.css';

/** Opens the menu of a header. */
export function ItemMenu({ position }: { position: Position }) {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <button
      type="button"
      className={classes.menuButton}
      tabIndex={-1}
      aria-label={t('action.more')}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        const box = event.currentTarget.getBoundingClientRect();
        editor.store.setState({ menu: { position, x: box.left, y: box.bottom } });
      }}
    >
      <Ellipsis size={14} aria-hidden />
    </button>
  );
}
