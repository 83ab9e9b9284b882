import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showProblem } from '../ui/toasts';
import { refreshImprovements } from './queries';

/** Does something about improvements on the server, then reads all of them again. */
export function useSaving<Given, Made>(
  workspace: string,
  act: (given: Given) => Promise<Made>,
  then?: (made: Made) => void,
) {
  const client = useQueryClient();
  return useMutation({
    // One after another, each on what the one before has made: none is refused for being second.
    scope: { id: `improvements ${workspace}` },
    mutationFn: act,
    onSuccess: async (made) => {
      await refreshImprovements(client, workspace);
      then?.(made);
    },
    onError: async (problem) => {
      showProblem(problem);
      await refreshImprovements(client, workspace);
    },
  });
}
