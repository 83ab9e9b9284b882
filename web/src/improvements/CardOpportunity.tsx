import { useMemo } from 'react';
import { textOf } from '../canvas/model';
import { useEditorPlace } from '../maps/EditorContext';
import { useRecord, useTextField } from '../ui/useLive';
import { MakeOpportunity } from './MakeOpportunity';

/** Which lanes hold what could be better. */
export function isImprovable(lane: string): boolean {
  return lane === 'pain-points' || lane === 'opportunities' || lane === 'touchpoints';
}

/** Makes an opportunity of a card, at its place on the map. */
export function CardOpportunity({ card }: { readonly card: string }) {
  const { editor, workspace, map } = useEditorPlace();
  const { document } = editor.session;
  const stage = useRecord(document, card)?.place?.parent;
  const touchpoint = useTextField(document, card, 'touchpoint');
  const words = useTextField(document, card, 'text');
  const name = textOf(useRecord(editor.library.document, touchpoint), 'name');
  const spot = useMemo(
    () => ({ map, card, ...(stage ? { stage } : {}), ...(touchpoint ? { touchpoint } : {}) }),
    [map, card, stage, touchpoint],
  );
  return (
    <div>
      <MakeOpportunity
        ws={workspace}
        origin={{ kind: 'card', map, id: card }}
        title={touchpoint ? name : words}
        spots={[spot]}
      />
    </div>
  );
}
