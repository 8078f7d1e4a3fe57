import * as z from 'zod'

import { daySchema } from '#domain/day.ts'
import { approvalSchema, approvalStepSchema } from '#domain/form/approval.ts'
import { formDraftSchema } from '#domain/form/formDraft.ts'
import { formOfficeSchema } from '#domain/form/formOffice.ts'
import { formTemplateSchema } from '#domain/form/formTemplate.ts'
import { paperStateSchema } from '#domain/material/material.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'examiner', 'reviewer', 'recorder', 'archivist'] as const
const touches = ['form', 'case', 'number', 'paper', 'workbench'] as const
const materialId = z.object({ materialId: z.string() })

/** A blank or disorder in an internal approval, see `approvalDefects`. */
const approvalDefectSchema = z.object({ code: z.string(), step: approvalStepSchema.nullable() })

/** A document of the case that was made from a template, and how far it is. */
export const formDocumentSchema = z.object({
  materialId: z.string(),
  code: z.string(),
  title: z.string(),
  docNo: z.string(),
  docDate: daySchema.nullable(),
  paperState: paperStateSchema,
  draft: formDraftSchema.nullable(),
  /** WPS or Word has the file open now. */
  isOpen: z.boolean(),
  /** A PDF of the same name lies beside it and will be the 阅览件. */
  hasPdf: z.boolean(),
  /** Whether the document goes out and so wants an internal approval. */
  needsApproval: z.boolean(),
  approval: approvalSchema.nullable(),
  defects: z.array(approvalDefectSchema),
})
export type FormDocument = z.infer<typeof formDocumentSchema>

/** A form that can be made: ours, or the office's own template in its place. */
export const formChoiceSchema = z.object({
  code: z.string(),
  title: z.string(),
  /** Pinyin initials of the title. */
  initials: z.string(),
  stage: z.string(),
  stageTitle: z.string(),
  /** The number's word, such as 环罚; empty for a form without a number. */
  numberWord: z.string(),
  hasOwnTemplate: z.boolean(),
  /** 1 for the form this person made last; null for one not used lately. */
  lastUsed: z.int().positive().nullable(),
  /** How many of it the case has already. */
  made: z.int().nonnegative(),
})
export type FormChoice = z.infer<typeof formChoiceSchema>

/** What a look into the text found before it becomes final; codes of `contract/text/form.ts`. */
export const formFindingSchema = z.object({
  code: z.enum(['amount', 'noAmount', 'field', 'blank', 'docNo', 'year', 'pdf', 'text']),
  verdict: z.enum(['pass', 'fail', 'unknown']),
  detail: z.string(),
})
export type FormFinding = z.infer<typeof formFindingSchema>

/** Which number a new document carries: none yet, the next of our own run, or one that was typed. */
export const numberWishSchema = z.discriminatedUnion('take', [
  z.object({ take: z.literal('none') }),
  z.object({ take: z.literal('next') }),
  z.object({ take: z.literal('typed'), text: z.string().trim().min(1) }),
])

const templateFaultSchema = z.object({
  what: z.enum(['unknownField', 'brokenTag']),
  name: z.string(),
  meant: z.string(),
})

/** Documents written in WPS (文书): templates, drafts, final versions, internal approvals. */
export const formOperations = {
  'form.list': query(
    z.object({ caseId: z.string() }),
    z.object({ documents: z.array(formDocumentSchema), forms: z.array(formChoiceSchema) }),
  ),
  /** Fills the template and puts the file into the work folder; from then on it is watched. */
  'form.generate': command(
    z.object({
      caseId: z.string(),
      code: z.string(),
      partyId: z.string().nullable(),
      docDate: daySchema.nullable(),
      number: numberWishSchema,
    }),
    z.object({ materialId: z.string(), path: z.string() }),
    touches,
    writers,
  ),
  /** Makes sure that the file lies there and gives its path; `no` puts an earlier saved state beside it. */
  'form.open': command(
    materialId.extend({ no: z.int().positive().nullable() }),
    z.object({ path: z.string() }),
    ['form'],
    writers,
  ),
  'form.check': query(materialId, z.array(formFindingSchema)),
  /** 收回定稿: the file as it is now becomes the version of the material. */
  'form.finish': command(
    materialId.extend({ evenIfOpen: z.boolean() }),
    z.object({ version: z.int().positive(), hasPdf: z.boolean() }),
    touches,
    writers,
  ),
  'form.saveApproval': command(
    approvalSchema.omit({ id: true, caseId: true }).extend(materialId.shape),
    z.object({ defects: z.array(approvalDefectSchema) }),
    ['form', 'case'],
    writers,
  ),
  'form.templates': query(
    z.object({}),
    z.array(z.object({ code: z.string(), title: z.string(), own: formTemplateSchema.nullable() })),
  ),
  /** Puts the template that is in use into the work folder. */
  'form.saveTemplate': command(z.object({ code: z.string() }), z.object({ path: z.string() }), []),
  /** Which fields a template names and what keeps it from being used. */
  'form.inspectTemplate': command(
    z.object({ token: z.string() }),
    z.object({ fields: z.array(z.string()), faults: z.array(templateFaultSchema), hasCode: z.boolean() }),
    [],
  ),
  'form.replaceTemplate': command(z.object({ code: z.string(), token: z.string() }), z.object({}), ['form'], writers),
  'form.restoreTemplate': command(z.object({ code: z.string() }), z.object({}), ['form'], writers),
  'form.office': query(z.object({}), formOfficeSchema),
  'form.saveOffice': command(formOfficeSchema, z.object({}), ['form', 'number'], writers),
}
