import { randomUUID } from 'node:crypto'

import type { counselOperations } from '#contract/counsel.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import { counselsOfYear, type Counsel, type CounselOpinion } from '#domain/counsel/counsel.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findCounselOpinion, listCounsels, saveCounsel, saveCounselOpinion } from '#store/tables/counsels.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { signedPaper } from '#service/evidenceOnRecord.ts'
import { requireHappened } from '#service/onTime.ts'
import { openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

/** 法律顾问: the register and the written opinions; they help the reviewer and replace nobody. */
export const counselHandlers: Handlers<keyof typeof counselOperations> = {
  'counsel.register': (call, { year }) => {
    const counsels = listCounsels(call.desk.ledger).filter((one) => one.struckReason === '')
    return ok({ counsels, ofYear: counselsOfYear(counsels, year).length })
  },
  'counsel.save': (call, counsel) => {
    const old = findCounsel(call, counsel.id)
    if (!old.ok) return old
    const { id, struckReason } = old.value ?? { id: randomUUID(), struckReason: '' }
    return keepCounsel(call, 'counsel.save', { ...counsel, id, struckReason })
  },
  'counsel.strike': (call, { counselId, reason }) => {
    const old = findCounsel(call, counselId)
    if (!old.ok) return old
    if (old.value === null) return fail({ kind: 'notFound', what: 'counsel', id: counselId })
    const kept = keepCounsel(call, 'counsel.strike', { ...old.value, struckReason: reason })
    return kept.ok ? ok({}) : kept
  },
  'counsel.saveOpinion': saveOpinion,
  'counsel.adopt': adopt,
  'counsel.strikeOpinion': (call, { opinionId, reason }) =>
    editOpinion(call, opinionId, 'counsel.strikeOpinion', (opinion) => ok({ ...opinion, struckReason: reason })),
}

/** The entry of that id; null for an empty id, an error for one that is not there. */
function findCounsel(call: Call, id: string): Result<Counsel | null> {
  if (id === '') return ok(null)
  const found = listCounsels(call.desk.ledger).find((one) => one.id === id && one.struckReason === '')
  return found === undefined ? fail({ kind: 'notFound', what: 'counsel', id }) : ok(found)
}

function saveOpinion(call: Call, typed: ParsedInputOf<'counsel.saveOpinion'>): Result<{ opinionId: string }> {
  const opened = openFile(call, typed.caseId)
  if (!opened.ok) return opened
  const file = opened.value
  const existing = file.counselOpinions.find((one) => one.id === typed.id && one.struckReason === '')
  if (typed.id !== '' && existing === undefined) return fail({ kind: 'notFound', what: 'counselOpinion', id: typed.id })
  const counsel = findCounsel(call, typed.counselId ?? '')
  if (!counsel.ok) return counsel
  const happened = typed.givenOn === null ? ok(null) : requireHappened(call, 'givenOn', typed.givenOn)
  if (!happened.ok) return happened
  if (typed.materialId !== null && signedPaper(file, typed.materialId) === null)
    return fail({ kind: 'conflict', what: 'notSignedPaper', detail: typed.materialId })
  const id = existing?.id ?? randomUUID()
  const adoption = existing?.adoption ?? null
  return keepOpinion(call, 'counsel.saveOpinion', { ...typed, id, adoption, struckReason: '' })
}

/** An opinion is followed or not in the light of day: what is not followed says why. */
function adopt(call: Call, { opinionId, how, reason }: ParsedInputOf<'counsel.adopt'>) {
  if (how !== 'all' && reason === '')
    return fail({ kind: 'invalidInput', issues: [{ path: 'reason', message: 'required' }] })
  const adoption = { how, reason, by: call.account.name, on: today(call) }
  return editOpinion(call, opinionId, 'counsel.adopt', (opinion) =>
    opinion.opinion === '' && opinion.materialId === null
      ? fail({ kind: 'conflict', what: 'opinionAwaited', detail: opinion.name })
      : ok({ ...opinion, adoption }),
  )
}

function editOpinion(
  call: Call,
  id: string,
  action: 'counsel.adopt' | 'counsel.strikeOpinion',
  edit: (opinion: CounselOpinion) => Result<CounselOpinion>,
): Result<Record<string, never>> {
  const found = findCounselOpinion(call.desk.ledger, id)
  if (found === null || found.struckReason !== '') return fail({ kind: 'notFound', what: 'counselOpinion', id })
  const opened = openFile(call, found.caseId)
  if (!opened.ok) return opened
  const edited = edit(found)
  if (!edited.ok) return edited
  const kept = keepOpinion(call, action, edited.value)
  return kept.ok ? ok({}) : kept
}

function keepCounsel(
  call: Call,
  action: 'counsel.save' | 'counsel.strike',
  counsel: Counsel,
): Result<{ counselId: string }> {
  const trace: Trace = { caseId: null, action, subject: `counsel:${counsel.id}`, payload: { ...counsel } }
  return record(call, trace, () => {
    saveCounsel(call.desk.ledger, counsel)
    return ok({ counselId: counsel.id })
  })
}

function keepOpinion(
  call: Call,
  action: 'counsel.saveOpinion' | 'counsel.adopt' | 'counsel.strikeOpinion',
  opinion: CounselOpinion,
): Result<{ opinionId: string }> {
  const { id, caseId } = opinion
  const trace: Trace = { caseId, action, subject: `counselOpinion:${id}`, payload: { ...opinion } }
  return record(call, trace, () => {
    saveCounselOpinion(call.desk.ledger, opinion)
    return ok({ opinionId: id })
  })
}
