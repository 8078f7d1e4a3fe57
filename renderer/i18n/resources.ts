import { app, form, help, paper, viewer } from './zh-CN/app.ts'
import { casePage, facts, milestones } from './zh-CN/casePage.ts'
import { archive, decision, trail, verify } from './zh-CN/decision.ts'
import { caseForm, cases, setup, signIn, workbench } from './zh-CN/entry.ts'
import { compare } from './zh-CN/compare.ts'
import { counsel, examination, roundPapers } from './zh-CN/examination.ts'
import { discussion } from './zh-CN/discussion.ts'
import { discretion } from './zh-CN/discretion.ts'
import { discretionTables } from './zh-CN/discretionTables.ts'
import { exchange } from './zh-CN/exchange.ts'
import { forms } from './zh-CN/forms.ts'
import { materials } from './zh-CN/materials.ts'
import { media } from './zh-CN/media.ts'
import { officeText } from './zh-CN/officeText.ts'
import { papers } from './zh-CN/papers.ts'
import { platform } from './zh-CN/platform.ts'
import { print } from './zh-CN/print.ts'
import { review } from './zh-CN/review.ts'
import { registers } from './zh-CN/registers.ts'
import { rounds } from './zh-CN/rounds.ts'
import { reviewChecks } from './zh-CN/reviewChecks.ts'
import { reviewDesk } from './zh-CN/reviewDesk.ts'
import { reviewSteps } from './zh-CN/reviewSteps.ts'
import { search } from './zh-CN/search.ts'
import { labels, scan } from './zh-CN/scan.ts'
import { payment, service } from './zh-CN/service.ts'
import { settings } from './zh-CN/settings.ts'
import { statistics } from './zh-CN/statistics.ts'

/** All texts of the window, by part. */
export const resources = {
  app,
  help,
  form,
  viewer,
  paper,
  papers,
  print,
  signIn,
  setup,
  workbench,
  cases,
  caseForm,
  casePage,
  facts,
  milestones,
  materials,
  media,
  officeText,
  forms,
  examination,
  counsel,
  roundPapers,
  review,
  reviewDesk,
  reviewSteps,
  reviewChecks,
  rounds,
  compare,
  discretion,
  discretionTables,
  discussion,
  decision,
  service,
  payment,
  archive,
  trail,
  verify,
  search,
  settings,
  scan,
  labels,
  statistics,
  registers,
  exchange,
  platform,
}

export type Resources = typeof resources
