import { describe, expect, it } from 'vitest'

import {
  makeCase,
  makeDecision,
  makeFile,
  makeLawfulFile,
  makeMaterial,
  makeMilestone,
  makeNotice,
  makeParty,
  serve,
} from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { missingDocuments } from './missingDocuments.ts'

const kinds = (file: Parameters<typeof missingDocuments>[0]) => missingDocuments(file, rulePack).map((one) => one.kind)

describe('documents that the file should hold', () => {
  it('of a new case: only the licence of the party', () => {
    expect(kinds(makeFile())).toEqual(['businessLicence'])
    const person = makeFile({ case: makeCase({ parties: [makeParty({ kind: 'person' })] }) })
    expect(kinds(person)).toEqual(['identityDocument'])
  })

  it('grow with what is recorded, and go when the paper is there', () => {
    const filed = makeCase({ milestones: [makeMilestone('filed', '2023-09-04')] })
    const licence = makeMaterial({ kind: 'businessLicence' })
    expect(kinds(makeFile({ case: filed, materials: [licence] }))).toEqual(['filingApproval'])
    expect(kinds(makeFile({ case: filed, materials: [licence, makeMaterial({ kind: 'filingApproval' })] }))).toEqual([])
  })

  it('a print that was not signed and a paper that was taken out do not count', () => {
    const filed = makeCase({ milestones: [makeMilestone('filed', '2023-09-04')] })
    const licence = makeMaterial({ kind: 'businessLicence' })
    const printed = makeMaterial({ kind: 'filingApproval', paperState: 'printed' })
    const withdrawn = makeMaterial({ kind: 'filingApproval', withdrawnReason: '重份' })
    expect(kinds(makeFile({ case: filed, materials: [licence, printed, withdrawn] }))).toEqual(['filingApproval'])
  })

  it('one scan may hold two documents, when its title names the second as one of them', () => {
    const file = (title: string) =>
      makeFile({
        case: makeCase({ milestones: [makeMilestone('pleaded', '2023-10-25')] }),
        materials: [makeMaterial({ kind: 'businessLicence' }), makeMaterial({ kind: 'partyStatement', title })],
      })
    expect(kinds(file('陈述申辩书'))).toEqual(['pleadingReview'])
    expect(kinds(file('陈述申辩书及陈述申辩复核表'))).toEqual([])
    expect(kinds(file('陈述申辩复核表送达回证'))).toEqual(['pleadingReview'])
    const decided = (title: string) => makeFile({ decisions: [makeDecision()], materials: [makeMaterial({ title })] })
    expect(kinds(decided('行政处罚决定书、送达回证'))).not.toContain('penaltyDecision')
    expect(kinds(decided('不予行政处罚决定书'))).toContain('penaltyDecision')
  })

  it('review form and minutes are wanted in 副卷 when the case must be reviewed and discussed', () => {
    const missing = missingDocuments(makeLawfulFile(), rulePack)
    expect(missing.find((one) => one.kind === 'reviewForm')).toMatchObject({
      volume: '副',
      source: { article: '第五十八条' },
    })
    expect(missing.map((one) => one.kind)).toContain('discussionRecord')
    const plain = makeFile({ notices: [makeNotice({ proposedFine: 1000 })] })
    expect(kinds(plain)).not.toContain('reviewForm')
  })

  it('a decision not to punish wants its own form', () => {
    expect(kinds(makeFile({ decisions: [makeDecision({ outcome: 'noPenalty', fine: null })] }))).toContain(
      'noPenaltyDecision',
    )
  })

  it('each service without receipt is named with its document, an announcement with its clipping', () => {
    const decision = makeDecision()
    const services = [
      serve(decision, { receiptMaterialId: null }),
      serve(decision, { receiptMaterialId: null, method: 'announcement' }),
      serve(decision),
      serve(decision, { receiptMaterialId: null, outcome: 'failed' }),
      serve(decision, { receiptMaterialId: null, struckReason: '重复登记' }),
    ]
    const missing = missingDocuments(makeFile({ decisions: [decision], services }), rulePack)
    expect(missing.filter((one) => one.kind === 'announcementClipping')).toHaveLength(1)
    expect(missing.filter((one) => one.kind === 'serviceReceipt')).toMatchObject([
      { title: '送达回证 闽泉环罚〔2023〕118号', why: '2023-10-20已登记送达，送达回证尚未挂回；期限不起算。' },
    ])
  })
})
