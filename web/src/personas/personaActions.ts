import { text } from '../i18n/i18n';
import type { Action } from '../ui/actions';
import type { Audience } from '../wire/generated/vocabulary';

/** The ways to make a persona: for the menu, the empty page and the palette. */
export function newPersonaActions(make: (example?: Audience) => void): readonly Action[] {
  const ways = [
    { id: 'blank', label: 'personas:add.blank', run: () => make() },
    { id: 'b2c', label: 'personas:add.b2c', run: () => make('b2c') },
    { id: 'b2b', label: 'personas:add.b2b', run: () => make('b2b') },
  ] as const;
  return ways.map((way) => ({ ...way, id: `personas.new.${way.id}`, area: 'personas:add.label' }));
}

/** What a person may be called who is meant. */
export interface Meant {
  readonly id: string;
  readonly name: string;
}

interface Doing {
  readonly copy: (persona: Meant) => void;
  readonly remove: (persona: Meant) => void;
}

/**
 * What can be done with a persona of the gallery: for its menu, the keyboard and the palette.
 *
 * @param current the persona whose card is meant, if any
 */
export function personaCardActions(
  current: () => Meant | undefined,
  { copy, remove }: Doing,
): readonly Action[] {
  const withCurrent = (act: (persona: Meant) => void) => ({
    within: '[data-item]',
    about: () => current()?.name || text('personas:unnamed'),
    enabled: () => current() !== undefined,
    run: () => {
      const persona = current();
      if (persona) act(persona);
    },
  });
  return [
    { id: 'personas.copy', label: 'personas:copy', shortcut: 'mod+d', ...withCurrent(copy) },
    { id: 'personas.delete', label: 'action.delete', shortcut: 'Delete', ...withCurrent(remove) },
  ];
}

interface SheetDoing {
  readonly name: () => string;
  readonly print: () => void;
  readonly remove: () => void;
}

/** What can be done with the persona whose sheet is open. */
export function personaSheetActions({ name, print, remove }: SheetDoing) {
  const about = () => name() || text('personas:unnamed');
  return {
    print: { id: 'persona.print', label: 'personas:print', about, run: print },
    remove: { id: 'persona.delete', label: 'action.delete', about, run: remove },
  } as const satisfies Record<string, Action>;
}
