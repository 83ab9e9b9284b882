import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { workspacesQuery } from '../api/queries';
import { readCaseFilter } from '../cases/search';
import { readSearch } from '../compare/search';
import { readLooking } from '../history/looking';
import { readFilter, readJourneySearch } from '../journeys/search';
import { readMapAddress } from '../maps/mapAddress';
import { openAhead } from '../ui/sharedSessions';
import { readVoicesSearch } from '../voices/search';
import { AppShell } from './AppShell';
import { Loading, NotFound, PageProblem } from './fallbacks';
import { Start } from './Start';
import { libraryOf } from './useWorkspace';

interface RouterContext {
  readonly queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: NotFound,
});

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: Start,
});

const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$ws',
  loader: ({ context }) => context.queryClient.ensureQueryData(workspacesQuery),
  component: AppShell,
});

/** A workspace without a place opens its maps. */
const workspaceStartRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/w/$ws/maps', params, replace: true });
  },
});

const mapsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps',
  component: lazyRouteComponent(() => import('../home/HomePage'), 'HomePage'),
});

const mapRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps/$map',
  validateSearch: readMapAddress,
  /** Pointing at a link gets the page's code; its documents are opened once it is on its way there. */
  beforeLoad: ({ context, params: { ws, map }, cause, preload }) => {
    if (preload || cause !== 'enter') return;
    openAhead(ws, map);
    context.queryClient.ensureQueryData(workspacesQuery).then(
      ({ items }) => openAhead(ws, libraryOf(ws, items)),
      // The page asks for the same, and says what went wrong.
      () => undefined,
    );
  },
  component: lazyRouteComponent(() => import('../maps/MapPage'), 'MapPage'),
});

const linksRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'links',
  component: lazyRouteComponent(() => import('../sharing/LinksPage'), 'LinksPage'),
});

const compareRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps/$map/compare/$other',
  component: lazyRouteComponent(() => import('../variants/ComparePage'), 'ComparePage'),
});

/** Versions of a map; the address says which is shown and what it is compared with. */
const historyRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps/$map/history',
  validateSearch: readLooking,
  component: lazyRouteComponent(() => import('../history/HistoryPage'), 'HistoryPage'),
});

const mergeRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps/$map/merge',
  component: lazyRouteComponent(() => import('../merge/MergePage'), 'MergePage'),
});

/** Two groups of journeys; the address says which. */
const compareJourneysRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps/$map/compare',
  validateSearch: readSearch,
  component: lazyRouteComponent(
    () => import('../compare/CompareJourneysPage'),
    'CompareJourneysPage',
  ),
});

const deviationsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps/$map/deviations',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('../deviations/DeviationsPage'), 'DeviationsPage'),
});

const voicesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps/$map/voices',
  validateSearch: readVoicesSearch,
  component: lazyRouteComponent(() => import('../voices/VoicesPage'), 'VoicesPage'),
});

const driversRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps/$map/drivers',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('../drivers/DriversPage'), 'DriversPage'),
});

const journeysRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'maps/$map/journeys',
  validateSearch: readJourneySearch,
  component: lazyRouteComponent(() => import('../journeys/JourneysPage'), 'JourneysPage'),
});

const segmentsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'segments',
  component: lazyRouteComponent(() => import('../segments/SegmentsPage'), 'SegmentsPage'),
});

const proposalRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'proposal',
  component: lazyRouteComponent(() => import('../proposal/ProposalPage'), 'ProposalPage'),
});

const touchpointsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'touchpoints',
  component: lazyRouteComponent(() => import('../touchpoints/TouchpointsPage'), 'TouchpointsPage'),
});

const personasRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'personas',
  component: lazyRouteComponent(() => import('../personas/PersonasPage'), 'PersonasPage'),
});

const personaRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'personas/$persona',
  component: lazyRouteComponent(() => import('../personas/PersonaPage'), 'PersonaPage'),
});

const evidenceRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'evidence',
  component: lazyRouteComponent(() => import('../data/EvidencePage'), 'EvidencePage'),
});

const sourcesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'evidence/live',
  component: lazyRouteComponent(() => import('../sources/SourcesPage'), 'SourcesPage'),
});

const sourceHealthRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'evidence/health',
  component: lazyRouteComponent(() => import('../health/SourceHealthPage'), 'SourceHealthPage'),
});

const foldersRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'evidence/folders',
  component: lazyRouteComponent(() => import('../folders/FoldersPage'), 'FoldersPage'),
});

const privacyRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'evidence/privacy',
  component: lazyRouteComponent(() => import('../privacy/PrivacyPage'), 'PrivacyPage'),
});

const importRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'evidence/import/$upload',
  component: lazyRouteComponent(() => import('../data/ImportPage'), 'ImportPage'),
});

const surveysRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'surveys',
  component: lazyRouteComponent(() => import('../surveys/SurveysPage'), 'SurveysPage'),
});

const surveyRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'surveys/$survey',
  component: lazyRouteComponent(() => import('../surveys/SurveyPage'), 'SurveyPage'),
});

const notesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'notes',
  component: lazyRouteComponent(() => import('../notes/NotesPage'), 'NotesPage'),
});

/** A note; opened at a passage or at a place of its text. */
const noteRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'notes/$note',
  validateSearch: (search): { passage?: string; at?: number } => ({
    ...(typeof search.passage === 'string' ? { passage: search.passage } : {}),
    ...(typeof search.at === 'number' ? { at: search.at } : {}),
  }),
  component: lazyRouteComponent(() => import('../notes/NotePage'), 'NotePage'),
});

const codeRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'notes/codes/$code',
  component: lazyRouteComponent(() => import('../notes/CodePage'), 'CodePage'),
});

const rulesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'rules',
  component: lazyRouteComponent(() => import('../rules/RulesPage'), 'RulesPage'),
});

const customerRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'persons/$person',
  component: lazyRouteComponent(() => import('../persons/PersonPage'), 'PersonPage'),
});

const improvementsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'improvements',
  component: lazyRouteComponent(
    () => import('../improvements/OpportunitiesPage'),
    'OpportunitiesPage',
  ),
});

const opportunityRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'improvements/opportunities/$opportunity',
  component: lazyRouteComponent(() => import('../improvements/OpportunityPage'), 'OpportunityPage'),
});

const changesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'improvements/changes',
  component: lazyRouteComponent(() => import('../improvements/ChangesPage'), 'ChangesPage'),
});

const changeRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'improvements/changes/$change',
  component: lazyRouteComponent(() => import('../improvements/ChangePage'), 'ChangePage'),
});

/** How it goes; the address says of which map, and how long a period is. */
const dashboardRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'dashboard',
  validateSearch: (search): { map?: string; days?: number } => ({
    ...(typeof search.map === 'string' ? { map: search.map } : {}),
    ...(typeof search.days === 'number' ? { days: search.days } : {}),
  }),
  component: lazyRouteComponent(() => import('../dashboards/DashboardPage'), 'DashboardPage'),
});

/** The inbox; the address says which cases are shown. */
const casesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'cases',
  validateSearch: readCaseFilter,
  component: lazyRouteComponent(() => import('../cases/CasesPage'), 'CasesPage'),
});

const caseRulesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'cases/rules',
  component: lazyRouteComponent(() => import('../cases/RulesPage'), 'RulesPage'),
});

const caseSettingsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'cases/settings',
  component: lazyRouteComponent(() => import('../cases/SettingsPage'), 'SettingsPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'cases/$case',
  component: lazyRouteComponent(() => import('../cases/CasePage'), 'CasePage'),
});

const notificationsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'notifications',
  component: lazyRouteComponent(
    () => import('../notifications/NotificationsPage'),
    'NotificationsPage',
  ),
});

const notificationSettingsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'notifications/settings',
  component: lazyRouteComponent(() => import('../notifications/SettingsPage'), 'SettingsPage'),
});

const webhooksRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'notifications/webhooks',
  component: lazyRouteComponent(() => import('../notifications/WebhooksPage'), 'WebhooksPage'),
});

const routeTree = rootRoute.addChildren([
  startRoute,
  workspaceRoute.addChildren([
    workspaceStartRoute,
    mapsRoute,
    mapRoute,
    linksRoute,
    compareRoute,
    historyRoute,
    mergeRoute,
    compareJourneysRoute,
    deviationsRoute,
    driversRoute,
    voicesRoute,
    journeysRoute,
    segmentsRoute,
    proposalRoute,
    personasRoute,
    personaRoute,
    touchpointsRoute,
    evidenceRoute,
    sourcesRoute,
    sourceHealthRoute,
    foldersRoute,
    privacyRoute,
    importRoute,
    rulesRoute,
    customerRoute,
    surveysRoute,
    surveyRoute,
    notesRoute,
    noteRoute,
    codeRoute,
    casesRoute,
    caseRulesRoute,
    caseSettingsRoute,
    caseRoute,
    improvementsRoute,
    opportunityRoute,
    changesRoute,
    changeRoute,
    dashboardRoute,
    notificationsRoute,
    notificationSettingsRoute,
    webhooksRoute,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: PageProblem,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
