import { describe, expect, test } from 'vitest';
import type { ImportMapping, ImportPreview } from '../wire/evidence';
import { roleOf, withLayout, withOption, withRole } from './mapping';

describe('roles of columns', () => {
  test('a column is what the mapping names it, else a property', () => {
    const mapping: ImportMapping = { person: 'customer', time: 'at' };
    expect(roleOf(mapping, 'customer')).toBe('person');
    expect(roleOf(mapping, 'colour')).toBe('property');
  });

  test('a column that the list of properties leaves out is left out', () => {
    expect(roleOf({ person: 'customer', properties: ['size'] }, 'colour')).toBe('leave-out');
  });

  test('the column that loses a role to another becomes a property', () => {
    const changed = withRole(preview({ person: 'a', time: 'b' }), 'c', 'person');
    expect(changed.person).toBe('c');
    expect(changed.properties).toEqual(['a', 'd']);
  });

  test('a role that was taken away is not guessed again', () => {
    const changed = withRole(preview({ person: 'a', channel: 'c' }), 'c', 'leave-out');
    expect(changed.channel).toBe('');
    expect(roleOf(changed, 'c')).toBe('leave-out');
  });

  test('the time pattern is guessed anew for another time column', () => {
    const changed = withRole(preview({ time: 'b', timePattern: 'iso' }), 'c', 'time');
    expect(changed).not.toHaveProperty('timePattern');
  });

  test('a survey column can become a question and stop being one', () => {
    const survey = preview({ layout: 'survey', questions: [] });
    const asked = withRole(survey, 'b', 'question');
    expect(asked.questions?.map((question) => question.column)).toEqual(['b']);
    const dropped = withRole({ ...survey, mapping: asked }, 'b', 'property');
    expect(dropped.questions).toEqual([]);
    expect(roleOf(dropped, 'b')).toBe('property');
  });
});

test('another layout keeps how the file is read and guesses the rest', () => {
  expect(withLayout({ layout: 'events', delimiter: ';', person: 'a' }, 'survey')).toEqual({
    layout: 'survey',
    delimiter: ';',
  });
});

test('an emptied option is left to the server', () => {
  expect(withOption({ encoding: 'UTF-8', delimiter: ';' }, 'encoding', '')).toEqual({
    delimiter: ';',
  });
});

function preview(mapping: ImportMapping): ImportPreview {
  return {
    format: 'csv',
    bytes: 1,
    mapping,
    columns: ['a', 'b', 'c', 'd'].map((name) => ({
      name,
      samples: [],
      distinct: 0,
      numeric: false,
      time: false,
    })),
    rows: [],
    rowsRead: 0,
    wholeFileRead: true,
    problems: [],
  };
}
