import type { TFunction } from 'i18next';
import { type Audience, choices } from '../wire/generated/vocabulary';
import type { PersonaDraft } from './personaMoves';
import type { Dye } from './personas';

const facts = [
  'name',
  'role',
  'quote',
  'age',
  'gender',
  'location',
  'income',
  'education',
  'siteActivity',
  'purchases',
  'productUse',
  'serviceContacts',
  'timing',
  'media',
] as const;

const companyFacts = ['industry', 'companySize', 'revenue', 'companyLocation'] as const;

/** Where the examples stand; the ends of the sliders are `slider.…`. */
const personality = {
  b2c: [
    ['introvert', 'extrovert', 65],
    ['spontaneous', 'planning', 75],
    ['price', 'quality', 40],
    ['beginner', 'expert', 55],
  ],
  b2b: [
    ['cautious', 'adventurous', 25],
    ['feeling', 'facts', 85],
    ['price', 'quality', 70],
    ['alone', 'together', 60],
  ],
} as const;

const frequency = { b2c: 'weekly', b2b: 'monthly' } as const;

/**
 * An example to start from, in the language of the page. It claims no research: what its statements
 * rest on is for the team to find out.
 */
export function draftExample(
  audience: Audience,
  color: Dye,
  t: TFunction<'personas'>,
): PersonaDraft {
  const words = (key: string): string => t(`example.${audience}.${key}` as 'example.b2c.name');
  const lines = (key: string) => words(key).split('\n').filter(Boolean);
  const fields = audience === 'b2b' ? [...facts, ...companyFacts] : facts;
  return {
    fields: {
      ...Object.fromEntries(fields.map((field) => [field, words(field)])),
      audience,
      color,
      frequency: frequency[audience],
    },
    channels: lines('channels'),
    traits: choices.TraitKind.flatMap((kind) => lines(kind).map((text) => ({ kind, text }))),
    sliders: personality[audience].map(([low, high, value]) => ({
      low: t(`slider.${low}`),
      high: t(`slider.${high}`),
      value,
    })),
  };
}
