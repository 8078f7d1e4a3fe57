import * as z from 'zod'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { sourceSchema } from '#domain/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { daySchema, type Day } from '#domain/day.ts'

import { readCaseValue, type Subject } from './caseValue.ts'
import { dueOf, outcomeSchema } from './dueOf.ts'
import type { Platform, PlatformField, PlatformSection } from './platform.ts'
import { platformEntrySchema, type PlatformEntry } from './platformEntry.ts'
import { isWanted, targetsOf, type Target } from './targetsOf.ts'

/** A field with what the case has for it and what was entered; `isChanged`: the case says something else since. */
const sheetFieldSchema = z.object({
  code: z.string(),
  title: z.string(),
  value: z.string(),
  /** The case has no value for a field that must be filled. */
  isMissing: z.boolean(),
  isOptional: z.boolean(),
  mark: sourceSchema.shape.mark,
  entry: platformEntrySchema.nullable(),
  isChanged: z.boolean(),
})
export type SheetField = z.infer<typeof sheetFieldSchema>

/**
 * A section for one target.
 *
 * `outcome`: entered · due · unknown (the day from which it counts is not on record) · `daysLeft` in
 * calendar days, negative when overdue; null when nobody can count · `certain` is false when the
 * calendar of that year is missing.
 */
export const sheetSectionSchema = z.object({
  code: z.string(),
  title: z.string(),
  target: z.string(),
  targetTitle: z.string(),
  outcome: outcomeSchema,
  baseLabel: z.string(),
  baseDay: daySchema.nullable(),
  dueDay: daySchema.nullable(),
  daysLeft: z.int().nullable(),
  certain: z.boolean(),
  steps: z.array(z.string()),
  source: sourceSchema,
  fields: z.array(sheetFieldSchema),
})
export type SheetSection = z.infer<typeof sheetSectionSchema>

/** What hangs on the day and the desk: rules, entries of the case, today. */
export interface SheetContext {
  readonly pack: RulePack
  readonly entries: readonly PlatformEntry[]
  readonly today: Day
}

/** What one platform asks of one case, in the platform's order; sections that are not wanted yet are left out. */
export function platformSheet(platform: Platform, file: CaseFile, context: SheetContext): SheetSection[] {
  const own = context.entries.filter((entry) => entry.platform === platform.code && entry.undoneReason === '')
  return platform.sections
    .flatMap((section) => targetsOf(section, file).map((target) => ({ section, target })))
    .filter(({ section, target }) => isWanted(section, target, file))
    .map(({ section, target }) => sheetSection(section, target, file, { ...context, entries: own }))
}

function sheetSection(section: PlatformSection, target: Target, file: CaseFile, context: SheetContext): SheetSection {
  const subject = { file, pack: context.pack, decision: target.decision, parties: target.parties }
  const fields = section.fields.map((field) => {
    const entry = context.entries.findLast(
      (one) => one.section === section.code && one.target === target.id && one.field === field.code,
    )
    return sheetField(field, subject, entry ?? null)
  })
  const { code, title, source } = section
  return {
    code,
    title,
    target: target.id,
    targetTitle: target.title,
    source,
    fields,
    ...dueOf(section, target, { file, fields, pack: context.pack, today: context.today }),
  }
}

function sheetField(field: PlatformField, subject: Subject, entry: PlatformEntry | null): SheetField {
  const { code, title, mark, optional } = field
  const raw = field.value === null ? '' : readCaseValue(field.value, subject)
  const value = field.words?.[raw] ?? raw
  return {
    code,
    title,
    mark,
    value,
    isMissing: value === '' && !optional,
    isOptional: optional,
    entry,
    isChanged: entry !== null && entry.value !== value,
  }
}
