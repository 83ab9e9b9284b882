import { expect, test } from 'vitest';
import type { NoticeSettings } from '../wire/generated/api';
import { shortTime, wayOf, withHome, withWay } from './settings';

const usual: NoticeSettings = {
  email: '',
  language: 'en',
  zone: 'UTC',
  digest: { every: 'notice', day: 'monday', at: '08:00:00' },
  choices: [],
};

test('a kind of which nobody said anything is told in the page', () => {
  expect(wayOf(usual, 'file-refused')).toBe('page');
});

test('another way replaces the one before and leaves the other kinds alone', () => {
  const once = withWay(withWay(usual, 'file-refused', 'mail'), 'effect-found', 'never');
  const twice = withWay(once, 'file-refused', 'never');
  expect(wayOf(twice, 'file-refused')).toBe('never');
  expect(wayOf(twice, 'effect-found')).toBe('never');
  expect(twice.choices).toHaveLength(2);
});

test('only settings that nobody has touched get the browser’s language and zone', () => {
  expect(withHome(usual, 'fa', 'Asia/Tehran')).toMatchObject({
    language: 'fa',
    zone: 'Asia/Tehran',
  });
  const touched = { ...usual, email: 'a@example.org' };
  expect(withHome(touched, 'fa', 'Asia/Tehran')).toBe(touched);
});

test('times lose their seconds', () => {
  expect(shortTime('22:00:00')).toBe('22:00');
  expect(shortTime('07:30')).toBe('07:30');
});
