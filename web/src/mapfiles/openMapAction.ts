import { text } from '../i18n/i18n';
import type { Action } from '../ui/actions';
import { showProblemText } from '../ui/toasts';
import { named } from './named';
import { pickFile } from './pickFile';

/** What may carry a map. */
const CARRIERS = '.svg,.png,.json';

/**
 * Opens a map that was taken along, for those who do not drag its file.
 *
 * @param open answers whether the file carries a map, or could
 */
export function openMapAction(
  open: (file: File) => Promise<boolean>,
  pick: typeof pickFile = pickFile,
): Action {
  const take = async (file: File) => {
    if (!(await open(file))) showProblemText(text('exports:refused.other', named(file)));
  };
  return {
    id: 'maps.openFile',
    label: 'exports:open',
    run: () => pick(CARRIERS, (file) => void take(file)),
  };
}
