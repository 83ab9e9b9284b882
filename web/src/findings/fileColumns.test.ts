import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { tableOf } from '../charts/csv';
import enCharts from '../i18n/en/charts.json';
import en from '../i18n/en/findings.json';
import faCharts from '../i18n/fa/charts.json';
import fa from '../i18n/fa/findings.json';
import plCharts from '../i18n/pl/charts.json';
import pl from '../i18n/pl/findings.json';
import ruCharts from '../i18n/ru/charts.json';
import ru from '../i18n/ru/findings.json';
import { formatFor } from '../i18n/useFormat';
import type { FindingListSeen } from '../wire/generated/api';
import { fileColumns, type Words } from './fileColumns';

const LANGUAGES = {
  en: { findings: en, charts: enCharts },
  pl: { findings: pl, charts: plCharts },
  ru: { findings: ru, charts: ruCharts },
  fa: { findings: fa, charts: faCharts },
};

beforeAll(() =>
  i18next.init({
    lng: 'en',
    resources: LANGUAGES,
    interpolation: { escapeValue: false },
  }),
);

const LOW: FindingListSeen = {
  age: 'new',
  firstSeen: '2026-03-02',
  finding: {
    id: 'low-score:touchpoint:pay',
    kind: 'pain-point',
    code: 'low-score',
    touchpoint: 'pay',
    persons: 1200,
    weight: 240,
    severity: 'medium',
    params: { score: '37.5', typical: '87.5' },
  },
};

const SLOW: FindingListSeen = {
  age: 'new',
  firstSeen: '2026-03-03',
  finding: {
    ...LOW.finding,
    id: 'channel-score:pay:app',
    code: 'channel-score',
    channel: 'app',
    follows: LOW.finding.id,
  },
};

const GONE: FindingListSeen = {
  age: 'new',
  firstSeen: '2026-03-04',
  finding: { ...LOW.finding, id: 'low-score:touchpoint:see', follows: 'nobody knows it' },
};

/** The lines of a file as cells: all are quoted, but for numbers and what is empty. */
function cellsOf(file: string): string[][] {
  return file
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}

test.each(Object.keys(LANGUAGES))(
  'the file says in words of each finding which one it follows from, in %s',
  (language) => {
    const t = i18next.getFixedT(language, ['findings', 'charts']) as unknown as Words;
    const named = () => ({ place: 'Pay, or "buy"', channel: 'App' });
    const all = [LOW, SLOW, GONE];
    const columns = fileColumns(t, formatFor(language), named, all);
    // The list shows only what follows; the other one is still known.
    const [heads = [], low = [], slow = [], gone = []] = cellsOf(tableOf(columns, all));
    const [, alone = []] = cellsOf(tableOf(columns, [SLOW]));

    const follows = heads.indexOf(
      LANGUAGES[language as keyof typeof LANGUAGES].findings.column.follows,
    );
    expect(follows).toBeGreaterThan(0);
    expect([low, slow, gone].map(({ length }) => length)).toEqual(Array(3).fill(heads.length));
    expect(low[0]).toContain('Pay, or "buy"');
    expect(slow[0]).not.toBe(low[0]);
    expect(slow[follows]).toBe(low[0]);
    expect(alone[follows]).toBe(low[0]);
    expect(low[follows]).toBe('');
    expect(gone[follows]).toBe('');
  },
);
