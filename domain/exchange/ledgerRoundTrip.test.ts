import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { untouchedRound } from '#domain/review/review.ts'
import { noFacts } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { IntakeFolder } from '#domain/intake/intakeFolder.ts'
import { emptyAttempt, type Service } from '#domain/service/service.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { caseOfRow, gapsOfRow } from './caseOfRow.ts'
import { ledgerColumns, type LedgerColumn, type LedgerValues } from './ledgerField.ts'
import { ledgerOfCase } from './ledgerOfCase.ts'
import { readCell } from './readCell.ts'
import { readLedger } from './readLedger.ts'
import { layOut } from './sheetReport.ts'
import { ledgerCells, ledgerLayout } from './sheetRows.ts'

const today = '2026-09-14'
const organ = '泉州市生态环境局'

describe('rows of a ledger', () => {
  it('come out as they went in, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(rows(), { minLength: 1, maxLength: 3 }), (all) => {
        expect(outAndIn(all)).toEqual(all)
      }),
      { numRuns: 25 },
    )
  })

  it('say what was changed in the case since, and keep the words of what was not', () => {
    const row = { partyName: '甲公司', cause: '噪声', source: '群众举报投诉', filedOn: '2026-01-05', remark: '=1+1' }
    const file = caseFileOf(caseOfRow(row, organ))
    const changed = { ...file, case: { ...file.case, handler: '林㛃', milestones: [] } }
    expect(ledgerOfCase(changed, rulePack, [row]).map(({ values }) => values)).toEqual([
      { partyName: '甲公司', cause: '噪声', source: '群众举报投诉', handler: '林㛃', remark: '=1+1' },
    ])
  })
})

/** Each row becomes a case, the cases become a sheet of our own, the sheet is read. */
function outAndIn(all: readonly LedgerValues[]): LedgerValues[] {
  const out = all.flatMap((row) => ledgerOfCase(caseFileOf(caseOfRow(row, organ)), rulePack, [row]))
  const { columns, rows: cells } = layOut(ledgerLayout, out.map(ledgerCells), {})
  const sheet = { name: '台账', rows: [columns.map(({ title }) => title), ...cells] }
  return (readLedger(sheet, today)?.rows ?? []).map(({ values }) => values)
}

/** A text as officers and other programs leave it: brackets, formulas, rare characters, digits in a row. */
function texts(): fc.Arbitrary<string> {
  const odd = [
    '=1+1',
    '+86 13800000000',
    '-甲',
    '@乙',
    '林㛃',
    '𠮷田（外资）',
    '<b>&"’',
    '${案由}',
    '$&',
    '0012',
    '1e5',
  ]
  return fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
}

function valuesFor({ field, type }: LedgerColumn): fc.Arbitrary<string> {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2026-09-14'), noInvalidDate: true })
  const made = {
    text: field === 'partyName' ? texts().map((text) => `某${text}`) : texts(),
    day: days.map((day) => day.toISOString().slice(0, 10)),
    yuan: fc.integer({ min: 0, max: 999_999_999 }).map(String),
    yesNo: fc.constantFrom('是', '否'),
    docNo: fc.integer({ min: 1, max: 999 }).map((no) => `闽泉环罚〔2023〕${no}号`),
    code: fc.constantFrom('91350599MA2DEM017F', '350599199001011234', '913505990000000000', '350500600012345'),
  }[type]
  // Only what reading can give is ever in a row.
  return made
    .map((text) => readCell(text, type, { unit: 1, today }).value)
    .filter((value) => value !== '' && readCell(value, type, { unit: 1, today }).value === value)
}

function rows(): fc.Arbitrary<LedgerValues> {
  const fields = Object.fromEntries(ledgerColumns.map((column) => [column.field, valuesFor(column)]))
  return fc
    .record(fields, { requiredKeys: ['partyName', 'cause', 'decidedOn'] })
    .map((row): LedgerValues => row)
    .filter((row) => gapsOfRow(row).length === 0)
}

/** The case as an import leaves it. */
function caseFileOf(folder: IntakeFolder): CaseFile {
  const caseId = 'case1'
  const parties = folder.parties.map((party, index) => ({ ...party, id: `p${index + 1}` }))
  const paper = { origin: 'paper' as const, blemishes: [], materialId: null, caseId }
  const served = (
    of: 'notice' | 'decision',
    id: string,
    all: IntakeFolder['decisions'][number]['services'],
  ): Service[] =>
    all.map(({ method, servedOn }) => ({
      ...emptyAttempt,
      id: `${id}s`,
      caseId,
      document: { of, id },
      partyId: 'p1',
      method,
      servedOn,
      outcome: 'served',
      servers: [],
      photoIds: [],
    }))
  return {
    case: {
      ...folder.case,
      id: caseId,
      parties,
      officers: folder.officers.map((officer, index) => ({ ...officer, id: `o${index}` })),
      facts: { ...noFacts, ...JSON.parse(JSON.stringify(folder.facts)) },
      milestones: folder.milestones.map((one, index) => ({ ...one, ...paper, id: `m${index}`, note: '' })),
      archivedOn: null,
    },
    materials: [],
    notices: folder.notices.map(({ services: _, material: __, ...one }) => ({ ...one, ...paper, id: 'n1' })),
    rounds: folder.rounds.map(({ signed: _, answers: __, ...one }) => ({
      ...untouchedRound,
      ...one,
      ...paper,
      id: 'r1',
      no: 1,
      snapshot: [],
    })),
    investigators: [],
    examinations: [],
    counselOpinions: [],
    discussions: [],
    decisions: folder.decisions.map(({ services: _, material: __, parties: ___, ...one }) => ({
      ...one,
      ...paper,
      id: 'd1',
      partyIds: ['p1'],
    })),
    services: [
      ...folder.notices.flatMap((one) => served('notice', 'n1', one.services)),
      ...folder.decisions.flatMap((one) => served('decision', 'd1', one.services)),
    ],
    payments: [],
    calculations: [],
  }
}
