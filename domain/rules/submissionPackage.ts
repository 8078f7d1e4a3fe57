import * as z from 'zod'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { sourceSchema } from '#domain/guardFinding.ts'
import { isOnRecord, type Material } from '#domain/material/material.ts'

import { isMet } from './conditions.ts'
import { isInForce } from './dated.ts'
import { documentsOfKinds } from './documentsOfKinds.ts'
import type { SubmissionItem } from './ruleEntries.ts'
import type { RulePack } from './rulePack.ts'

/**
 * One thing of the package for the reviewer (送审材料) and whether it is there.
 *
 * there: on record · unsigned: only a print that nobody signed yet · missing: wanted and not there ·
 * optional: not there and not wanted.
 */
export const packageItemSchema = z.object({
  code: z.string(),
  title: z.string(),
  state: z.enum(['there', 'unsigned', 'missing', 'optional']),
  materialIds: z.array(z.string()),
  source: sourceSchema,
})
export type PackageItem = z.infer<typeof packageItemSchema>

/** What the package of this case consists of on a day, in the order of the rule pack. */
export function submissionPackage(file: CaseFile, pack: RulePack, day: Day): PackageItem[] {
  return pack.submissionItems
    .filter((item) => isInForce(item, day) && isMet(item.when, file, pack))
    .map((item) => {
      const held = documentsOfKinds(file, item.kinds, pack)
      const { code, title, source } = item
      return { code, title, state: stateOf(item, held), materialIds: held.map((material) => material.id), source }
    })
}

function stateOf({ need, printCounts }: SubmissionItem, held: readonly Material[]): PackageItem['state'] {
  if (held.length === 0) return need === 'required' ? 'missing' : 'optional'
  return held.some((material) => printCounts || isOnRecord(material)) ? 'there' : 'unsigned'
}

/** Codes of what is wanted and not there; a calculation made on the desk stands for its printed table. */
export function missingItems(items: readonly PackageItem[], discretionId: string | null): string[] {
  return items
    .filter((item) => item.state === 'missing' && !(item.code === calculationItem && discretionId !== null))
    .map((item) => item.code)
}

/** 裁量计算表, number 11 of the package. */
const calculationItem = '11'
