import { basename } from 'node:path'

import * as z from 'zod'

import type { FormValues } from '#domain/form/formValues.ts'
import { fail, type Result } from '#domain/result.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'

const faultSchema = z.object({ what: z.enum(['unknownField', 'brokenTag']), name: z.string(), meant: z.string() })
const faultsSchema = z.array(faultSchema)
type Fault = z.infer<typeof faultSchema>

const common = { helper: 'docx', timeoutMs: 60_000, step: 'filling' } as const

/** Fills a form; unknown fields are named in the error. */
export async function fillForm(
  call: Call,
  input: { code: string; template: string | null; values: FormValues; output: string },
): Promise<Result<unknown>> {
  return named(await runErrand(call, { ...common, op: 'fill', input, output: z.object({}) }), input.output)
}

/** Writes our template of a form, its fields unfilled. */
export function makeTemplateFile(call: Call, input: { code: string; output: string }): Promise<Result<unknown>> {
  return runErrand(call, { ...common, op: 'makeTemplate', input, output: z.object({}) })
}

/** Looks into a template. */
export async function inspectTemplate(
  call: Call,
  path: string,
): Promise<Result<{ fields: string[]; faults: Fault[]; hasCode: boolean }>> {
  const output = z.object({ fields: z.array(z.string()), faults: faultsSchema, hasCode: z.boolean() })
  return named(await runErrand(call, { ...common, op: 'inspect', input: { path }, output }), path)
}

/** The text of a DOCX. */
export async function textOfDocx(call: Call, path: string): Promise<Result<{ text: string }>> {
  return named(
    await runErrand(call, { ...common, op: 'text', input: { path }, output: z.object({ text: z.string() }) }),
    path,
  )
}

/** What the helper refused, as what a user can do something about. */
function named<T>(answer: Result<T>, path: string): Result<T> {
  if (answer.ok || answer.error.kind !== 'workRefused') return answer
  const { reason, detail } = answer.error
  if (reason === 'notDocx') return fail({ kind: 'conflict', what: 'notDocx', detail: basename(path) })
  if (reason === 'noTemplate') return fail({ kind: 'conflict', what: 'noForm', detail })
  if (reason !== 'templateFields') return answer
  const faults = faultsSchema.parse(JSON.parse(detail))
  return fail({ kind: 'conflict', what: 'templateFields', detail: faultLine(faults) })
}

/** `{立案时间} 不认识（可能是 {立案日期}）；{ 没有配对`. */
export function faultLine(faults: readonly Fault[]): string {
  return faults
    .map(({ what, name, meant }) => {
      if (what === 'brokenTag') return `“${name}”处的花括号不配对`
      return `不认识字段{${name}}${meant === '' ? '' : `（是否为{${meant}}）`}`
    })
    .join('；')
}
