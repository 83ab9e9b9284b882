import { describe, expect, it } from 'vitest';
import { today } from '../ui/dates/today';
import type { EventRow } from '../wire/generated/api';
import { emptyDraft, fileDraft, linkOf, passageDraft, rowDraft } from './supports';

describe('what a statement rests on', () => {
  it('is of today until somebody says otherwise', () => {
    expect(today(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
    expect(emptyDraft('quote').date).toBe(today());
  });

  it('is called by the name of its file, a picture where the server saw one', () => {
    const kept = { id: 'a1', name: 'queue_at-the till.png', bytes: 9, mediaType: 'image/png' };
    expect(fileDraft(kept)).toEqual({
      ...emptyDraft('image'),
      text: 'queue at the till',
      reference: 'a1',
    });
    expect(fileDraft({ ...kept, mediaType: 'application/octet-stream' }).kind).toBe('file');
  });

  it('takes the words, the source and the day of an answer', () => {
    const row: EventRow = {
      sequence: 42,
      source: 'survey.csv',
      kind: 'answer',
      type: 'delivery',
      time: '2026-03-01T10:00:00Z',
      received: '2026-03-02T10:00:00Z',
      person: 'p1',
      personCode: 1,
      signature: 3,
      text: 'It came late',
      value: 2,
      properties: {},
    };
    expect(rowDraft(row)).toEqual({
      kind: 'answer',
      method: 'survey',
      stance: 'supports',
      text: 'It came late',
      source: 'survey.csv',
      reference: '42',
      date: '2026-03-01',
      amount: 1,
    });
    const { text: _, ...wordless } = row;
    expect(rowDraft(wordless).text).toBe('delivery: 2');
  });

  it('leads from a passage back to its interview', () => {
    expect(
      passageDraft({
        interview: { note: 'n1', title: 'Talk with Sara', passage: 'p7' },
        text: 'I waited a week',
        person: 'sara',
      }),
    ).toEqual({
      kind: 'note',
      method: 'interview',
      stance: 'supports',
      text: 'I waited a week',
      source: 'Talk with Sara',
      reference: 'note:n1:p7',
      date: '',
      amount: 1,
    });
  });

  it('opens web addresses only', () => {
    expect(linkOf('example.org/report')).toBe('https://example.org/report');
    expect(linkOf('http://example.org')).toBe('http://example.org');
    expect(linkOf('javascript:alert(1)')).toBeUndefined();
    expect(linkOf('our intranet')).toBeUndefined();
  });
});
