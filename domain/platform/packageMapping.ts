import * as z from 'zod'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { firstDayOf } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { columnOf, ledgerFieldSchema, type LedgerField, type LedgerValues } from '#domain/exchange/ledgerField.ts'
import { proposeMapping, unitOf } from '#domain/exchange/proposeMapping.ts'
import { readCell } from '#domain/exchange/readCell.ts'

import type { PackageField } from './packageFields.ts'

/** How packages of other systems are taken: words of file names and their kinds, names of fields and ours; kept for the next one. */
export const packageMappingSchema = z.object({
  words: z.array(z.object({ word: z.string().min(1), kind: z.string() })),
  fields: z.array(z.object({ name: z.string(), field: ledgerFieldSchema.nullable() })),
})
export type PackageMapping = z.infer<typeof packageMappingSchema>

/** Nothing learned yet. */
export const noMapping: PackageMapping = { words: [], fields: [] }

/** The word by which a file is known again: the longest run of Chinese in its name; empty when it has none. */
export function wordOfName(fileName: string): string {
  const runs = fileName.normalize('NFKC').match(/\p{Script=Han}+/gu) ?? []
  return runs.toSorted((one, other) => other.length - one.length)[0] ?? ''
}

/** The kind that the office gave to files with such a name, the longest word first; null when nothing was learned. */
export function learnedKind(fileName: string, { words }: PackageMapping): string | null {
  const name = fileName.normalize('NFKC')
  const fitting = words.filter(({ word }) => name.includes(word))
  return fitting.toSorted((one, other) => other.word.length - one.word.length)[0]?.kind ?? null
}

/** Newer knowledge wins over older of the same word or name. */
export function learn(old: PackageMapping, added: PackageMapping): PackageMapping {
  const words = new Map([...old.words, ...added.words].map((one) => [one.word, one]))
  const fields = new Map([...old.fields, ...added.fields].map((one) => [one.name, one]))
  return { words: [...words.values()], fields: [...fields.values()] }
}

/** Which of our fields each name seems to be: as the office chose it before, else by its words. A field is taken once. */
export function mapFields(fields: readonly PackageField[], mapping: PackageMapping): (LedgerField | null)[] {
  const proposed = proposeMapping(fields.map((field) => field.name))
  const taken = new Set<LedgerField>()
  return fields.map(({ name }, index) => {
    const known = mapping.fields.find((one) => one.name === name)
    const field = known === undefined ? (proposed[index] ?? null) : known.field
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** What the fields say, read as the cells of a ledger are; what cannot be read is left out. */
export function valuesOfFields(
  fields: readonly PackageField[],
  mapped: readonly (LedgerField | null)[],
  today: Day,
): LedgerValues {
  const values: LedgerValues = {}
  for (const [index, { name, value }] of fields.entries()) {
    const field = mapped[index] ?? null
    if (field === null) continue
    const read = readCell(value, columnOf(field).type, { unit: unitOf(name), today }).value
    if (read !== '') values[field] = read
  }
  return values
}

/** What the case itself says for the fields that a package may bring. */
export function valuesOfCase(file: CaseFile): LedgerValues {
  const party = file.case.parties[0]
  const decision = file.decisions[0]
  const said: LedgerValues = {
    filingNo: file.case.filingNo,
    cause: file.case.cause,
    handler: file.case.handler,
    filedOn: firstDayOf(file, 'filed') ?? '',
    partyName: party?.name ?? '',
    partyCode: party?.code ?? '',
    partyAddress: party?.address ?? '',
    representative: party?.representative ?? '',
    phone: party?.phone ?? '',
    docNo: decision?.docNo ?? '',
    decidedOn: decision?.decidedOn ?? '',
    fine: String(decision?.fine ?? ''),
  }
  return said
}

/** Fields that are filled in where the case has nothing; anything else is an act or a fact that somebody must judge. */
export const fillable = ['filingNo', 'handler', 'partyCode', 'partyAddress', 'representative', 'phone'] as const
