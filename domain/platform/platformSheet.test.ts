import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import credit from '#resources/platforms/credit.json' with { type: 'json' }
import crossJustice from '#resources/platforms/crossJustice.json' with { type: 'json' }
import minzhifa from '#resources/platforms/minzhifa.json' with { type: 'json' }
import { makeCase, makeDecision, makeFile, makeMilestone, makeParty } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { platformSchema } from './platform.ts'
import type { PlatformEntry } from './platformEntry.ts'
import { platformSheet, type SheetSection } from './platformSheet.ts'

const today = '2023-11-30'

function sheet(data: unknown, file: CaseFile, entries: PlatformEntry[] = []): SheetSection[] {
  return platformSheet(platformSchema.parse(data), file, { pack: rulePack, entries, today })
}

/** Every field of a section as if somebody had ticked it. */
function tickAll(data: { code: string }, section: SheetSection): PlatformEntry[] {
  return section.fields.map((field) => ({
    id: field.code,
    caseId: 'case1',
    platform: data.code,
    section: section.code,
    target: section.target,
    field: field.code,
    value: field.value,
    enteredOn: today,
    enteredBy: '陈甲',
    recordedBy: '001',
    undoneReason: '',
  }))
}

const decision = makeDecision({ decidedOn: '2023-11-27' })
const decided = makeFile({ decisions: [decision] })

describe('what another system asks of a case', () => {
  it('comes in the order of that system, with the values of the case in its words', () => {
    const [section] = sheet(credit, decided)
    expect(section?.fields.slice(0, 5).map(({ title, value }) => [title, value])).toEqual([
      ['行政相对人名称', '泉州华源涂料有限公司'],
      ['行政相对人类别', '法人及非法人组织'],
      ['统一社会信用代码', makeParty().code],
      ['法定代表人', makeParty().representative],
      ['行政处罚决定书文号', makeDecision().docNo],
    ])
  })

  it('names what the case does not say and must be filled there', () => {
    const file = makeFile({ case: makeCase({ filingNo: '' }) })
    const fields = sheet(minzhifa, file)[0]?.fields ?? []
    expect(fields.find((field) => field.code === 'filingNo')?.isMissing).toBe(true)
    expect(fields.find((field) => field.code === 'cause')?.isMissing).toBe(false)
  })

  it('asks for a decision only when it is on paper, and of each party by itself', () => {
    const draft = makeDecision({ materialId: null, origin: 'live' })
    expect(sheet(credit, makeFile({ decisions: [draft] }))).toEqual([])
    const parties = [makeParty(), makeParty({ id: 'party2', name: '林一', kind: 'person' })]
    const file = makeFile({
      case: makeCase({ parties }),
      decisions: [makeDecision({ partyIds: ['party1', 'party2'] })],
    })
    expect(sheet(credit, file).map((one) => one.fields[0]?.value)).toEqual(['泉州华源涂料有限公司', '林一'])
  })
})

describe('the days within which it must be entered', () => {
  it('are working days by the rule of the pack', () => {
    expect(sheet(credit, decided)[0]).toMatchObject({
      outcome: 'due',
      baseDay: '2023-11-27',
      dueDay: '2023-12-06',
      daysLeft: 6,
    })
  })

  it('skip the national holidays', () => {
    const file = makeFile({ case: makeCase({ milestones: [makeMilestone('filed', '2023-09-27')] }) })
    expect(sheet(minzhifa, file)[0]).toMatchObject({ dueDay: '2023-10-12', daysLeft: -49 })
  })

  it('are calendar days from the transfer, and nobody can judge without its day', () => {
    const facts = { ...makeCase().facts, suspectedCrime: true }
    const milestones = [makeMilestone('transferred', '2023-11-27')]
    expect(sheet(crossJustice, makeFile({ case: makeCase({ facts, milestones: [] }) }))[0]).toMatchObject({
      outcome: 'unknown',
      daysLeft: null,
    })
    expect(sheet(crossJustice, makeFile({ case: makeCase({ facts, milestones }) }))[0]?.dueDay).toBe('2023-12-04')
    expect(sheet(crossJustice, decided)).toEqual([])
  })
})

describe('a tick', () => {
  it('of every field makes the section entered', () => {
    const [section] = sheet(credit, decided)
    if (section === undefined) throw new Error('no section')
    const entries = tickAll(credit, section)
    expect(sheet(credit, decided, entries)[0]?.outcome).toBe('entered')
    expect(sheet(credit, decided, entries.slice(1))[0]?.outcome).toBe('due')
  })

  it('that was undone does not count', () => {
    const [section] = sheet(credit, decided)
    if (section === undefined) throw new Error('no section')
    const entries = tickAll(credit, section).map((entry) => ({ ...entry, undoneReason: '点错' }))
    expect(sheet(credit, decided, entries)[0]?.fields.every((field) => field.entry === null)).toBe(true)
  })

  it('is no longer true when the value changed, and a new tick mends it', () => {
    const [before] = sheet(credit, decided)
    if (before === undefined) throw new Error('no section')
    const entries = tickAll(credit, before)
    const corrected = makeFile({ decisions: [{ ...decision, fine: 190_000 }] })
    const [after] = sheet(credit, corrected, entries)
    expect(after?.outcome).toBe('due')
    expect(after?.fields.filter((field) => field.isChanged).map(({ code, value }) => [code, value])).toEqual([
      ['fineWan', '19'],
    ])
    const again = entries
      .filter((entry) => entry.field === 'fineWan')
      .map((entry) => ({ ...entry, id: 'again', value: '19' }))
    expect(sheet(credit, corrected, [...entries, ...again])[0]?.outcome).toBe('entered')
  })
})
