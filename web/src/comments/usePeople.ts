import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useEditorPlace } from '../maps/EditorContext';
import { membersQuery } from '../together/members';
import type { Person } from './talk';
import type { TalkKeeper } from './talkKeeper';
import { useTalk } from './talkStore';

/** Whom one may mention here. */
export function usePeople(keeper: TalkKeeper): readonly Person[] {
  const { workspace } = useEditorPlace();
  const { data } = useQuery(membersQuery(workspace));
  const threads = useTalk((state) => state.threads);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who wrote or was named changes with the threads
  return useMemo(() => keeper.people(data?.items ?? []), [keeper, data, threads]);
}
