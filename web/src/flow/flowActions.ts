import { setFields } from '../canvas/moves';
import type { Position } from '../canvas/navigation';
import { text } from '../i18n/i18n';
import type { MapEditor } from '../maps/editor';
import type { ItemAction } from '../maps/mapActions';
import { useFlowView } from './flowStore';

/** What can be done with a step of the flow, besides what can be done with it in any view. */
export function flowActions(editor: MapEditor): readonly ItemAction[] {
  const selected = () => editor.store.getState().position;
  const on = (...kinds: readonly Position['kind'][]) => ({
    within: '[data-flow]',
    applies: (position: Position) => kinds.includes(position.kind),
    enabled: () => {
      const position = selected();
      return position !== undefined && kinds.includes(position.kind);
    },
  });
  const turn = (field: 'optional' | 'ends') => () => {
    const position = selected();
    if (position?.kind !== 'stage') return;
    const now = editor.session.document.record(position.stage)?.f[field] === true;
    editor.push(setFields(position.stage, { [field]: !now }));
    editor.announce(text(`flow:announce.${field}${now ? 'Off' : 'On'}`));
  };
  return [
    {
      id: 'flow.link',
      label: 'flow:action.link',
      shortcut: 'l',
      ...on('stage', 'card'),
      run: () => {
        const position = selected();
        if (position?.kind !== 'stage' && position?.kind !== 'card') return;
        const id = position.kind === 'stage' ? position.stage : position.card;
        useFlowView.getState().setDraft({ kind: 'new', from: { id, stage: position.stage } });
      },
    },
    {
      id: 'flow.touchpoints',
      label: 'flow:action.touchpoints',
      shortcut: 't',
      ...on('stage', 'card'),
      run: () => {
        const position = selected();
        if (position?.kind !== 'stage' && position?.kind !== 'card') return;
        const { stage } = position;
        if (position.kind === 'card') editor.go({ kind: 'stage', stage });
        useFlowView.getState().toggleStage(stage);
      },
    },
    {
      id: 'flow.optional',
      label: 'flow:action.optional',
      shortcut: 'o',
      ...on('stage'),
      run: turn('optional'),
    },
    {
      id: 'flow.ends',
      label: 'flow:action.ends',
      shortcut: 'e',
      ...on('stage'),
      run: turn('ends'),
    },
  ];
}
