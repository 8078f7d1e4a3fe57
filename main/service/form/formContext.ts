import { bureauSchema, type Bureau } from '#domain/account/account.ts'
import { emptyFormOffice, formOfficeSchema, type FormOffice } from '#domain/form/formOffice.ts'
import type { FormTemplate } from '#domain/form/formTemplate.ts'
import { findDescription } from '#main/docx/formDescriptions.ts'
import { exportBlob } from '#store/blobStore.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { listFormTemplates } from '#store/tables/formTemplates.ts'
import { findSetting } from '#store/tables/settings.ts'

import type { Call } from '#service/call.ts'

/** Where the office's own words for forms are kept. */
export const officeKey = 'formOffice'

/** What the office writes into every form. */
export function formOffice(call: Call): FormOffice {
  return findSetting(call.desk.ledger, officeKey, formOfficeSchema) ?? emptyFormOffice
}

/** The bureau of the desk; there is one since it was set up. */
export function bureauOf(call: Call): Bureau {
  const bureau = findSetting(call.desk.ledger, 'bureau', bureauSchema)
  if (bureau === null) throw new Error('a desk without a bureau')
  return bureau
}

/** The office's template for a form that is in use, or null. */
export function ownTemplate(call: Call, code: string): FormTemplate | null {
  return listFormTemplates(call.desk.ledger).findLast((one) => one.code === code && one.active) ?? null
}

/** The title of a form that can be made; an error when there is neither a template of ours nor of the office. */
export function requireForm(call: Call, code: string): Result<{ title: string }> {
  const form = call.pack.forms.find((one) => one.code === code)
  const description = findDescription(code)
  if (form === undefined || (description === null && ownTemplate(call, code) === null)) {
    return fail({ kind: 'conflict', what: 'noForm', detail: form?.title ?? code })
  }
  return ok({ title: form.title })
}

/** The office's template as a file in `folder`; null where ours is used. */
export async function templateFile(call: Call, code: string, path: string): Promise<Result<string | null>> {
  const own = ownTemplate(call, code)
  if (own === null) return ok(null)
  const written = await exportBlob(call.desk, own.sha256, path, call.signal)
  return written.ok ? ok(path) : written
}
