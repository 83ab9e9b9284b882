import { text } from '../i18n/i18n';
import type { Action } from '../ui/actions';
import type { MapSummary } from '../wire/maps';

/**
 * What can be done with a map of the list: for its menu, the keyboard and the palette.
 *
 * @param current the map whose card is meant, if any
 */
export function mapCardActions(
  current: () => MapSummary | undefined,
  remove: (map: MapSummary) => void,
): readonly Action[] {
  return [
    {
      id: 'home.delete',
      label: 'action.delete',
      shortcut: 'Delete',
      within: '[data-item]',
      about: () => current()?.title || text('maps:home.untitled'),
      enabled: () => current() !== undefined,
      run: () => {
        const map = current();
        if (map) remove(map);
      },
    },
  ];
}
