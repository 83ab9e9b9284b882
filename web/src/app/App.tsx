import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';
import { workspacesQuery } from '../api/queries';
import { directionOf } from '../i18n/languages';
import { runShortcut } from '../ui/actions';
import { focusContent, returnFocus } from '../ui/focusReturn';
import { cssVariables, theme } from '../ui/theme';
import { showProblem } from '../ui/toasts';
import { CommandPalette } from './CommandPalette';
import { createAppRouter } from './router';
import { ShortcutSheet } from './ShortcutSheet';

/** A mutation that does not show its own error says so with `meta: { quiet: true }`. */
/** What is not ready yet, such as an index that is being built, is asked for again for a minute. */
const untilReady = { times: 30, millis: 2000 };

function isNotReady(error: unknown): boolean {
  return error instanceof ProblemError && error.slug === 'not-ready';
}

/** Silence of the server is asked again twice, a refusal never. */
function retries(error: unknown): number {
  if (isNotReady(error)) return untilReady.times;
  return error instanceof ProblemError && error.problem.status >= 400 ? 0 : 2;
}

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < retries(error),
      retryDelay: (failures, error) =>
        isNotReady(error) ? untilReady.millis : Math.min(1000 * 2 ** failures, 30_000),
    },
  },
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.quiet) showProblem(error);
    },
  }),
});

// Every page asks for them first: they are under way while the page is drawn for the first time.
void queryClient.prefetchQuery(workspacesQuery);

const router = createAppRouter(queryClient);

/** Keeps Mantine's direction and the title's language with the language of the page. */
function LanguageDirection() {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(directionOf(i18n.language)), [i18n.language, setDirection]);
  return null;
}

export function App() {
  useEffect(() => {
    window.addEventListener('keydown', runShortcut);
    return () => window.removeEventListener('keydown', runShortcut);
  }, []);
  useEffect(returnFocus, []);
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        if (pathChanged) focusContent();
      }),
    [],
  );
  return (
    <DirectionProvider detectDirection>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        withGlobalClasses={false}
      >
        <LanguageDirection />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <CommandPalette router={router} />
          <ShortcutSheet />
          <Notifications position="bottom-center" limit={3} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
