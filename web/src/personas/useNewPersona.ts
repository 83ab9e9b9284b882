import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveSession } from '../live';
import type { Audience } from '../wire/generated/vocabulary';
import { draftExample } from './example';
import { createDrafted, createPersona } from './personaMoves';
import { nextDye } from './personas';

/** Makes a persona, blank or from an example, and opens its sheet. */
export function useNewPersona(ws: string, session: LiveSession) {
  const { t } = useTranslation('personas');
  const navigate = useNavigate();
  return useCallback(
    (example?: Audience) => {
      const { document } = session;
      const color = nextDye(document);
      const made = example
        ? createDrafted(document, draftExample(example, color, t))
        : createPersona(document, { color });
      session.push(made.ops);
      void navigate({ to: '/w/$ws/personas/$persona', params: { ws, persona: made.id } });
    },
    [ws, session, navigate, t],
  );
}
