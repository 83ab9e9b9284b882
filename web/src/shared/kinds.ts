import { choices, type LaneKind } from '../wire/generated/vocabulary';

/** What a lane is for; a word of another version means a lane of the team's own. */
export function kindOf(kind: string): LaneKind {
  return choices.LaneKind.find((each) => each === kind) ?? 'own';
}
