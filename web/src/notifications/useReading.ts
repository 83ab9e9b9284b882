import { useMutation, useQueryClient } from '@tanstack/react-query';
import { markNotice, notificationsKey, readUpTo } from './queries';

/** Marks notices read and unread; what shows them is asked for anew. */
export function useReading(workspace: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: notificationsKey(workspace) });
  const mark = useMutation({
    mutationFn: ({ id, read }: { id: string; read: boolean }) => markNotice(workspace, id, read),
    onSuccess,
  });
  const all = useMutation({
    mutationFn: (newest: string) => readUpTo(workspace, newest),
    onSuccess,
  });
  return {
    mark: (id: string, read: boolean) => mark.mutate({ id, read }),
    /** Everything up to this notice, the newest that was seen. */
    readAll: (newest: string) => all.mutate(newest),
  };
}
