/** What is written down before a change starts, as a form has it. */
import type { Change, ChangeEdit, Expectation, Group } from '../wire/generated/api';
import { isShare, type Measure, type NamedPlace, numberOf, readNumber } from './places';

export interface GroupDraft {
  readonly channel: string;
  readonly persona: string;
  readonly property: string;
  /** Apart by commas. */
  readonly values: string;
}

export interface PlanDraft {
  readonly starts: string;
  readonly audience: 'everyone' | 'segment' | 'share';
  readonly group: GroupDraft;
  readonly share: string | number;
  readonly map: string;
  /** The key of a place. */
  readonly place: string;
  readonly measure: Measure;
  readonly direction: 'up' | 'down';
  /** As people say it: points of a hundred, points, hours. */
  readonly size: string | number;
  readonly withinDays: string | number;
  readonly design: NonNullable<Expectation['design']> | 'fitting';
  readonly compareWith: GroupDraft;
  readonly reading: Expectation['reading'];
}

const NOBODY: GroupDraft = { channel: '', persona: '', property: '', values: '' };

const draftOf = (group: Group | undefined): GroupDraft =>
  group
    ? {
        channel: group.channel ?? '',
        persona: group.persona ?? '',
        property: group.property ?? '',
        values: group.values.join(', '),
      }
    : NOBODY;

/** A group; undefined while nothing is said. */
export function groupOf({ channel, persona, property, values }: GroupDraft): Group | undefined {
  const listed = values
    .split(/[,،]/)
    .map((each) => each.trim())
    .filter(Boolean);
  const group = {
    ...(channel.trim() ? { channel: channel.trim() } : {}),
    ...(persona ? { persona } : {}),
    ...(property.trim() && listed.length > 0 ? { property: property.trim() } : {}),
  };
  if (Object.keys(group).length === 0) return undefined;
  return { ...group, values: property.trim() ? listed : [] };
}

export function planOf({ facts }: Change): PlanDraft {
  const { expected, audience } = facts;
  const read = expected && readNumber(expected.number);
  const measure = read?.measure ?? 'goes-on';
  return {
    starts: facts.starts ?? '',
    audience: audience.kind,
    group: draftOf(audience.group),
    share: audience.share === undefined ? '' : Math.round(100 * audience.share),
    map: expected?.map ?? facts.spots[0]?.map ?? '',
    place: read?.key ?? '',
    measure,
    direction: expected?.direction ?? 'up',
    size: expected ? shownSize(expected.size, measure) : '',
    withinDays: expected?.withinDays ?? 14,
    design: expected?.design ?? 'fitting',
    compareWith: draftOf(expected?.compareWith),
    reading: expected?.reading ?? 'once',
  };
}

/** Shares are said in points of a hundred. */
const shownSize = (size: number, measure: Measure) =>
  isShare(measure) ? Math.round(10_000 * size) / 100 : size;

/** What is sent; undefined while something is missing. */
export function editOf(draft: PlanDraft, places: readonly NamedPlace[]): ChangeEdit | undefined {
  const place = places.find(({ key }) => key === draft.place);
  const size = Number(draft.size);
  const group = groupOf(draft.group);
  const compareWith = groupOf(draft.compareWith);
  const compares = draft.design === 'comparison' || draft.design === 'experiment';
  if (!place || !draft.starts || draft.size === '' || !(size > 0)) return undefined;
  if (draft.audience !== 'everyone' && !group) return undefined;
  if (compares && !compareWith) return undefined;
  return {
    starts: draft.starts,
    audience: {
      kind: draft.audience,
      ...(draft.audience !== 'everyone' && group ? { group } : {}),
      ...(draft.audience === 'share' && draft.share !== ''
        ? { share: Number(draft.share) / 100 }
        : {}),
    },
    expected: {
      map: draft.map,
      number: numberOf(place, draft.measure),
      direction: draft.direction,
      size: isShare(draft.measure) ? size / 100 : size,
      withinDays: Number(draft.withinDays) || 14,
      ...(draft.design === 'fitting' ? {} : { design: draft.design }),
      ...(compareWith ? { compareWith } : {}),
      reading: draft.reading,
    },
  };
}
