import { keptSwitch } from './keptSwitch';

/** Whether keys without Ctrl or Alt do something (WCAG 2.1.4: whoever speaks to the page turns them off). */
export const [useSingleKeys, setSingleKeys] = keptSwitch('wayloom.singleKeys');
