import { describe, expect, it } from 'vitest';
import type { Question } from '../wire/surveys';
import {
  conditionSources,
  emptySurvey,
  freeId,
  kindOf,
  missingTexts,
  moveQuestion,
  newQuestion,
  questionKinds,
  removeQuestion,
  setWords,
} from './draft';

const nps = newQuestion('nps', 'a');
const why: Question = {
  ...newQuestion('text', 'b'),
  when: { question: 'a', is: 'at-most', values: [6] },
};

describe('a draft', () => {
  it('knows every kind of question it can make', () => {
    expect(questionKinds.map((kind) => kindOf(newQuestion(kind, 'x')))).toEqual([...questionKinds]);
  });

  it('gives a new question an id of its own', () => {
    expect(freeId(['q-1', 'q-3'])).toBe('q-4');
    expect(freeId(['q-2'])).toBe('q-3');
  });

  it('drops a condition whose question comes later or is gone', () => {
    expect(moveQuestion([nps, why], 1, 0).map(({ when }) => when)).toEqual([undefined, undefined]);
    expect(removeQuestion([nps, why], 'a')).toEqual([{ ...newQuestion('text', 'b') }]);
  });

  it('keeps a condition that still holds', () => {
    const third = newQuestion('single', 'c');
    expect(moveQuestion([nps, why, third], 2, 1).at(-1)).toEqual(why);
  });

  it('moves nothing out of the list', () => {
    expect(moveQuestion([nps, why], 0, -1)).toEqual([nps, why]);
  });

  it('lets conditions rest on ratings and choices asked before', () => {
    const questions = [nps, why, newQuestion('matrix', 'c'), newQuestion('single', 'd'), why];
    expect(conditionSources(questions, 4).map(({ id }) => id)).toEqual(['a', 'd']);
  });

  it('counts the texts that another language has and this one has not', () => {
    const survey = {
      ...emptySurvey('en'),
      title: { en: 'Title', fa: 'عنوان' },
      questions: [{ ...nps, text: { en: 'Question' } }],
    };
    expect(missingTexts(survey, 'fa')).toBe(1);
    expect(missingTexts(survey, 'en')).toBe(0);
  });

  it('forgets a text that is emptied', () => {
    expect(setWords({ en: 'a', pl: 'b' }, 'en', '')).toEqual({ pl: 'b' });
  });
});
