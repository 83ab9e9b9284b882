import type { Position } from '../canvas/navigation';
import { text } from '../i18n/i18n';
import type { MapEditor } from '../maps/editor';
import type { ItemAction } from '../maps/mapActions';
import { useMapView } from '../maps/useMapView';
import { useReviewPanel } from '../maps/useReviewPanel';
import type { Action } from '../ui/actions';
import { anchorOf, recordAt } from './anchors';
import { nextUnread } from './talk';
import { useTalk } from './talkStore';

const area = 'comments:title' as const;

/** Says something about what is selected: in menus, on the keyboard and in the palette. */
export function commentAction(editor: MapEditor): ItemAction {
  const about = (position: Position | undefined) => {
    const record = recordAt(editor, position);
    return record === undefined ? undefined : anchorOf(editor, record);
  };
  const selected = () => editor.store.getState().position;
  return {
    id: 'comments.about',
    label: 'comments:action.comment',
    shortcut: 'alt+a',
    area,
    applies: (position) => recordAt(editor, position) !== undefined,
    enabled: () => about(selected()) !== undefined,
    run: () => {
      const anchor = about(selected());
      useMapView.getState().closeDrill();
      if (anchor) useTalk.getState().openAbout(anchor);
    },
  };
}

/** What can be done with the talk about a map as a whole. */
export function talkActions(editor: MapEditor): readonly Action[] {
  return [
    {
      id: 'comments.panel',
      label: 'comments:action.panel',
      shortcut: 'alt+shift+a',
      area,
      run: () => {
        useMapView.getState().closeDrill();
        useTalk.getState().showAll();
        useReviewPanel.getState().toggle('comments');
      },
    },
    {
      id: 'comments.nextUnread',
      label: 'comments:action.nextUnread',
      shortcut: 'alt+g',
      area,
      enabled: () => useTalk.getState().keeper !== undefined,
      run: () => {
        const { keeper, threads, focus, read, openThread } = useTalk.getState();
        if (!keeper) return;
        const next = nextUnread(threads.values(), focus, keeper.me.id, read);
        useMapView.getState().closeDrill();
        if (next) openThread(next.id);
        else editor.announce(text('comments:none.unread'));
      },
    },
  ];
}
