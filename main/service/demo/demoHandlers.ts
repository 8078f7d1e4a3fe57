import * as z from 'zod'

import type { OutputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { countCases } from '#store/tables/cases.ts'

import type { Call, Handlers } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { importFolder } from '#service/intake/importFolder.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { loadDemoYear } from './loadDemoYear.ts'

const madeSchema = z.object({ items: z.int(), pages: z.int() })

/** The demo: one invented dossier, or a whole desk of a year; only where no real case stands. */
export const demoHandlers: Handlers<'desk.loadDemo' | 'desk.loadDemoYear'> = {
  'desk.loadDemo': (call) => onEmptyDesk(call, (directory) => loadDemoCase(call, directory)),
  'desk.loadDemoYear': (call) =>
    onEmptyDesk(call, (directory) => loadDemoYear(call, directory, (folder) => loadDemoCase(call, folder))),
}

async function onEmptyDesk<T>(call: Call, load: (directory: string) => Promise<Result<T>>): Promise<Result<T>> {
  if (countCases(call.desk.ledger) > 0) return fail({ kind: 'conflict', what: 'deskNotEmpty', detail: '' })
  return withWorkFolder(call, load)
}

/** The dossier of 118号, made anew and taken in like any other folder. */
async function loadDemoCase(call: Call, directory: string): Promise<Result<OutputOf<'desk.loadDemo'>>> {
  const made = await runErrand(call, {
    helper: 'demo',
    op: 'make',
    input: { directory },
    output: madeSchema,
    timeoutMs: 300_000,
    step: 'demo',
  })
  if (!made.ok) return made
  const imported = await importFolder({ ...call, via: 'intake' }, directory)
  return imported.ok ? ok({ caseId: imported.value.caseId }) : imported
}
