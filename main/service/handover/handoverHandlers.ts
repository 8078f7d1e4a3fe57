import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

import type { handoverOperations } from '#contract/handover.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { headlineOf } from '#contract/text/case.ts'
import { bureauSchema } from '#domain/account/account.ts'
import type { Handover } from '#domain/handover/handover.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { storageError } from '#store/storageError.ts'
import { findCase, updateCase } from '#store/tables/cases.ts'
import { findHandover, listHandovers, saveHandover } from '#store/tables/handovers.ts'
import { findSetting } from '#store/tables/settings.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { keepFile } from '#service/material/takeIn.ts'
import { record, type Trace } from '#service/record.ts'
import { typesetTo } from '#service/typesetForm.ts'
import { isCutOff } from '#service/watch/isCutOff.ts'

import { handoverCase, openFiles } from './openCases.ts'

/** Cases handed over to another officer. */
export const handoverHandlers: Handlers<keyof typeof handoverOperations> = {
  'handover.open': (call, { from }) => {
    const files = openFiles(call)
    const officers = [...new Set(files.map((file) => file.case.handler))].filter((name) => name !== '').toSorted()
    return ok({
      officers,
      cases: files.filter((file) => file.case.handler === from).map((file) => handoverCase(call, file)),
    })
  },
  'handover.list': (call) => ok(listHandovers(call.desk.ledger)),
  'handover.prepare': prepare,
  'handover.hangBack': hangBack,
  'handover.strike': (call, { handoverId, reason }) => {
    const found = findPending(call, handoverId)
    return found.ok ? keep(call, 'handover.strike', { ...found.value, struckReason: reason }) : found
  },
}

async function prepare(
  call: Call,
  { caseIds, ...named }: ParsedInputOf<'handover.prepare'>,
): Promise<Result<OutputOf<'handover.prepare'>>> {
  if (named.from === named.to) return fail({ kind: 'conflict', what: 'handoverToSelf', detail: named.to })
  const chosen = openFiles(call).filter((file) => caseIds.includes(file.case.id))
  const stranger = chosen.find((file) => file.case.handler !== named.from)
  if (stranger !== undefined || chosen.length < caseIds.length) {
    return fail({ kind: 'conflict', what: 'handoverCases', detail: named.from })
  }
  const cases = chosen.map((file) => handoverCase(call, file))
  const rest = { preparedOn: today(call), cases, signed: null, doneOn: null, struckReason: '' }
  const handover: Handover = { id: randomUUID(), ...named, ...rest }
  const printed = await printList(call, handover)
  if (!printed.ok) return printed
  const kept = keep(call, 'handover.prepare', handover)
  return kept.ok ? ok({ handoverId: handover.id, path: printed.value }) : kept
}

/** The list lies in the desk's folder 案件移交, to be printed and signed. */
async function printList(call: Call, handover: Handover): Promise<Result<string>> {
  const folder = join(call.runtime.options.dataDirectory, '案件移交')
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    return fail(storageError(error, folder))
  }
  const output = join(folder, `案件移交清单 ${handover.preparedOn} ${handover.id.slice(0, 8)}.pdf`)
  const { from, to, reason, preparedOn } = handover
  const bureau = findSetting(call.desk.ledger, 'bureau', bureauSchema)?.name ?? ''
  const cases = handover.cases.map((one) => ({ ...one, headline: headlineOf(one.headline) }))
  const made = await typesetTo(call, {
    template: 'handoverList',
    data: { bureau, from, to, reason, preparedOn, cases },
    output,
  })
  return made.ok ? ok(output) : made
}

async function hangBack(
  call: Call,
  { handoverId, token }: ParsedInputOf<'handover.hangBack'>,
): Promise<Result<Record<string, never>>> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  const before = findPending(call, handoverId)
  if (!before.ok) return before
  const scan = await keepFile(call, path)
  if (!scan.ok) return scan
  if (await isCutOff(path)) return fail({ kind: 'fileUnusable', fileName: basename(path), reason: 'cutOff' })
  // Somebody else may have been quicker while the scan was read.
  const found = findPending(call, handoverId)
  if (!found.ok) return found
  const { sha256, bytes, fileName } = scan.value.version
  const done = { ...found.value, signed: { sha256, bytes, fileName }, doneOn: today(call) }
  return keep(call, 'handover.hangBack', done, () => passOn(call, done))
}

/** Each case learns who has it now; one that was closed or passed on meanwhile stays where it is. */
function passOn(call: Call, { cases, from, to }: Handover): Result<Record<string, never>> {
  for (const { caseId } of cases) {
    const old = findCase(call.desk.ledger, caseId)
    if (old === null || old.archivedOn !== null || old.handler !== from) continue
    const changed = { ...old, handler: to }
    const trace: Trace = { caseId, action: 'case.handOver', subject: `case:${caseId}`, payload: { ...changed } }
    const recorded = record(call, trace, () => {
      updateCase(call.desk.ledger, changed)
      return ok({})
    })
    if (!recorded.ok) return recorded
  }
  return ok({})
}

/** A list that is neither signed nor struck. */
function findPending(call: Call, id: string): Result<Handover> {
  const found = findHandover(call.desk.ledger, id)
  if (found === null) return fail({ kind: 'notFound', what: 'handover', id })
  const isPending = found.doneOn === null && found.struckReason === ''
  return isPending ? ok(found) : fail({ kind: 'conflict', what: 'handoverDone', detail: found.doneOn ?? '' })
}

function keep(
  call: Call,
  action: 'handover.prepare' | 'handover.hangBack' | 'handover.strike',
  handover: Handover,
  besides: () => Result<Record<string, never>> = () => ok({}),
): Result<Record<string, never>> {
  const trace: Trace = { caseId: null, action, subject: `handover:${handover.id}`, payload: { ...handover } }
  return record(call, trace, () => {
    saveHandover(call.desk.ledger, handover)
    return besides()
  })
}
