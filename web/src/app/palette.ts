import { createSpotlight } from '@mantine/spotlight';

/** The one palette of the page: what it shows now, and opening it. */
export const [paletteStore, palette] = createSpotlight();
