import { expect, test } from 'vitest';
import type { StageMeasures, TouchpointMeasures } from '../wire/analysis';
import type { Proportion } from '../wire/generated/api';
import { sharesOf } from './shares';

const third: Proportion = {
  method: 'share.wilson/1',
  part: 1,
  n: 3,
  value: 1 / 3,
  low: 0.0615,
  high: 0.7923,
};

const stage: StageMeasures = {
  id: 'get',
  title: 'Get',
  visited: 2,
  reached: 1,
  conversion: third,
  overallConversion: third,
  converted: 0,
  lost: 0,
  pending: 1,
  returns: { persons: 0, occurrences: 0 },
  ratings: [],
};

const look: TouchpointMeasures = {
  touchpoint: 'look',
  name: 'Look',
  reached: 3,
  share: third,
  events: 5,
  wentOn: 1,
  conversion: third,
  returns: { persons: 0, occurrences: 0 },
  ratings: [],
  channels: [],
};

const measures = { stages: [stage], touchpoints: [look] };

test('who reached a stage is a share of the stage before and of the first', () => {
  expect(sharesOf(measures, { of: 'stage', id: 'get', number: 'reached' })).toEqual([
    { text: 'conversion', share: third },
    { text: 'overall', share: third },
  ]);
});

test('who reached a touchpoint is a share of all, who went on one of those', () => {
  expect(sharesOf(measures, { of: 'touchpoint', id: 'look', number: 'reached' })).toEqual([
    { text: 'ofAll', share: third },
  ]);
  expect(sharesOf(measures, { of: 'touchpoint', id: 'look', number: 'wentOn' })).toEqual([
    { text: 'goOn', share: third },
  ]);
});

test('what is no share has none, nor has a number that is not known yet', () => {
  expect(sharesOf(measures, { of: 'stage', id: 'get', number: 'lost' })).toEqual([]);
  expect(sharesOf(measures, { of: 'stage', id: 'get', number: 'returns' })).toEqual([]);
  expect(sharesOf(undefined, { of: 'stage', id: 'get', number: 'reached' })).toEqual([]);
  expect(sharesOf(measures, { of: 'total' })).toEqual([]);
});
