import type { formOperations } from '#contract/form.ts'
import type { FormOffice } from '#domain/form/formOffice.ts'
import { ok, type Result } from '#domain/result.ts'
import { saveSetting } from '#store/tables/settings.ts'

import type { Call, Handlers } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

import { checkForm } from './checkForm.ts'
import { finishForm } from './finishForm.ts'
import { formOffice, officeKey } from './formContext.ts'
import { generateForm } from './generateForm.ts'
import { listForms } from './listForms.ts'
import { openDraft } from './openDraft.ts'
import { saveApproval } from './saveApproval.ts'
import { inspectToken, listTemplates, replaceTemplate, restoreTemplate, saveTemplate } from './templateHandlers.ts'

/** Documents written in WPS: made, watched, taken back; templates and internal approvals. */
export const formHandlers: Handlers<keyof typeof formOperations> = {
  'form.list': (call, { caseId }) => {
    const found = findFile(call, caseId)
    return found.ok ? ok(listForms(call, found.value)) : found
  },
  'form.generate': (call, wish) => generateForm(call, wish),
  'form.open': openDraft,
  'form.check': (call, { materialId }) => checkForm(call, materialId),
  'form.finish': finishForm,
  'form.saveApproval': saveApproval,
  'form.templates': (call) => ok(listTemplates(call)),
  'form.saveTemplate': saveTemplate,
  'form.inspectTemplate': (call, { token }) => inspectToken(call, token),
  'form.replaceTemplate': replaceTemplate,
  'form.restoreTemplate': (call, { code }) => restoreTemplate(call, code),
  'form.office': (call) => ok(formOffice(call)),
  'form.saveOffice': saveOffice,
}

function saveOffice(call: Call, office: FormOffice): Result<Record<string, never>> {
  const trace = { caseId: null, action: 'form.saveOffice', subject: officeKey, payload: office } as const
  return record(call, trace, () => {
    saveSetting(call.desk.ledger, officeKey, office)
    return ok({})
  })
}
