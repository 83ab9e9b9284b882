import type { TFunction } from 'i18next';
import { choices } from '../wire/generated/vocabulary';

/** How a cell looks: a title, a heading of a row or column, help to read, or an empty one to fill in. */
export type Look = 'title' | 'head' | 'help' | 'fill';

export interface Cell {
  readonly text: string;
  readonly look: Look;
}

export type Row = readonly Cell[];

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  /** How many rows stay in view. */
  readonly fixedRows: number;
}

export type Words = TFunction<['worksheet', 'personas', 'maps', 'library']>;

const title = (text: string): Cell => ({ text, look: 'title' });
const head = (text: string): Cell => ({ text, look: 'head' });
const help = (text: string): Cell => ({ text, look: 'help' });
const fill = (text = ''): Cell => ({ text, look: 'fill' });

const PERSONAS = 3;
const STAGES = 7;
const LINES_TO_FILL = 30;
const LINES_OF_A_TRAIT = 3;

const WHO = ['name', 'role', 'quote'] as const;
const PERSON = ['age', 'gender', 'location', 'income', 'education'] as const;
const COMPANY = ['industry', 'companySize', 'revenue', 'companyLocation'] as const;
const BEHAVIOUR = ['siteActivity', 'purchases', 'productUse', 'serviceContacts'] as const;
const CONTACT = ['channels', 'frequency', 'timing', 'media'] as const;

/** The workbook for a workshop: personas, the journey and its touchpoints to fill in by hand. */
export function workshopSheets(t: Words): readonly Sheet[] {
  return [guide(t), personas(t), journey(t), touchpoints(t)];
}

function guide(t: Words): Sheet {
  const sheets = ['persona', 'journey', 'touchpoints'] as const;
  return {
    name: t('worksheet:sheet.guide'),
    rows: [
      [title(t('worksheet:title'))],
      [fill(t('worksheet:guide.lead'))],
      [],
      ...sheets.map((sheet) => [
        head(t(`worksheet:sheet.${sheet}`)),
        fill(t(`worksheet:guide.${sheet}`)),
      ]),
    ],
    widths: [28, 100],
    fixedRows: 0,
  };
}

type Field =
  | (typeof WHO)[number]
  | (typeof PERSON)[number]
  | (typeof COMPANY)[number]
  | (typeof BEHAVIOUR)[number]
  | (typeof CONTACT)[number];

function helpOf(t: Words, field: Field): string {
  switch (field) {
    case 'name':
    case 'channels':
      return '';
    case 'frequency':
      return choices.ContactFrequency.map((each) =>
        t(`personas:frequency.${each === '' ? 'unknown' : each}`),
      ).join(' · ');
    default:
      return t(`personas:placeholder.${field}`);
  }
}

function personas(t: Words): Sheet {
  const blank = Array.from({ length: PERSONAS }, () => fill());
  const line = (field: Field): Row => [
    head(t(`personas:field.${field}`)),
    help(helpOf(t, field)),
    ...blank,
  ];
  const part = (name: string, fields: readonly Field[]): readonly Row[] => [
    [title(name)],
    ...fields.map(line),
  ];
  return {
    name: t('worksheet:sheet.persona'),
    rows: [
      [
        head(''),
        help(t('worksheet:hint')),
        ...blank.map((_, index) => head(t('worksheet:persona', { n: index + 1 }))),
      ],
      ...WHO.map(line),
      [
        head(t('personas:field.audience')),
        help(choices.Audience.map((each) => t(`personas:audience.${each}`)).join(' · ')),
        ...blank,
      ],
      ...part(t('personas:section.demographic'), PERSON),
      ...part(t('personas:section.firmographic'), COMPANY),
      ...part(t('personas:section.behavioural'), BEHAVIOUR),
      ...part(t('personas:section.contact'), CONTACT),
      [title(t('personas:section.personality'))],
      ...choices.TraitKind.flatMap((kind) =>
        Array.from(
          { length: LINES_OF_A_TRAIT },
          (_, index): Row => [
            head(index === 0 ? t(`personas:trait.${kind}`) : ''),
            help(index === 0 ? t('personas:trait.placeholder') : ''),
            ...blank,
          ],
        ),
      ),
    ],
    widths: [26, 34, ...blank.map(() => 36)],
    fixedRows: 1,
  };
}

