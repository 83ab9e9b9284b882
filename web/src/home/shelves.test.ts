import { describe, expect, it } from 'vitest';
import type { Template, TemplatePurpose } from '../wire/maps';
import { shelvesOf } from './shelves';

const template = (id: string, purpose: TemplatePurpose, title: string, stage = ''): Template => ({
  id,
  purpose,
  view: 'journey',
  title,
  description: '',
  lanes: [],
  phases: [{ title: '', stages: [{ title: stage, definition: '', ends: false, cards: [] }] }],
  ways: [],
});

const all = [
  template('bank', 'services', 'Bank', 'Proof of identity'),
  template('blank', 'basics', 'Pusta mapa', 'Świadomość'),
  template('clinic', 'services', 'نقشه نوبت\u200cگیری'),
];

const found = (query: string) =>
  shelvesOf(all, query, (purpose) => `shelf of ${purpose}`).map(
    ({ purpose, templates }) => `${purpose}: ${templates.map(({ id }) => id).join(' ')}`,
  );

describe('the shelves of the gallery', () => {
  it('stand in their own order, with what is on them', () => {
    expect(found('')).toEqual(['basics: blank', 'services: bank clinic']);
  });

  it('are searched by the names of stages', () => {
    expect(found('identity')).toEqual(['services: bank']);
  });

  it('are searched by their own names', () => {
    expect(found('Shelf basics')).toEqual(['basics: blank']);
  });

  it('do not mind case, accents and the joins of Persian words', () => {
    expect(found('swiadomosc')).toEqual(['basics: blank']);
    expect(found('نوبتگیری')).toEqual(['services: clinic']);
  });

  it('are left out when nothing on them fits', () => {
    expect(found('zebra')).toEqual([]);
  });
});
