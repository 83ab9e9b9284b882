/** Changes that people make to a proposed map before they accept it. Values in, values out. */
import type { Proposal, ProposalStage, ProposalTouchpoint } from '../wire/analysis';

export type ProposalEdit =
  | { readonly type: 'replace'; readonly proposal: Proposal }
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'stageTitle'; readonly stage: number; readonly title: string }
  | { readonly type: 'addStage'; readonly title: string }
  | { readonly type: 'removeStage'; readonly stage: number }
  | {
      readonly type: 'touchpointName';
      readonly stage: number;
      readonly touchpoint: number;
      readonly name: string;
    }
  | { readonly type: 'drop'; readonly stage: number; readonly touchpoint: number }
  | {
      readonly type: 'move';
      readonly stage: number;
      readonly touchpoint: number;
      readonly toStage: number;
      /** Position in the other stage; the end when absent. */
      readonly to?: number;
    };

export function edited(proposal: Proposal, edit: ProposalEdit): Proposal {
  switch (edit.type) {
    case 'replace':
      return edit.proposal;
    case 'title':
      return { ...proposal, title: edit.title };
    case 'stageTitle':
      return inStage(proposal, edit.stage, (stage) => ({ ...stage, title: edit.title }));
    case 'addStage':
      return { ...proposal, stages: [...proposal.stages, { title: edit.title, touchpoints: [] }] };
    case 'removeStage':
      return withoutStage(proposal, edit.stage);
    case 'touchpointName':
      return inStage(proposal, edit.stage, (stage) => ({
        ...stage,
        touchpoints: stage.touchpoints.map((each, at) =>
          at === edit.touchpoint ? { ...each, name: edit.name } : each,
        ),
      }));
    case 'drop':
      return inStage(proposal, edit.stage, (stage) => without(stage, edit.touchpoint));
    case 'move':
      return moved(proposal, edit);
  }
}

/** A stage that goes gives its touchpoints to the one before it, or to the next when it is first. */
function withoutStage(proposal: Proposal, at: number): Proposal {
  const gone = proposal.stages[at];
  if (!gone || proposal.stages.length === 1) return proposal;
  const heir = at === 0 ? 1 : at - 1;
  const merged = inStage(proposal, heir, (stage) => ({
    ...stage,
    touchpoints:
      at === 0
        ? [...gone.touchpoints, ...stage.touchpoints]
        : [...stage.touchpoints, ...gone.touchpoints],
  }));
  return { ...merged, stages: merged.stages.filter((_, each) => each !== at) };
}

function moved(proposal: Proposal, edit: Extract<ProposalEdit, { type: 'move' }>): Proposal {
  const touchpoint = proposal.stages[edit.stage]?.touchpoints[edit.touchpoint];
  if (!touchpoint || !proposal.stages[edit.toStage]) return proposal;
  const lifted = inStage(proposal, edit.stage, (stage) => without(stage, edit.touchpoint));
  return inStage(lifted, edit.toStage, (stage) => ({
    ...stage,
    touchpoints: inserted(stage.touchpoints, touchpoint, edit.to ?? stage.touchpoints.length),
  }));
}

function inStage(
  proposal: Proposal,
  at: number,
  change: (stage: ProposalStage) => ProposalStage,
): Proposal {
  return {
    ...proposal,
    stages: proposal.stages.map((stage, each) => (each === at ? change(stage) : stage)),
  };
}

function without(stage: ProposalStage, touchpoint: number): ProposalStage {
  return { ...stage, touchpoints: stage.touchpoints.filter((_, at) => at !== touchpoint) };
}

function inserted(
  list: readonly ProposalTouchpoint[],
  touchpoint: ProposalTouchpoint,
  at: number,
): ProposalTouchpoint[] {
  return [...list.slice(0, at), touchpoint, ...list.slice(at)];
}
