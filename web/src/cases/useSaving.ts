import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refreshCases } from './queries';

/** Does something about cases on the server, then reads all of them again. */
export function useSaving<Given, Made>(
  workspace: string,
  act: (given: Given) => Promise<Made>,
  then?: (made: Made) => void,
) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `cases ${workspace}` },
    mutationFn: act,
    onSuccess: async (made) => {
      await refreshCases(client, workspace);
      then?.(made);
    },
    onError: () => refreshCases(client, workspace),
  });
}
