import { useMemo } from 'react';
import { textOf, textsOf } from '../canvas/model';
import { personasOf } from '../personas/personas';
import { useLibrary } from '../rules/useLibrary';

export interface Names {
  readonly touchpoint: (id: string) => string;
  readonly channel: (key: string) => string;
  readonly persona: (id: string) => string;
  /** Personas that say which customers they stand for. */
  readonly personas: readonly { readonly id: string; readonly name: string }[];
}

/** What touchpoints, channels and personas of the workspace are called. */
export function useNames(): Names {
  const library = useLibrary();
  return useMemo(() => {
    const document = library?.session.document;
    const channels = new Map(library?.content.channels.map(({ key, name }) => [key, name]));
    const nameOf = (id: string) => textOf(document?.record(id), 'name') || id;
    return {
      touchpoint: nameOf,
      persona: nameOf,
      channel: (key) => channels.get(key) || key,
      personas: (document ? personasOf(document) : [])
        .filter((each) => textsOf(each, 'standsFor').length > 0)
        .map(({ id }) => ({ id, name: nameOf(id) })),
    };
  }, [library]);
}