/** Stages across and lanes down with an empty corner: as it is, it can be pasted into a map's table. */
function journey(t: Words): Sheet {
  const blank = Array.from({ length: STAGES }, () => fill());
  return {
    name: t('worksheet:sheet.journey'),
    rows: [
      [head(''), ...blank.map((_, index) => head(t('worksheet:stage', { n: index + 1 })))],
      ...choices.LaneKind.filter((kind) => kind !== 'own').map(
        (kind): Row => [head(t(`maps:laneKind.${kind}`)), ...blank],
      ),
    ],
    widths: [24, ...blank.map(() => 28)],
    fixedRows: 1,
  };
}

function touchpoints(t: Words): Sheet {
  const oneOf = (values: readonly string[]) => values.join(' · ');
  const columns: readonly (readonly [name: string, hint: string, width: number])[] = [
    [t('library:field.name'), '', 30],
    [t('library:field.description'), '', 40],
    [t('library:field.kind'), oneOf(choices.TouchpointKind.map((v) => t(`library:kind.${v}`))), 24],
    [
      t('library:field.class'),
      oneOf(choices.TouchpointClass.map((v) => t(`library:class.${v}`))),
      32,
    ],
    [t('library:field.channels'), '', 28],
    [
      t('library:field.initiator'),
      oneOf(choices.Initiator.map((v) => t(`library:initiator.${v}`))),
      20,
    ],
    [t('library:field.verdict'), oneOf(choices.Verdict.map((v) => t(`library:verdict.${v}`))), 32],
    [
      t('library:field.momentOfTruth'),
      oneOf(choices.MomentOfTruth.map((v) => t(`library:moment.${v === '' ? 'none' : v}`))),
      40,
    ],
    [t('library:field.positives'), '', 36],
    [t('library:field.negatives'), '', 36],
  ];
  return {
    name: t('worksheet:sheet.touchpoints'),
    rows: [
      columns.map(([name]) => head(name)),
      columns.map(([, hint]) => help(hint)),
      ...Array.from({ length: LINES_TO_FILL }, () => columns.map(() => fill())),
    ],
    widths: columns.map(([, , width]) => width),
    fixedRows: 1,
  };
}

const EVENT_COLUMNS = ['person', 'time', 'activity', 'channel', 'value', 'text'] as const;
const EVENT_EXAMPLE = {
  person: 'C-1042',
  time: '2026-05-04 14:30',
  activity: 'order placed',
  channel: 'web',
  value: '59.90',
  text: '',
} as const;

/**
 * An empty table for events, and how to fill it. What stands on its first sheet is read by the import without a question,
 * so its columns have the same names in every language.
 */
export function eventSheets(t: Words): readonly Sheet[] {
  return [
    table(t('worksheet:sheet.events'), EVENT_COLUMNS),
    explained(
      t,
      t('worksheet:events.lead'),
      EVENT_COLUMNS.map((column) => [
        column,
        t(`worksheet:column.${column}`),
        EVENT_EXAMPLE[column],
      ]),
    ),
  ];
}

/** An empty table for answers: a row for each respondent, a column for each touchpoint that is rated. */
export function answerSheets(t: Words, rated: readonly string[]): readonly Sheet[] {
  const ratings = (rated.length > 0 ? rated : [t('worksheet:answers.overall')]).map((name) =>
    t('worksheet:answers.rating', { name }),
  );
  return [
    table(t('worksheet:sheet.answers'), ['respondent', 'time', ...ratings, 'text']),
    explained(t, t('worksheet:answers.lead'), [
      ['respondent', t('worksheet:column.respondent'), 'C-1042'],
      ['time', t('worksheet:column.time'), EVENT_EXAMPLE.time],
      ...ratings.map((name) => [name, t('worksheet:column.rating'), '4'] as const),
      ['text', t('worksheet:column.text'), ''],
    ]),
  ];
}

const table = (name: string, columns: readonly string[]): Sheet => ({
  name,
  rows: [columns.map(head)],
  widths: columns.map((column) => Math.max(18, column.length + 4)),
  fixedRows: 1,
});

const explained = (
  t: Words,
  lead: string,
  columns: readonly (readonly [name: string, what: string, example: string])[],
): Sheet => ({
  name: t('worksheet:sheet.guide'),
  rows: [
    [fill(lead)],
    [],
    [
      head(t('worksheet:explained.column')),
      head(t('worksheet:explained.what')),
      head(t('worksheet:explained.example')),
    ],
    ...columns.map(([name, what, example]): Row => [head(name), fill(what), fill(example)]),
  ],
  widths: [28, 90, 24],
  fixedRows: 0,
});
