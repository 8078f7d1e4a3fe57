import * as z from 'zod'

import { caseFactsSchema, caseSchema } from '#domain/case/case.ts'
import { milestoneSchema } from '#domain/case/milestone.ts'
import { officerSchema } from '#domain/case/officer.ts'
import { partySchema } from '#domain/case/party.ts'
import { decisionSchema, noticeSchema } from '#domain/decision/decision.ts'
import { daySchema } from '#domain/day.ts'
import { conclusionSchema, discussionSchema } from '#domain/discussion/discussion.ts'
import { examinationSchema } from '#domain/examination/examination.ts'
import { materialSchema } from '#domain/material/material.ts'
import { reviewRoundSchema } from '#domain/review/review.ts'
import { serviceSchema } from '#domain/service/service.ts'

/** Name of the description inside an intake folder. */
export const intakeFileName = 'case.json'
/** The folder of the files it names. */
export const intakeMaterialsFolder = 'materials'

/** A file of `materials/`, by its name there; what was signed on paper is named by its scan. */
const file = z.string().min(1)
const fileOrNone = file.nullable().default(null)

const intakeServiceSchema = serviceSchema.pick({ method: true }).extend({
  servedOn: daySchema,
  party: z.string(),
  receipt: fileOrNone,
  receiver: z.string().default(''),
  relation: z.string().default(''),
})

const intakeMaterialSchema = z.object({
  file,
  kind: z.string().default('other'),
  title: z.string().trim().min(1),
  docNo: z.string().default(''),
  docDate: materialSchema.shape.docDate.default(null),
  author: z.string().default(''),
  volume: materialSchema.shape.volume.default('正'),
  /** Signed paper that came from outside is `received`, a scan of a form of our own is `scanned`. */
  paperState: materialSchema.shape.paperState.default('received'),
  remark: z.string().default(''),
  /** Numbers stamped on the paper, one for each page; none when the desk numbers them. */
  pageLabels: materialSchema.shape.pageLabels.default([]),
})

const intakeCitationSchema = z.object({ file, page: z.int().positive(), quote: z.string().default('') })

const intakeRoundSchema = reviewRoundSchema
  .omit({
    id: true,
    caseId: true,
    no: true,
    snapshot: true,
    answers: true,
    signedMaterialId: true,
    origin: true,
    blemishes: true,
    submission: true,
    extension: true,
    preChecks: true,
    replies: true,
    rescans: true,
  })
  .extend({
    signed: fileOrNone,
    answers: z.array(
      reviewRoundSchema.shape.answers.element.omit({ citations: true, points: true, keptFrom: true }).extend({
        citations: z.array(intakeCitationSchema).default([]),
      }),
    ),
  })

/** 案件审查; `examiner` is the name on the form. */
const intakeExaminationSchema = examinationSchema.pick({ examiner: true, opinion: true, examinedOn: true }).extend({
  opinionText: z.string().default(''),
  organ: z.string().default(''),
  answers: z
    .array(
      examinationSchema.shape.answers.element
        .pick({ row: true, answer: true })
        .extend({ problem: z.string().default(''), citations: z.array(intakeCitationSchema).default([]) }),
    )
    .default([]),
  signed: fileOrNone,
})

/**
 * `case.json` of an intake folder, version 1: one case with what was done on paper earlier.
 *
 * Parties are named by their name, materials by their file name. The order of `materials` inside
 * each volume is the order of the dossier. Described in docs/intake-folder.md; the JSON Schema is
 * docs/intake-folder.schema.json.
 */
export const intakeFolderSchema = z.object({
  format: z.literal('yijuan-intake'),
  version: z.literal(1),
  case: caseSchema
    .omit({ id: true, parties: true, officers: true, milestones: true, archivedOn: true, facts: true })
    .extend({
      filingNo: z.string().default(''),
      handler: z.string().default(''),
      archiveNo: z.string().default(''),
      retention: caseSchema.shape.retention.default('30年'),
    }),
  parties: z.array(partySchema.omit({ id: true })).min(1),
  officers: z.array(officerSchema.omit({ id: true })).default([]),
  facts: caseFactsSchema.partial().default({}),
  milestones: z
    .array(
      milestoneSchema
        .omit({ id: true, materialId: true, partyId: true, origin: true, blemishes: true })
        .extend({ note: z.string().default(''), material: fileOrNone }),
    )
    .default([]),
  materials: z.array(intakeMaterialSchema).default([]),
  notices: z
    .array(
      noticeSchema
        .omit({ id: true, caseId: true, materialId: true })
        .extend({ material: fileOrNone, services: z.array(intakeServiceSchema).default([]) }),
    )
    .default([]),
  examinations: z.array(intakeExaminationSchema).default([]),
  rounds: z.array(intakeRoundSchema).default([]),
  discussions: z
    .array(
      discussionSchema
        .omit({ id: true, caseId: true, no: true, signedMaterialId: true, origin: true, blemishes: true })
        .omit({ draft: true, addenda: true })
        .extend({ signed: fileOrNone, conclusion: conclusionSchema.omit({ perParty: true }).nullable() }),
    )
    .default([]),
  decisions: z
    .array(
      decisionSchema
        .omit({
          id: true,
          caseId: true,
          partyIds: true,
          materialId: true,
          origin: true,
          blemishes: true,
        })
        .extend({
          parties: z.array(z.string()).min(1),
          material: fileOrNone,
          services: z.array(intakeServiceSchema).default([]),
        }),
    )
    .default([]),
})
export type IntakeFolder = z.infer<typeof intakeFolderSchema>
