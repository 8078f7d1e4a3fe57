import type * as z from 'zod'

import { carrierPage } from './print/carrierPage.ts'
import { closingNote } from './print/closingNote.ts'
import { discretionSheet } from './print/discretionSheet.ts'
import { discussionRecord } from './print/discussionRecord.ts'
import { examinationForm } from './print/examinationForm.ts'
import { frontMatter } from './print/frontMatter.ts'
import { handoverList } from './print/handoverList.ts'
import { integrityCertificate } from './print/integrityCertificate.ts'
import { pageNumbers } from './print/pageNumbers.ts'
import { paperCatalogue } from './print/paperCatalogue.ts'
import { paperCover } from './print/paperCover.ts'
import { photoEvidence } from './print/photoEvidence.ts'
import { placeholder } from './print/placeholder.ts'
import { reviewForm } from './print/reviewForm.ts'
import { reviewLetter } from './print/reviewLetter.ts'
import { reviewReasons } from './print/reviewReasons.ts'
import { serviceReceipt } from './print/serviceReceipt.ts'
import { traceReport } from './print/traceReport.ts'
import { verifyReport } from './print/verifyReport.ts'

/** Every document that we set ourselves; `<name>.typ` in `resources/templates` is its form. */
export const templates = {
  frontMatter,
  paperCover,
  paperCatalogue,
  pageNumbers,
  closingNote,
  placeholder,
  photoEvidence,
  carrierPage,
  examinationForm,
  reviewForm,
  reviewLetter,
  reviewReasons,
  discretionSheet,
  discussionRecord,
  serviceReceipt,
  traceReport,
  integrityCertificate,
  verifyReport,
  handoverList,
}

export type TemplateName = keyof typeof templates

/** The names, in the order of `templates`. */
export const templateNames = [
  'frontMatter',
  'paperCover',
  'paperCatalogue',
  'pageNumbers',
  'closingNote',
  'placeholder',
  'photoEvidence',
  'carrierPage',
  'examinationForm',
  'reviewForm',
  'reviewLetter',
  'reviewReasons',
  'discretionSheet',
  'discussionRecord',
  'serviceReceipt',
  'traceReport',
  'integrityCertificate',
  'verifyReport',
  'handoverList',
] as const satisfies readonly TemplateName[]

/** Whether a name from outside is one of ours. */
export function isTemplateName(name: unknown): name is TemplateName {
  return templateNames.some((known) => known === name)
}

/** The schema of each template's data. */
export const templateData = {
  frontMatter: frontMatter.data,
  paperCover: paperCover.data,
  paperCatalogue: paperCatalogue.data,
  pageNumbers: pageNumbers.data,
  closingNote: closingNote.data,
  placeholder: placeholder.data,
  photoEvidence: photoEvidence.data,
  carrierPage: carrierPage.data,
  examinationForm: examinationForm.data,
  reviewForm: reviewForm.data,
  reviewLetter: reviewLetter.data,
  reviewReasons: reviewReasons.data,
  discretionSheet: discretionSheet.data,
  discussionRecord: discussionRecord.data,
  serviceReceipt: serviceReceipt.data,
  traceReport: traceReport.data,
  integrityCertificate: integrityCertificate.data,
  verifyReport: verifyReport.data,
  handoverList: handoverList.data,
}

/** What the caller of a template has to give. */
export type TemplateData<N extends TemplateName> = z.input<(typeof templateData)[N]>
