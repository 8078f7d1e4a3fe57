import * as z from 'zod'

import type { OutputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { countCases } from '#store/tables/cases.ts'

import type { Call, Handlers } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { importFolder } from '#service/intake/importFolder.ts'
import { withWorkFolder } from '#service/workFolder.ts'

const madeSchema = z.object({ items: z.int(), pages: z.int() })

/** The demo case: a whole invented dossier, made anew and taken in like any other folder. */
export const demoHandlers: Handlers<'desk.loadDemo'> = {
  'desk.loadDemo': (call) => loadDemo(call),
}

async function loadDemo(call: Call): Promise<Result<OutputOf<'desk.loadDemo'>>> {
  if (countCases(call.desk.ledger) > 0) return fail({ kind: 'conflict', what: 'deskNotEmpty', detail: '' })
  return withWorkFolder(call, async (directory) => {
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
  })
}
