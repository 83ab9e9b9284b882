import { useEffect } from 'react';
import { isNewHere, useMe } from './me';
import { addMember } from './members';

/** Takes the name of this window into a workspace; answers whether it is known who is there. */
export function useEntering(workspace: string): boolean {
  useEffect(() => {
    useMe.getState().enter(workspace);
    const { me } = useMe.getState();
    if (!isNewHere(me)) return;
    let stays = true;
    addMember(workspace, me.name)
      .then(({ id, name }) => {
        if (stays && isNewHere(useMe.getState().me)) useMe.getState().choose({ id, name });
      })
      // Until the server can be asked, the name alone does.
      .catch(() => undefined);
    return () => {
      stays = false;
    };
  }, [workspace]);
  return useMe((state) => state.workspace === workspace);
}
