import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'

import {
  makeCase,
  makeDecision,
  makeDiscussion,
  makeFacts,
  makeMaterial,
  makeMilestone,
  makeNotice,
  makeOfficer,
  makeParty,
  makePayment,
  makeRound,
  serve,
} from '#tests/helpers/builders.ts'
import { makeDesk } from '#tests/helpers/desk.ts'
import { makeCalculation, makeTable } from '#tests/helpers/discretionBuilders.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import type { Desk } from '#store/desk.ts'
import { run, sql } from '#store/sql.ts'
import { atomically } from '#store/transaction.ts'

import { findAccount, findPasswordHash, listAccounts, saveAccount, savePasswordHash } from './accounts.ts'
import { getCaseFile, listCaseFiles } from './caseFiles.ts'
import { saveCalculation } from './calculations.ts'
import { countCases, findCase, insertCase, listCases, updateCase } from './cases.ts'
import { findDecision, saveDecision, savePublicity } from './decisions.ts'
import { findDiscussion, saveDiscussion } from './discussions.ts'
import { findDraft, removeDraft, saveDraft } from './drafts.ts'
import {
  arrangeMaterials,
  findMaterial,
  insertMaterial,
  insertVersion,
  listUsesOf,
  updateGate,
  updateMaterial,
} from './materials.ts'
import { findNotice, saveNotice } from './notices.ts'
import { findRound, saveRound } from './reviews.ts'
import { findSeal, insertSeal, listSeals } from './seals.ts'
import { savePayment } from './payments.ts'
import { listServices, saveService } from './services.ts'
import { findSetting, saveSetting } from './settings.ts'

let desk: Desk

beforeEach(async () => {
  desk = await makeDesk(tempDirectory())
})

const papers = ['paper', 'receipt', 'noticePaper', 'reviewPaper', 'discussionPaper', 'decisionPaper']

function insertCaseWithPapers() {
  insertCase(desk.ledger, makeCase())
  return papers.map((id) => {
    const material = makeMaterial({ id })
    insertMaterial(desk.ledger, material)
    return material
  })
}

describe('a case in the store', () => {
  it('comes back as it went in', () => {
    const kept = makeCase({
      parties: [makeParty(), makeParty({ id: 'party2', kind: 'person', name: '蔡𬱟', representative: '' })],
      facts: makeFacts({ actFrom: '2023-01-10', legalMax: 1_000_000, proposedKinds: ['罚款', '责令停产整治'] }),
      milestones: [makeMilestone('filed', '2023-09-04', { materialId: null })],
    })
    insertCase(desk.ledger, kept)
    expect(findCase(desk.ledger, kept.id)).toEqual(kept)
    expect(findCase(desk.ledger, 'nobody')).toBeNull()
  })

  it('loses the parties, officers and steps that are no longer named, and keeps the order of the rest', () => {
    const first = makeCase({ parties: [makeParty(), makeParty({ id: 'party2', name: '乙公司' })] })
    insertCase(desk.ledger, first)
    const changed = makeCase({
      parties: [makeParty({ id: 'party2', name: '乙公司' }), makeParty({ id: 'party3', name: '丙公司' })],
      officers: [makeOfficer({ id: 'officerB', name: '黄乙' })],
      milestones: [
        makeMilestone('filed', '2023-09-04', { materialId: null }),
        makeMilestone('leadReceived', '2023-08-29', { materialId: null }),
      ],
      archivedOn: '2024-01-02',
    })
    updateCase(desk.ledger, changed)
    expect(findCase(desk.ledger, first.id)).toEqual(changed)
  })

  it('may have parties and officers with the ids of another case', () => {
    const both = [makeCase(), makeCase({ id: 'case2', cause: '超标排放' })]
    for (const each of both) insertCase(desk.ledger, each)
    expect(listCases(desk.ledger)).toEqual(both)
    expect(countCases(desk.ledger)).toBe(2)
  })

  it('cannot lose a party that has been served', () => {
    insertCaseWithPapers()
    const notice = makeNotice()
    saveNotice(desk.ledger, notice)
    saveService(desk.ledger, serve(notice))
    expect(() => updateCase(desk.ledger, makeCase({ parties: [makeParty({ id: 'other' })] }))).toThrow('FOREIGN KEY')
    expect(findCase(desk.ledger, 'case1')).toEqual(makeCase())
  })

  it('refuses to change a case that is not there', () => {
    expect(() => updateCase(desk.ledger, makeCase({ id: 'nobody' }))).toThrow('0 rows')
  })

  it('notices a row that was damaged', () => {
    insertCase(desk.ledger, makeCase())
    run(desk.ledger, sql`update caseRecord set facts = ${'{'} where id = ${'case1'}`)
    expect(() => findCase(desk.ledger, 'case1')).toThrow('not JSON')
  })
})

