import * as z from 'zod'

import { sha256HexSchema } from '#domain/proof/sha256.ts'

import { sheetKindSchema } from './sheetLayout.ts'
import { rowNames, type SheetReport } from './sheetReport.ts'

/**
 * A spreadsheet template of the office (本单位表格模板) in place of our layout. Older ones are kept;
 * `active` is the one that is filled, none when ours was restored.
 */
export const sheetTemplateSchema = z.object({
  id: z.string(),
  kind: sheetKindSchema,
  no: z.int().positive(),
  sha256: sha256HexSchema,
  bytes: z.int().nonnegative(),
  fileName: z.string(),
  active: z.boolean(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
})
export type SheetTemplate = z.infer<typeof sheetTemplateSchema>

/** What a template may name: `${…}` outside the rows, `${table:…}` in them. */
export function knownPlaceholders({ table, columns, scalars }: SheetReport): string[] {
  return [
    ...Object.keys(scalars).map((name) => `\${${name}}`),
    ...rowNames(columns).map((name) => `\${table:${table}.${name}}`),
  ]
}

/** A placeholder that nothing fills, and the one that was probably meant (empty when nobody can say). */
export interface SheetFault {
  readonly name: string
  readonly meant: string
}

/** The placeholders of a template that a report does not know. */
export function faultsOf(names: readonly string[], known: readonly string[]): SheetFault[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const bare = lastPart(name)
      return { name, meant: known.find((one) => lastPart(one) === bare) ?? '' }
    })
}

function lastPart(placeholder: string): string {
  return placeholder
    .replace(/^\$\{(?:.*[:.])?/u, '')
    .replace(/\}$/u, '')
    .trim()
}
