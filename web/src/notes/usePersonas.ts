import { textOf } from '../canvas/model';
import { personasOf } from '../personas/personas';
import { useLibrary } from '../rules/useLibrary';

/** The personas of the workspace's library as the choices of a list; none until it is loaded. */
export function usePersonas(): readonly { readonly value: string; readonly label: string }[] {
  const document = useLibrary()?.session.document;
  if (!document) return [];
  return personasOf(document).map((persona) => ({
    value: persona.id,
    label: textOf(persona, 'name') || '—',
  }));
}
