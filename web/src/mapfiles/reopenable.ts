import { keptSwitch } from '../ui/keptSwitch';

/** Whether pictures carry the map that they show, so that they can be opened again. */
export const [useReopenable, setReopenable] = keptSwitch('wayloom.reopenable');
