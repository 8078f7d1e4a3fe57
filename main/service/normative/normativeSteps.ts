import { randomUUID } from 'node:crypto'

import type { ParsedInputOf } from '#contract/index.ts'
import type { NormativeEntry } from '#domain/normative/normativeEntry.ts'
import { stepKindsOf, verdictsOf, type NormativeStep } from '#domain/normative/normativeStep.ts'
import { fail, ok, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { requireHappened } from '#service/onTime.ts'

import { keepEntry, openEntry } from './keepEntry.ts'
import { keepScan } from './keepScan.ts'

/** Records a dated step with its scan. */
export async function addStep(
  call: Call,
  input: ParsedInputOf<'normative.addStep'>,
): Promise<Result<{ stepId: string }>> {
  const fits = checkStep(call, input)
  if (!fits.ok) return fits
  const scan = await keepScan(call, input.token)
  if (!scan.ok) return scan
  const found = checkStep(call, input)
  if (!found.ok) return found
  const { entryId: _, token: __, nextDay, ...said } = input
  const step: NormativeStep = { ...said, id: randomUUID(), file: scan.value, struckReason: '' }
  const entry = { ...withNextDay(found.value, step, nextDay), steps: [...found.value.steps, step] }
  const kept = keepEntry(call, 'normative.addStep', entry)
  return kept.ok ? ok({ stepId: step.id }) : kept
}

/** A step of this register, with what it ended in, that has happened. */
function checkStep(call: Call, input: ParsedInputOf<'normative.addStep'>): Result<NormativeEntry> {
  const found = openEntry(call, input.entryId)
  if (!found.ok) return found
  if (!stepKindsOf(found.value.kind).includes(input.kind)) return wrong('kind')
  const verdicts = verdictsOf(input.kind)
  const isAnswered = verdicts.some((verdict) => verdict === input.verdict)
  if (verdicts.length === 0 ? input.verdict !== '' : !isAnswered) return wrong('verdict')
  const happened = requireHappened(call, 'day', input.day)
  return happened.ok ? found : happened
}

function wrong(path: string): Result<never> {
  return fail({ kind: 'invalidInput', issues: [{ path, message: 'required' }] })
}

/** An evaluation or a clean-up that was done is due no longer; the next one is, where a day was named. */
function withNextDay(entry: NormativeEntry, { kind }: NormativeStep, nextDay: string | null): NormativeEntry {
  if (kind === 'evaluation' && entry.kind !== 'topic') return { ...entry, evaluateBy: nextDay }
  return kind === 'cleanUp' && entry.kind === 'document' ? { ...entry, cleanUpBy: nextDay } : entry
}

/** Strikes a step; it stays readable with its reason. */
export function strikeStep(
  call: Call,
  { entryId, stepId, reason }: ParsedInputOf<'normative.strikeStep'>,
): Result<Record<string, never>> {
  const found = openEntry(call, entryId)
  if (!found.ok) return found
  const isThere = found.value.steps.some((step) => step.id === stepId && step.struckReason === '')
  if (!isThere) return fail({ kind: 'notFound', what: 'normativeStep', id: stepId })
  const steps = found.value.steps.map((step) => (step.id === stepId ? { ...step, struckReason: reason } : step))
  return keepEntry(call, 'normative.strikeStep', { ...found.value, steps })
}
