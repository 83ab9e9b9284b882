import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Items } from '../wire/maps';
import type {
  Survey,
  SurveyDefinition,
  SurveyResults,
  SurveySubjects,
  SurveyTemplate,
} from '../wire/surveys';

export const surveysQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'surveys'],
    queryFn: ({ signal }) => api.get<Items<Survey>>(`/workspaces/${workspace}/surveys`, { signal }),
  });

export const surveyQuery = (workspace: string, survey: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'surveys', survey],
    queryFn: ({ signal }) =>
      api.get<Survey>(`/workspaces/${workspace}/surveys/${survey}`, { signal }),
  });

export const resultsQuery = (workspace: string, survey: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'surveys', survey, 'results'],
    queryFn: ({ signal }) =>
      api.get<SurveyResults>(`/workspaces/${workspace}/surveys/${survey}/results`, { signal }),
    staleTime: 0,
  });

export const subjectsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'survey-subjects'],
    queryFn: ({ signal }) =>
      api.get<SurveySubjects>(`/workspaces/${workspace}/survey-subjects`, { signal }),
  });

export const surveyTemplatesQuery = queryOptions({
  queryKey: ['survey-templates'],
  queryFn: ({ signal }) => api.get<Items<SurveyTemplate>>('/survey-templates', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const previewQuery = (workspace: string, draft: SurveyDefinition, language: string) =>
  queryOptions({
    queryKey: ['workspaces', workspace, 'survey-preview', language, draft],
    queryFn: ({ signal }) =>
      api.post<{ html: string }>(`/workspaces/${workspace}/surveys/preview`, draft, {
        signal,
        query: { language },
      }),
    gcTime: 10_000,
  });
