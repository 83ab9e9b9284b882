/** Pure changes to a survey's definition, and what is missing in it. */
import type {
  Choice,
  Condition,
  Matrix,
  Question,
  Rating,
  Scale,
  SurveyDefinition,
  SurveyLanguage,
  Words,
} from '../wire/surveys';

export const surveyLanguages: readonly SurveyLanguage[] = ['en', 'pl', 'ru', 'fa'];

/** What can be added, by the name on the button. */
export const questionKinds = [
  'nps',
  'csat',
  'ces',
  'star',
  'single',
  'multiple',
  'matrix',
  'text',
] as const;

export type QuestionKind = (typeof questionKinds)[number];

export const scalePoints: Readonly<Record<Scale, readonly number[]>> = {
  nps: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  csat: [1, 2, 3, 4, 5],
  ces: [1, 2, 3, 4, 5, 6, 7],
  star: [1, 2, 3, 4, 5],
};

export function emptySurvey(language: SurveyLanguage): SurveyDefinition {
  return {
    title: {},
    languages: [language],
    language,
    intro: {},
    questions: [],
    thanks: {},
    consent: { asked: false, required: false, text: {} },
    onceInDays: 30,
    quietDays: 0,
    channel: 'survey',
    sites: [],
  };
}

/** The first of `q-1`, `q-2` … that is not taken. */
export function freeId(taken: readonly string[], prefix = 'q'): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

export function newQuestion(kind: QuestionKind, id: string): Question {
  const base = { id, text: {}, required: false };
  switch (kind) {
    case 'single':
    case 'multiple':
      return {
        ...base,
        kind: 'choice',
        many: kind === 'multiple',
        options: [
          { code: 1, text: {} },
          { code: 2, text: {} },
        ],
      };
    case 'matrix':
      return {
        ...base,
        kind: 'matrix',
        scale: 'csat',
        low: {},
        high: {},
        rows: [{ id: 'row-1', text: {} }],
      };
    case 'text':
      return { ...base, kind: 'text' };
    default:
      return { ...base, kind: 'rating', required: true, scale: kind, low: {}, high: {} };
  }
}

export function kindOf(question: Question): QuestionKind {
  switch (question.kind) {
    case 'rating':
      return question.scale;
    case 'choice':
      return question.many ? 'multiple' : 'single';
    default:
      return question.kind;
  }
}

export function setWords(words: Words, language: SurveyLanguage, text: string): Words {
  const { [language]: _, ...others } = words;
  return text === '' ? others : { ...others, [language]: text };
}

/** A question without its condition, or with another one. */
export function withCondition(question: Question, when: Condition | undefined): Question {
  const { when: _, ...rest } = question;
  return (when ? { ...rest, when } : rest) as Question;
}

/** Moves a question by one place; conditions on what is then asked later fall away. */
export function moveQuestion(
  questions: readonly Question[],
  from: number,
  to: number,
): readonly Question[] {
  const moved = questions[from];
  if (!moved || to < 0 || to >= questions.length) return questions;
  const order = questions.filter((_, at) => at !== from);
  order.splice(to, 0, moved);
  return withoutLooseConditions(order);
}

export function removeQuestion(questions: readonly Question[], id: string): readonly Question[] {
  return withoutLooseConditions(questions.filter((question) => question.id !== id));
}

function withoutLooseConditions(questions: readonly Question[]): readonly Question[] {
  return questions.map((question, at) => {
    const on = question.when?.question;
    if (on === undefined || questions.slice(0, at).some(({ id }) => id === on)) return question;
    return withCondition(question, undefined);
  });
}

/** What a condition can rest on: ratings and choices that are asked before. */
export function conditionSources(
  questions: readonly Question[],
  at: number,
): readonly (Rating | Choice)[] {
  return questions
    .slice(0, at)
    .filter((question) => question.kind === 'rating' || question.kind === 'choice');
}

/** Every value that a question can be answered with. */
export function possibleValues(question: Rating | Choice): readonly number[] {
  return question.kind === 'rating'
    ? scalePoints[question.scale]
    : question.options.map(({ code }) => code);
}

function endsOf(question: Rating | Matrix): readonly Words[] {
  return [question.low, question.high];
}

function wordsOf(question: Question): readonly Words[] {
  switch (question.kind) {
    case 'rating':
      return [question.text, ...endsOf(question)];
    case 'choice':
      return [question.text, ...question.options.map(({ text }) => text)];
    case 'matrix':
      return [question.text, ...endsOf(question), ...question.rows.map(({ text }) => text)];
    case 'text':
      return [question.text];
  }
}

/** How many texts stand in some language of the survey but not in this one. */
export function missingTexts(survey: SurveyDefinition, language: SurveyLanguage): number {
  const all = [
    survey.title,
    survey.intro,
    survey.thanks,
    ...(survey.consent.asked ? [survey.consent.text] : []),
    ...survey.questions.flatMap(wordsOf),
  ];
  return all.filter((words) => Object.keys(words).length > 0 && !words[language]).length;
}

/** A text in a language, else in the survey's own. */
export function wordsIn(words: Words, language: SurveyLanguage, own: SurveyLanguage): string {
  return words[language] ?? words[own] ?? Object.values(words)[0] ?? '';
}
