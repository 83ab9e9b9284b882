import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../together/members';
import { caseSettingsQuery } from './queries';

/** Who may be named for a case: the people of its settings, and the members, who have a bell. */
export function useColleagues(ws: string): readonly string[] {
  const people = useQuery(caseSettingsQuery(ws)).data?.settings.people ?? [];
  const members = useQuery(membersQuery(ws)).data?.items ?? [];
  return [...new Set([...people, ...members.map(({ name }) => name)])];
}