describe('a case file in the store', () => {
  it('holds all that hangs on the case', () => {
    const materials = insertCaseWithPapers()
    const [round, discussion, notice, decision] = [makeRound(), makeDiscussion(), makeNotice(), makeDecision()]
    saveNotice(desk.ledger, notice)
    saveRound(desk.ledger, round)
    saveDiscussion(desk.ledger, discussion)
    saveDecision(desk.ledger, decision)
    const services = [serve(notice), serve(decision)]
    for (const service of services) saveService(desk.ledger, service)
    const payments = [makePayment({ decisionId: decision.id, plan: [{ dueOn: '2024-01-31', amount: 200_000 }] })]
    for (const payment of payments) savePayment(desk.ledger, payment)
    const calculation = makeCalculation(makeTable(), [1, 1, 0])
    saveCalculation(desk.ledger, calculation)
    const file = {
      case: makeCase(),
      materials,
      notices: [notice],
      examinations: [],
      counselOpinions: [],
      rounds: [round],
      discussions: [discussion],
      decisions: [decision],
      services,
      payments,
      calculations: [calculation],
    }
    const investigators = makeCase().officers.map(({ name, staffNo }) => ({ name, staffNo }))
    expect(getCaseFile(desk.ledger, 'case1')).toEqual({ ...file, investigators })
    // Nobody judges separation in a list of all cases.
    expect(listCaseFiles(desk.ledger)).toEqual([{ ...file, investigators: [] }])
    expect(getCaseFile(desk.ledger, 'nobody')).toBeNull()
  })

  it('refuses a paper that is not among the materials', () => {
    insertCase(desk.ledger, makeCase())
    expect(() => saveRound(desk.ledger, makeRound())).toThrow('FOREIGN KEY')
  })

  it('takes papers in any order inside one transaction', () => {
    atomically(desk.ledger, () => {
      insertCase(desk.ledger, makeCase({ milestones: [makeMilestone('filed', '2023-09-04')] }))
      insertMaterial(desk.ledger, makeMaterial({ id: 'paper' }))
    })
    expect(findCase(desk.ledger, 'case1')?.milestones).toHaveLength(1)
  })

  it('adds and corrects a round, a discussion, a notice, a decision, a service and a publication', () => {
    insertCaseWithPapers()
    const round = makeRound({
      answers: [
        {
          row: 'facts',
          answer: 'no',
          problem: '缺少采样记录',
          citations: [{ materialId: 'paper', version: 1, page: 2, quote: '', rect: null }],
          points: [],
          keptFrom: null,
        },
      ],
    })
    saveRound(
      desk.ledger,
      makeRound({ ...round, opinion: null, concludedOn: null, signedMaterialId: null, answers: [] }),
    )
    saveRound(desk.ledger, round)
    const discussion = makeDiscussion({ conclusion: null })
    saveDiscussion(desk.ledger, discussion)
    const notice = makeNotice({ hearingRightTold: false })
    saveNotice(desk.ledger, notice)
    const service = serve(notice, { servedOn: '2023-10-21', servers: [{ name: '陈甲', cardNo: '13040015001' }] })
    saveService(desk.ledger, service)
    saveService(desk.ledger, { ...service, struckReason: '误登' })
    const decision = makeDecision()
    saveDecision(desk.ledger, decision)
    const withdrawn = {
      place: '泉州市生态环境局网站',
      publishedOn: '2023-12-05',
      until: null,
      withdrawnOn: '2024-03-01',
    }
    savePublicity(desk.ledger, decision.id, withdrawn)
    expect(findRound(desk.ledger, round.id)).toEqual(round)
    expect(findDiscussion(desk.ledger, discussion.id)).toEqual(discussion)
    expect(findNotice(desk.ledger, notice.id)).toEqual(notice)
    expect(listServices(desk.ledger, notice.caseId)).toEqual([{ ...service, struckReason: '误登' }])
    expect(findDecision(desk.ledger, decision.id)).toEqual({ ...decision, publicity: [withdrawn] })
  })
})

