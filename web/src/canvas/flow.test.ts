import { describe, expect, it } from 'vitest';
import { flowStep, pathOf, readFlow } from './flow';
import { addLink, changeLink } from './links';
import { addCard, addLane, remove, setFields } from './moves';
import { perform, testMap } from './testMap';

type TestMap = ReturnType<typeof testMap>;

/** The arrows as a person would write them: `s1-s2`, a drawn one `s1=s3`, one back `s3<=s1`. */
function arrowsOf(map: TestMap): string[] {
  return readFlow(map).arrows.map(({ from, to, way, isBack }) => {
    const sign = { next: '-', skip: '~', link: '=' }[way];
    return `${from.id}${isBack ? '<' : ''}${sign}${to.id}`;
  });
}

function link(map: TestMap, from: string, to: string, personas: readonly string[] = []): string {
  const made = addLink(map, 'flow', from, to, { label: '', personas });
  perform(map, made.ops);
  return made.id;
}

describe('the drawn flow', () => {
  it('leads from each stage to the next, whatever phase they are in', () => {
    expect(arrowsOf(testMap())).toEqual(['s1-s2', 's2-s3', 's3-s4']);
  });

  it('leads nowhere from a stage that ends', () => {
    const map = testMap();
    perform(map, setFields('s2', { ends: true }));
    expect(arrowsOf(map)).toEqual(['s1-s2', 's3-s4']);
  });

  it('leads past optional stages, as many as stand in a row', () => {
    const map = testMap();
    perform(map, setFields('s2', { optional: true }));
    perform(map, setFields('s3', { optional: true }));
    expect(arrowsOf(map)).toEqual(['s1-s2', 's1~s3', 's1~s4', 's2-s3', 's2~s4', 's3-s4']);
  });

  it('holds branches and loops that somebody drew', () => {
    const map = testMap();
    link(map, 's1', 's3');
    link(map, 's4', 's1');
    link(map, 's2', 's2');
    expect(arrowsOf(map).slice(3)).toEqual(['s1=s3', 's4<=s1', 's2<=s2']);
  });

  it('draws one arrow where a drawn one says what is implied', () => {
    const map = testMap();
    link(map, 's1', 's2');
    expect(arrowsOf(map)).toEqual(['s2-s3', 's3-s4', 's1=s2']);
  });

  it('leaves out links that lost an end, and relations', () => {
    const map = testMap();
    link(map, 's1', 's3');
    link(map, 'c1', 's4');
    perform(map, addLink(map, 'relation', 's1', 's4').ops);
    perform(map, remove('s3'));
    perform(map, remove('c1'));
    expect(arrowsOf(map)).toEqual(['s1-s2', 's2-s4']);
  });

  it('knows the stage of an arrow that begins at a card', () => {
    const map = testMap();
    link(map, 'c1', 's4');
    expect(readFlow(map).arrows.at(-1)).toMatchObject({ from: { id: 'c1', stage: 's1' } });
  });

  it('lists the touchpoints of a stage, not its other cards', () => {
    const map = testMap();
    const lane = addLane(map, 'touchpoints', 'Touchpoints');
    perform(map, lane.ops);
    const card = addCard(map, 's1', lane.id, { touchpoint: 't1' });
    perform(map, card.ops);
    expect(readFlow(map).stages[0]?.touchpoints).toEqual([
      { card: card.id, lane: lane.id, touchpoint: 't1', text: '' },
    ]);
  });

  it('changes target, words and people of an arrow in one batch', () => {
    const map = testMap();
    const id = link(map, 's1', 's3');
    perform(map, changeLink(id, 's4', { label: 'in a hurry', personas: ['p'] }));
    expect(readFlow(map).arrows.at(-1)).toMatchObject({
      to: { id: 's4' },
      label: 'in a hurry',
      personas: ['p'],
    });
  });
});

describe('the path of a persona', () => {
  it('is the whole flow when no arrow is for anybody', () => {
    const path = pathOf(readFlow(testMap()), 'p');
    expect([...path.stages]).toEqual(['s1', 's2', 's3', 's4']);
    expect(path.arrows.size).toBe(3);
  });

  it('takes its own arrow onwards instead of what the order implies', () => {
    const map = testMap();
    const own = link(map, 's1', 's3', ['p']);
    const path = pathOf(readFlow(map), 'p');
    expect([...path.stages]).toEqual(['s1', 's3', 's4']);
    expect([...path.arrows]).toEqual(['s3>s4', own]);
  });

  it('takes no arrow of another persona', () => {
    const map = testMap();
    const other = link(map, 's1', 's3', ['q']);
    const path = pathOf(readFlow(map), 'p');
    expect(path.stages.has('s2')).toBe(true);
    expect(path.arrows.has(other)).toBe(false);
  });

  it('goes on after its own arrow back', () => {
    const map = testMap();
    link(map, 's3', 's1', ['p']);
    const path = pathOf(readFlow(map), 'p');
    expect([...path.stages].sort()).toEqual(['s1', 's2', 's3', 's4']);
    expect(path.arrows.size).toBe(4);
  });

  it('begins also where nothing leads to', () => {
    const map = testMap();
    perform(map, setFields('s2', { ends: true }));
    expect([...pathOf(readFlow(map), 'p').stages].sort()).toEqual(['s1', 's2', 's3', 's4']);
  });
});

describe('a step by keyboard', () => {
  const flow = readFlow(testMap());
  const closed = () => false;
  const at = (id: string) => ({ id, stage: id });

  it('goes from stage to stage and stays at the ends', () => {
    expect(flowStep(flow, closed, at('s1'), 'next')).toEqual(at('s2'));
    expect(flowStep(flow, closed, at('s1'), 'previous')).toEqual(at('s1'));
    expect(flowStep(flow, closed, at('s2'), 'last')).toEqual(at('s4'));
    expect(flowStep(flow, closed, undefined, 'down')).toEqual(at('s1'));
  });

  it('goes down the touchpoints of an open stage only', () => {
    const touchpoint = { card: 'k', lane: 'l', touchpoint: 't', text: '' };
    const [first, ...rest] = flow.stages;
    if (!first) throw new Error('the test map has stages');
    const open = { ...flow, stages: [{ ...first, touchpoints: [touchpoint] }, ...rest] };
    expect(flowStep(open, () => true, at('s1'), 'down')).toEqual({ id: 'k', stage: 's1' });
    expect(flowStep(open, () => true, { id: 'k', stage: 's1' }, 'up')).toEqual(at('s1'));
    expect(flowStep(open, closed, at('s1'), 'down')).toEqual(at('s1'));
  });
});
