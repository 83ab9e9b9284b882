import { type ComponentType, lazy, Suspense } from 'react';
import { Loading } from '../../app/fallbacks';
import type { TextKey } from '../../i18n/useTexts';
import type { ReviewPanelName } from '../useReviewPanel';

interface ReviewEntry {
  readonly title: TextKey;
  readonly Component: ComponentType;
}

/** What can be told of the map as a whole. */
export const reviews: Record<ReviewPanelName, ReviewEntry> = {
  claims: {
    title: 'claims:panel.title',
    Component: lazy(async () => ({
      default: (await import('../../claims/ClaimsPanel')).ClaimsPanel,
    })),
  },
  checks: {
    title: 'checks:title',
    Component: lazy(async () => ({
      default: (await import('../../checks/ChecksPanel')).ChecksPanel,
    })),
  },
  drift: {
    title: 'drift:title',
    Component: lazy(async () => ({
      default: (await import('../../drift/DriftPanel')).DriftPanel,
    })),
  },
  findings: {
    title: 'findings:title',
    Component: lazy(async () => ({
      default: (await import('../../findings/FindingsPanel')).FindingsPanel,
    })),
  },
  comments: {
    title: 'comments:title',
    Component: lazy(async () => ({
      default: (await import('../../comments/CommentsPanel')).CommentsPanel,
    })),
  },
};

export function ReviewPanel({ name }: { name: ReviewPanelName }) {
  const { Component } = reviews[name];
  return (
    <Suspense fallback={<Loading />}>
      <Component />
    </Suspense>
  );
}