describe('parties of one id', () => {
  it('are refused, so that none takes the place of the other', () => {
    const parties = [makeParty({ id: 'p' }), makeParty({ id: 'p', name: '乙' })]
    expect(() => insertCase(desk.ledger, makeCase({ parties }))).toThrow('one id')
    expect(findCase(desk.ledger, 'case1')).toBeNull()
  })
})

describe('a material in the store', () => {
  it('keeps every version, what the gate said, and its place', () => {
    insertCaseWithPapers()
    const material = makeMaterial({ id: 'scan' })
    insertMaterial(desk.ledger, material)
    const second = { ...material.versions[0]!, no: 2, sha256: 'a'.repeat(64), fileName: '重扫.pdf' }
    insertVersion(desk.ledger, 'scan', second)
    const gate = { state: 'unusable' as const, mediaType: 'application/pdf', reason: 'encrypted', pages: [] }
    updateGate(desk.ledger, 'scan', 2, gate)
    updateMaterial(desk.ledger, { ...material, title: '现场检查笔录', withdrawnReason: '误入' })
    arrangeMaterials(desk.ledger, ['scan', 'paper'])
    expect(findMaterial(desk.ledger, 'scan')).toEqual({
      ...material,
      title: '现场检查笔录',
      withdrawnReason: '误入',
      position: 0,
      versions: [material.versions[0], { ...second, gate }],
    })
    expect(findMaterial(desk.ledger, 'paper')?.position).toBe(1)
    expect(listUsesOf(desk.ledger, second.sha256)).toEqual([
      { materialId: 'scan', no: 2, caseId: 'case1', sha256: second.sha256 },
    ])
    expect(() => insertVersion(desk.ledger, 'scan', second)).toThrow('UNIQUE')
  })
})

describe('seals, accounts, settings and drafts', () => {
  it('remembers seals by case', () => {
    insertCase(desk.ledger, makeCase())
    const seal = {
      id: 'seal1',
      caseId: 'case1',
      volume: '正卷' as const,
      sealedAt: '2024-01-02T03:04:05.000Z',
      by: 'A01',
      path: '/tmp/正卷.pdf',
      bytes: 1,
      sha256: 'a'.repeat(64),
      merkleRoot: 'b'.repeat(64),
      pages: 120,
      items: 26,
    }
    insertSeal(desk.ledger, seal)
    expect(findSeal(desk.ledger, 'seal1')).toEqual(seal)
    expect(listSeals(desk.ledger, 'case1')).toEqual([seal])
    expect(() => insertSeal(desk.ledger, seal)).toThrow('UNIQUE')
  })

  it('keeps the password of an account when the account is changed', () => {
    const account = { staffNo: 'A01', name: '苏审', post: '法制科', roles: ['reviewer' as const], active: true }
    saveAccount(desk.ledger, account)
    expect(findPasswordHash(desk.ledger, 'A01')).toBeNull()
    savePasswordHash(desk.ledger, 'A01', '$argon2id$…')
    saveAccount(desk.ledger, { ...account, active: false })
    expect(findAccount(desk.ledger, 'A01')).toEqual({ ...account, active: false })
    expect(listAccounts(desk.ledger)).toHaveLength(1)
    expect(findPasswordHash(desk.ledger, 'A01')).toBe('$argon2id$…')
    expect(() => savePasswordHash(desk.ledger, 'nobody', 'x')).toThrow('0 rows')
  })

  it('reads a setting by its schema', () => {
    saveSetting(desk.ledger, 'font', { name: '仿宋' })
    expect(findSetting(desk.ledger, 'font', z.object({ name: z.string() }))).toEqual({ name: '仿宋' })
    expect(findSetting(desk.ledger, 'nothing', z.string())).toBeNull()
    expect(() => findSetting(desk.ledger, 'font', z.string())).toThrow()
  })

  it('keeps one draft for each form until it is removed', () => {
    saveDraft(desk.ledger, { key: 'A01/case', json: '{"a":1}', savedAt: '2024-01-02T03:04:05.000Z' })
    saveDraft(desk.ledger, { key: 'A01/case', json: '{"a":2}', savedAt: '2024-01-02T03:04:06.000Z' })
    expect(findDraft(desk.ledger, 'A01/case')?.json).toBe('{"a":2}')
    removeDraft(desk.ledger, 'A01/case')
    removeDraft(desk.ledger, 'A01/case')
    expect(findDraft(desk.ledger, 'A01/case')).toBeNull()
  })
})
