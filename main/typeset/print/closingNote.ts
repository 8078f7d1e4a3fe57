import * as z from 'zod'

import { closingNoteSchema } from '#domain/dossier/sealPlan.ts'

import { defineTemplate } from '#typeset/template.ts'
import { paragraphs } from './words.ts'

/** 卷内备考表 (form 64). Empty names and dates become blanks to be filled in by hand. */
export const closingNoteData = closingNoteSchema.extend({
  /** 案件名称与文号, so that a loose sheet finds its volume again. */
  caseTitle: z.string().default(''),
  docNo: z.string().default(''),
})

export const closingNote = defineTemplate(closingNoteData, (note) => ({
  ...note,
  summary: paragraphs(note.summary),
  remarks: paragraphs(note.remarks),
}))
