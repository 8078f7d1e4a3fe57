import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { ActionCode } from '#contract/text/actions.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { safeName } from '#domain/text/safeFileName.ts'
import type { FormTemplate } from '#domain/form/formTemplate.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { formByKind } from '#domain/rules/formByKind.ts'
import { formDescriptions } from '#main/docx/formDescriptions.ts'
import { exportBlob } from '#store/blobStore.ts'
import { listFormTemplates, saveFormTemplate } from '#store/tables/formTemplates.ts'

import type { Call } from '#service/call.ts'
import { keepFile } from '#service/material/takeIn.ts'
import { record } from '#service/record.ts'

import { faultLine, inspectTemplate, makeTemplateFile } from './docxErrands.ts'
import { ownTemplate } from './formContext.ts'

/** Every form that has a template, and the office's own one where there is one. */
export function listTemplates(call: Call): OutputOf<'form.templates'> {
  const codes = new Set([
    ...formDescriptions().map((form) => form.code),
    ...listFormTemplates(call.desk.ledger).map((one) => one.code),
  ])
  return call.pack.forms
    .filter((form) => codes.has(form.code))
    .map(({ code, title }) => ({ code, title, own: ownTemplate(call, code) }))
}

/** Puts the template that is in use where the office can take it and change it. */
export async function saveTemplate(
  call: Call,
  { code }: ParsedInputOf<'form.saveTemplate'>,
): Promise<Result<OutputOf<'form.saveTemplate'>>> {
  const form = formByKind(call.pack, code)
  if (form === null) return fail({ kind: 'notFound', what: 'file', id: code })
  const folder = join(call.runtime.options.dataDirectory, '文书', '模板')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${safeName(form.title)} 模板.docx`)
  const own = ownTemplate(call, code)
  await rm(path, { force: true })
  const written =
    own === null
      ? await makeTemplateFile(call, { code, output: path })
      : await exportBlob(call.desk, own.sha256, path, call.signal)
  return written.ok ? ok({ path }) : written
}

/** Looks into the file behind a token. */
export function inspectToken(call: Call, token: string): Promise<Result<OutputOf<'form.inspectTemplate'>>> {
  const path = call.runtime.options.files.resolve(token)
  if (path === null) {
    return Promise.resolve(fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' }))
  }
  return inspectTemplate(call, path)
}

/** Takes the office's template for a form; one that names unknown fields is refused with their names. */
export async function replaceTemplate(
  call: Call,
  { code, token }: ParsedInputOf<'form.replaceTemplate'>,
): Promise<Result<Record<string, never>>> {
  const form = formByKind(call.pack, code)
  if (form === null) return fail({ kind: 'notFound', what: 'file', id: code })
  const seen = await inspectToken(call, token)
  if (!seen.ok) return seen
  if (seen.value.faults.length > 0) {
    return fail({ kind: 'conflict', what: 'templateFields', detail: faultLine(seen.value.faults) })
  }
  const path = call.runtime.options.files.resolve(token)
  const kept = await keepFile(call, path ?? token)
  if (!kept.ok) return kept
  const before = listFormTemplates(call.desk.ledger).filter((one) => one.code === code)
  const { sha256, bytes, fileName, addedAt, addedBy } = kept.value.version
  const stopped = stopAll(call, 'form.replaceTemplate', before)
  if (!stopped.ok) return stopped
  const added = {
    id: randomUUID(),
    code,
    no: before.length + 1,
    sha256,
    bytes,
    fileName,
    active: true,
    addedAt,
    addedBy,
  }
  return keepTemplate(call, 'form.replaceTemplate', added)
}

/** Goes back to our template; the office's stays on record. */
export function restoreTemplate(call: Call, code: string): Result<Record<string, never>> {
  const own = listFormTemplates(call.desk.ledger).filter((one) => one.code === code)
  return stopAll(call, 'form.restoreTemplate', own)
}

function stopAll(call: Call, action: ActionCode, all: readonly FormTemplate[]): Result<Record<string, never>> {
  for (const one of all.filter((candidate) => candidate.active)) {
    const kept = keepTemplate(call, action, { ...one, active: false })
    if (!kept.ok) return kept
  }
  return ok({})
}

function keepTemplate(call: Call, action: ActionCode, template: FormTemplate): Result<Record<string, never>> {
  const trace = { caseId: null, action, subject: `formTemplate:${template.id}`, payload: { ...template } }
  return record(call, trace, () => {
    saveFormTemplate(call.desk.ledger, template)
    return ok({})
  })
}
