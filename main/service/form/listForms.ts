import { existsSync } from 'node:fs'

import type { FormChoice, FormDocument } from '#contract/form.ts'
import type { OutputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { approvalDefects, type Approval } from '#domain/form/approval.ts'
import type { FormDraft } from '#domain/form/formDraft.ts'
import type { Material } from '#domain/material/material.ts'
import { formByKind } from '#domain/rules/formByKind.ts'
import { formDescriptions } from '#main/docx/formDescriptions.ts'
import { listFormApprovals } from '#store/tables/formApprovals.ts'
import { lastUsedForms, listFormDrafts } from '#store/tables/formDrafts.ts'
import { listFormTemplates } from '#store/tables/formTemplates.ts'

import type { Call } from '#service/call.ts'
import { initialsOf } from '#service/case/caseRow.ts'

import { isOpenElsewhere, pdfBeside } from './draftFiles.ts'

/** The documents of a case that have a draft, an approval or go out, and the forms that can be made. */
export function listForms(call: Call, file: CaseFile): OutputOf<'form.list'> {
  const drafts = new Map(listFormDrafts(call.desk.ledger, file.case.id).map((one) => [one.materialId, one]))
  const approvals = new Map(listFormApprovals(call.desk.ledger, file.case.id).map((one) => [one.id, one]))
  const documents = file.materials
    .filter((one) => one.withdrawnReason === '')
    .filter((one) => drafts.has(one.id) || approvals.has(one.id) || wantsApproval(call, one))
    .map((one) => documentOf(call, one, drafts.get(one.id) ?? null, approvals.get(one.id) ?? null))
  return { documents, forms: choices(call, file) }
}

function documentOf(call: Call, material: Material, draft: FormDraft | null, approval: Approval | null): FormDocument {
  const isEditing = draft?.state === 'editing'
  return {
    materialId: material.id,
    code: material.kind,
    title: material.title,
    docNo: material.docNo,
    docDate: material.docDate,
    paperState: material.paperState,
    draft,
    isOpen: isEditing && isOpenElsewhere(draft.path),
    hasPdf: isEditing && existsSync(pdfBeside(draft.path)),
    needsApproval: wantsApproval(call, material),
    approval,
    defects: approval === null ? [] : approvalDefects(approval, material.docDate),
  }
}

/** What is served on somebody goes through the leaders first ([S10]: filed with its 内部审批表). */
function wantsApproval(call: Call, { kind }: Material): boolean {
  return formByKind(call.pack, kind)?.needsReceipt === true
}

function choices(call: Call, file: CaseFile): FormChoice[] {
  const own = new Set(
    listFormTemplates(call.desk.ledger)
      .filter((one) => one.active)
      .map((one) => one.code),
  )
  const ours = new Set(formDescriptions().map((one) => one.code))
  const used = lastUsedForms(call.desk.ledger, call.account.staffNo)
  return call.pack.forms
    .filter((form) => ours.has(form.code) || own.has(form.code))
    .map((form) => ({
      code: form.code,
      title: form.title,
      initials: initialsOf(form.title),
      stage: form.stage,
      stageTitle: call.pack.stages.find((stage) => stage.code === form.stage)?.title ?? form.stage,
      numberWord: call.pack.numbering.find((one) => one.kind === form.code)?.word ?? '',
      hasOwnTemplate: own.has(form.code),
      lastUsed: used.includes(form.code) ? used.indexOf(form.code) + 1 : null,
      made: file.materials.filter((one) => one.kind === form.code && one.withdrawnReason === '').length,
    }))
}
