import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/client';
import type { Survey, SurveyDefinition } from '../wire/surveys';
import { surveyQuery, surveysQuery } from './queries';

const PAUSE_MILLIS = 600;

export interface SurveyDraft {
  readonly draft: SurveyDefinition;
  readonly change: (next: SurveyDefinition) => void;
  readonly saved: boolean;
  /** Saves what is not saved yet, then does something to the survey. */
  readonly act: (what: 'open' | 'close') => void;
  readonly busy: boolean;
}

/** The draft as it is being written; saved by itself after a short pause and when the page is left. */
export function useSurveyDraft(ws: string, survey: Survey): SurveyDraft {
  const client = useQueryClient();
  const [draft, setDraft] = useState(survey.draft);
  const [saved, setSaved] = useState(true);
  const waiting = useRef<SurveyDefinition | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const path = `/workspaces/${ws}/surveys/${survey.id}`;

  const keep = (answer: Survey) => {
    client.setQueryData(surveyQuery(ws, survey.id).queryKey, answer);
    void client.invalidateQueries({ queryKey: surveysQuery(ws).queryKey, exact: true });
  };
  const save = async () => {
    clearTimeout(timer.current);
    const next = waiting.current;
    if (!next) return;
    waiting.current = undefined;
    const answer = await api.put<Survey>(path, next);
    keep(answer);
    if (!waiting.current) setSaved(true);
  };
  const saving = useMutation({ mutationFn: save });
  const acting = useMutation({
    mutationFn: async (what: 'open' | 'close') => {
      await save();
      keep(await api.post<Survey>(`${path}/${what}`));
    },
  });
  const flush = useRef(saving.mutate);
  flush.current = saving.mutate;
  useEffect(() => () => flush.current(), []);
  return {
    draft,
    saved,
    busy: acting.isPending,
    act: acting.mutate,
    change(next) {
      setDraft(next);
      setSaved(false);
      waiting.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => saving.mutate(), PAUSE_MILLIS);
    },
  };
}
