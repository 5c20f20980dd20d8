import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';

import { Failed, NotHere } from '../parts/panel';
import { Home } from './home';
import { Shell, Waiting } from './shell';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined);
const count = (value: unknown) => (Number(value) > 1 ? Number(value) : undefined);

/** Keeps only what the page knows; filters, tab and selection live in the address, personal data never. */
function fields<const K extends string>(...names: readonly K[]) {
  return (search: Record<string, unknown>): { [name in K]?: string } => {
    const kept: { [name in K]?: string } = {};
    for (const name of names) {
      const value = text(search[name]);
      if (value !== undefined) kept[name] = value;
    }
    return kept;
  };
}

const root = createRootRoute({ component: Outlet, notFoundComponent: NotHere });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
const inShell = { getParentRoute: () => shell };

const home = createRoute({ ...inShell, path: '/', component: Home });
const desk = createRoute({ ...inShell, path: '/desk', component: lazyRouteComponent(() => import('../pages/desk/desk-page'), 'DeskPage') });
const inboxPage = lazyRouteComponent(() => import('../pages/inbox/inbox-page'), 'InboxPage');
const inbox = createRoute({ ...inShell, path: '/inbox', validateSearch: fields('view'), component: inboxPage });
const task = createRoute({ ...inShell, path: '/inbox/$taskId', validateSearch: fields('view'), component: inboxPage });
const cases = createRoute({
  ...inShell,
  path: '/cases',
  validateSearch: (search: Record<string, unknown>) => ({
    ...fields('number', 'account', 'state', 'kind', 'from', 'to')(search),
    ...(count(search.page) ? { page: count(search.page) } : {}),
  }),
  component: lazyRouteComponent(() => import('../pages/cases/find-cases'), 'FindCases'),
});
const oneCase = createRoute({
  ...inShell,
  path: '/cases/$caseNo',
  validateSearch: fields('tab'),
  component: lazyRouteComponent(() => import('../pages/cases/case-page'), 'CasePage'),
});
const models = createRoute({ ...inShell, path: '/models', component: lazyRouteComponent(() => import('../pages/models/library'), 'Library') });
const process = createRoute({
  ...inShell,
  path: '/models/process/$id',
  component: lazyRouteComponent(() => import('../pages/models/process-editor'), 'ProcessEditor'),
});
const decision = createRoute({
  ...inShell,
  path: '/models/decision/$id',
  component: lazyRouteComponent(() => import('../pages/models/decision-editor'), 'DecisionEditor'),
});
const form = createRoute({ ...inShell, path: '/models/form/$', component: lazyRouteComponent(() => import('../pages/models/form-editor'), 'FormEditor') });
const audit = createRoute({
  ...inShell,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>) => ({
    ...fields('person', 'action', 'caseNo', 'from', 'to')(search),
    ...(count(search.page) ? { page: count(search.page) } : {}),
  }),
  component: lazyRouteComponent(() => import('../pages/audit/audit-page'), 'AuditPage'),
});
const operate = createRoute({ ...inShell, path: '/operate', component: lazyRouteComponent(() => import('../pages/operate/incidents-page'), 'IncidentsPage') });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: fields('to'),
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in'), 'SignIn'),
});
const setup = createRoute({ getParentRoute: () => root, path: '/setup', component: lazyRouteComponent(() => import('../pages/setup/setup'), 'SetupPage') });

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren([home, desk, inbox, task, cases, oneCase, models, process, decision, form, audit, operate]), signIn, setup]),
  defaultErrorComponent: ({ error }) => (
    <div className="page-pad">
      <Failed error={error} />
    </div>
  ),
  defaultPendingComponent: Waiting,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
