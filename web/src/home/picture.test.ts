import { describe, expect, it } from 'vitest';
import type { Template, TemplateCard, TemplateStage } from '../wire/maps';
import { HEIGHT, pictureOf, WIDTH } from './picture';

const card = (lane: TemplateCard['lane'], more: Partial<TemplateCard> = {}): TemplateCard => ({
  lane,
  text: 'text',
  channels: [],
  ...more,
});

const stage = (cards: readonly TemplateCard[], ends = false): TemplateStage => ({
  title: 'stage',
  definition: '',
  ends,
  cards,
});

const template = (stages: readonly TemplateStage[], more: Partial<Template> = {}): Template => ({
  id: 'id',
  purpose: 'basics',
  view: 'journey',
  title: 'title',
  description: '',
  lanes: [
    { kind: 'goals', title: 'Goals' },
    { kind: 'emotions', title: 'Emotions' },
    { kind: 'channels', title: 'Channels' },
  ],
  phases: [{ title: '', stages }],
  ways: [],
  ...more,
});

function grid(of: Template) {
  const picture = pictureOf(of);
  if (picture.type !== 'grid') throw new Error(picture.type);
  return picture;
}

describe('the picture of a journey', () => {
  it('fills a cell for each card, and leaves a place where there is none', () => {
    const { cells } = grid(template([stage([card('goals'), card('goals')]), stage([])]));
    const goals = cells.filter((cell) => cell.lane === 'goals');
    expect(goals.map((cell) => cell.full)).toEqual([true, true, false]);
  });

  it('tells the channels of a stage by its touchpoints, each once', () => {
    const touchpoint = card('touchpoints', { channels: ['web', 'app'] });
    const { cells } = grid(template([stage([touchpoint, touchpoint])]));
    expect(cells.filter((cell) => cell.lane === 'channels' && cell.full)).toHaveLength(2);
  });

  it('draws the curve through the emotions of the stages', () => {
    const { curve } = grid(
      template([
        stage([card('emotions', { emotion: 0 })]),
        stage([card('emotions', { emotion: 0 })]),
      ]),
    );
    expect(curve?.solid).toBe('M0.5 0.5C0.8333 0.5 1.1667 0.5 1.5 0.5');
  });

  it('draws a bar over the stages of each phase, and none without phases', () => {
    const two = [stage([]), stage([])];
    const phases = [
      { title: 'before', stages: two },
      { title: 'after', stages: two },
    ];
    expect(grid(template([], { phases })).phases.map((box) => box.width)).toEqual([118, 118]);
    expect(grid(template(two)).phases).toEqual([]);
  });

  it('stays within its box', () => {
    const { cells } = grid(template(Array.from({ length: 8 }, () => stage([card('goals')]))));
    expect(Math.max(...cells.map((cell) => cell.x + cell.width))).toBeCloseTo(WIDTH);
    expect(Math.max(...cells.map((cell) => cell.y + cell.height))).toBeCloseTo(HEIGHT);
  });
});

it('draws the three lines of a service blueprint', () => {
  const lanes = (['actions', 'frontstage', 'backstage', 'support'] as const).map((kind) => ({
    kind,
    title: kind,
  }));
  expect(grid(template([stage([])], { view: 'blueprint', lanes })).lines).toHaveLength(3);
});

it('draws a touchpoint map as stages by channels', () => {
  const picture = pictureOf(
    template(
      [
        stage([card('touchpoints', { channels: ['web', 'shop'] })]),
        stage([card('touchpoints', { channels: ['web'] })]),
      ],
      { view: 'touchpoints' },
    ),
  );
  expect(picture).toMatchObject({ type: 'matrix', rows: { length: 2 }, dots: { length: 3 } });
});

it('draws branches beside each other and loops backwards', () => {
  const picture = pictureOf(
    template([stage([]), stage([], true), stage([], true), stage([], true)], {
      view: 'flow',
      ways: [
        { from: 1, to: 2, label: '' },
        { from: 1, to: 3, label: '' },
        { from: 2, to: 0, label: '' },
      ],
    }),
  );
  if (picture.type !== 'flow') throw new Error(picture.type);
  expect(picture.nodes[2]?.x).toBe(picture.nodes[3]?.x);
  expect(picture.arrows.map((each) => each.back)).toEqual([false, false, false, true]);
});
