import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import * as z from 'zod'

import { CaseListPage } from '#renderer/features/cases/CaseListPage.tsx'
import { LedgerPage } from '#renderer/features/exchange/LedgerPage.tsx'
import { PapersPage } from '#renderer/features/papers/PapersPage.tsx'
import { SplitPage } from '#renderer/features/scan/SplitPage.tsx'
import { SearchPage } from '#renderer/features/search/SearchPage.tsx'
import { VerifyPage } from '#renderer/features/verify/VerifyPage.tsx'
import { WorkbenchPage } from '#renderer/features/workbench/WorkbenchPage.tsx'

import { CaseRoute } from './CaseRoute.tsx'
import { caseTabs } from './caseTabs.ts'
import { NotFound } from './NotFound.tsx'
import { RegistersRoute } from './RegistersRoute.tsx'
import { SettingsRoute } from './SettingsRoute.tsx'
import { Shell } from './Shell.tsx'
import { StatsRoute } from './StatsRoute.tsx'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const registersSearch = z.object({
  kind: z.enum(['document', 'decision', 'topic']).optional(),
  entry: z.string().optional(),
})
const statsSearch = z.object({ year: z.int().optional() })
const caseListSearch = z.object({ new: z.boolean().optional() })
const casePageSearch = z.object({
  tab: z.enum(caseTabs).optional(),
  material: z.string().optional(),
  page: z.int().positive().optional(),
  /** What to mark on that page. */
  find: z.string().optional(),
})
/** What is looked for; `at` changes when the place is asked for again. */
const searchPageSearch = z.object({ q: z.string().optional(), at: z.number().optional() })

const workbenchRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: WorkbenchPage })
const caseListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: (search) => caseListSearch.catch({}).parse(search),
  component: CaseListPage,
})
const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$caseId',
  validateSearch: (search) => casePageSearch.catch({}).parse(search),
  component: CaseRoute,
})
const ledgerRoute = createRoute({ getParentRoute: () => rootRoute, path: '/ledger', component: LedgerPage })
const papersRoute = createRoute({ getParentRoute: () => rootRoute, path: '/papers', component: PapersPage })
const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: (search) => searchPageSearch.catch({}).parse(search),
  component: SearchPage,
})
const statsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stats',
  validateSearch: (search) => statsSearch.catch({}).parse(search),
  component: StatsRoute,
})
const registersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers',
  validateSearch: (search) => registersSearch.catch({}).parse(search),
  component: RegistersRoute,
})
const scanRoute = createRoute({ getParentRoute: () => rootRoute, path: '/scans/$scanId', component: SplitPage })
const verifyRoute = createRoute({ getParentRoute: () => rootRoute, path: '/verify', component: VerifyPage })
const settingsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/settings', component: SettingsRoute })

/** Hash history: the place survives a reload and a crash of the page. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    workbenchRoute,
    caseListRoute,
    caseRoute,
    scanRoute,
    papersRoute,
    ledgerRoute,
    registersRoute,
    searchRoute,
    statsRoute,
    verifyRoute,
    settingsRoute,
  ]),
  history: createHashHistory(),
  // Its own words for a bug are English; the boundary around the whole window has ours.
  disableGlobalCatchBoundary: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
