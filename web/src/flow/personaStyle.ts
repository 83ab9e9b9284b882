/** How the path of a persona is drawn: a colour and, for those who do not see it, a pattern of dashes. */
export interface PersonaStyle {
  readonly color: string;
  readonly dashes: string;
}

const DYES = ['lichen', 'teal', 'weld', 'rose', 'fern', 'walnut'] as const;
const DASHES = ['11 5', '2 5', '14 4 2 4', '6 3 1 3', '20 6', '4 4'] as const;

/** The style of the persona at a place of the list; a colour of its own, where it has one. */
export function personaStyle(place: number, color = ''): PersonaStyle {
  const dye = DYES.find((each) => each === color) ?? DYES[place % DYES.length];
  return {
    color: /^#[0-9a-f]{6}$/i.test(color) ? color : `var(--wl-dye-${dye})`,
    dashes: DASHES[place % DASHES.length] ?? '',
  };
}
