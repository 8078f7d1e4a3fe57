import { noFacts, type Case, type CaseFacts } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Milestone, MilestoneKind } from '#domain/case/milestone.ts'
import type { Officer } from '#domain/case/officer.ts'
import type { Party } from '#domain/case/party.ts'
import type { Day } from '#domain/day.ts'
import type { Decision, Notice } from '#domain/decision/decision.ts'
import { plainConclusion, plainDiscussion, type Discussion } from '#domain/discussion/discussion.ts'
import type { Material } from '#domain/material/material.ts'
import type { Payment } from '#domain/payment/payment.ts'
import { untouchedRound, type ReviewRound } from '#domain/review/review.ts'
import { emptyAttempt, type Service } from '#domain/service/service.ts'

let counter = 0

/** A fresh id, so that two built things are never the same by accident. */
function nextId(prefix: string): string {
  counter += 1
  return `${prefix}${counter}`
}

/** An invented company; area code 350599 is not assigned, so the code can be nobody's. */
export function makeParty(overrides: Partial<Party> = {}): Party {
  return {
    id: 'party1',
    kind: 'organisation',
    name: '泉州华源涂料有限公司',
    code: '91350599MA2DEM017F',
    address: '泉州市丰泽区示例路1号',
    representative: '林一',
    phone: '',
    ...overrides,
  }
}

export function makeOfficer(overrides: Partial<Officer> = {}): Officer {
  return {
    id: nextId('officer'),
    name: '陈甲',
    cardNo: '13040015001',
    cardValidFrom: '2021-01-01',
    cardValidTo: '2027-12-31',
    staffNo: null,
    ...overrides,
  }
}

/** A step with its signed paper; pass `materialId: null` for one whose paper is missing. */
export function makeMilestone(kind: MilestoneKind, day: Day, overrides: Partial<Milestone> = {}): Milestone {
  return {
    id: nextId('milestone'),
    kind,
    day,
    note: '',
    materialId: 'paper',
    partyId: null,
    origin: 'paper',
    blemishes: [],
    ...overrides,
  }
}

export function makeFacts(overrides: Partial<CaseFacts> = {}): CaseFacts {
  return { ...noFacts, ...overrides }
}

/** A case with one company, two officers with valid cards, and no step yet. */
export function makeCase(overrides: Partial<Case> = {}): Case {
  return {
    id: 'case1',
    filingNo: '泉丰环立〔2023〕9号',
    cause: '无证排污',
    source: '现场检查',
    organ: '泉州市生态环境局',
    handler: '陈甲',
    parties: [makeParty()],
    officers: [makeOfficer({ id: 'officerA' }), makeOfficer({ id: 'officerB', name: '黄乙', cardNo: '13040015002' })],
    facts: makeFacts(),
    milestones: [],
    retention: '30年',
    archiveNo: '',
    archivedOn: null,
    ...overrides,
  }
}

/** An empty file round a case; its notices and decisions are served on their usual days unless `services` are given. */
export function makeFile(overrides: Partial<CaseFile> = {}): CaseFile {
  const services = [
    ...(overrides.notices ?? []).map((notice) => serve(notice)),
    ...(overrides.decisions ?? []).map((decision) => serve(decision, { servedOn: '2023-11-29' })),
  ]
  return {
    services,
    payments: [],
    calculations: [],
    case: makeCase(),
    materials: [],
    notices: [],
    investigators: [],
    examinations: [],
    rounds: [],
    counselOpinions: [],
    discussions: [],
    decisions: [],
    ...overrides,
  }
}

/** A two-page PDF that came in from paper and is on record. */
export function makeMaterial(overrides: Partial<Material> = {}): Material {
  const id = overrides.id ?? nextId('material')
  return {
    id,
    caseId: 'case1',
    kind: 'other',
    title: `材料${id}`,
    docNo: '',
    docDate: null,
    author: '',
    volume: '正',
    position: null,
    paperState: 'received',
    pageLabels: [],
    remark: '',
    withdrawnReason: '',
    versions: [
      {
        no: 1,
        sha256: '0'.repeat(64),
        bytes: 1000,
        fileName: `${id}.pdf`,
        gate: {
          state: 'usable',
          mediaType: 'application/pdf',
          reason: '',
          pages: [
            { width: 595, height: 842 },
            { width: 595, height: 842 },
          ],
        },
        cutFrom: null,
        viewCopy: null,
        addedAt: '2023-12-01T02:00:00.000Z',
        addedBy: 'A01',
      },
    ],
    ...overrides,
  }
}

/** Service of a notice or decision: direct, on the company, receipt on record. */
export function serve(act: Notice | Decision, overrides: Partial<Service> = {}): Service {
  return makeService({ document: { of: 'decidedOn' in act ? 'decision' : 'notice', id: act.id }, ...overrides })
}

/** Direct service on the company with its receipt on record. */
export function makeService(overrides: Partial<Service> = {}): Service {
  return {
    ...emptyAttempt,
    id: nextId('service'),
    caseId: 'case1',
    document: { of: 'material', id: 'paper' },
    partyId: 'party1',
    method: 'direct',
    outcome: 'served',
    servedOn: '2023-10-20',
    receiver: '林一',
    relation: '法定代表人',
    receiptMaterialId: 'receipt',
    ...overrides,
  }
}

/** A notice of a fine of 200,000 with the right to a hearing, served on 2023-10-20. */
export function makeNotice(overrides: Partial<Notice> = {}): Notice {
  return {
    id: nextId('notice'),
    caseId: 'case1',
    docNo: '闽泉环罚告〔2023〕88号',
    proposedKinds: ['罚款'],
    proposedFine: 200_000,
    hearingRightTold: true,
    materialId: 'noticePaper',
    ...overrides,
  }
}

/** A formal round that agreed on 2023-11-20, with its signed form. */
export function makeRound(overrides: Partial<ReviewRound> = {}): ReviewRound {
  return {
    ...untouchedRound,
    id: nextId('round'),
    caseId: 'case1',
    no: 1,
    kind: 'formal',
    submittedOn: '2023-11-16',
    submittedBy: '陈甲',
    reviewer: '苏审',
    reviewerStaffNo: null,
    snapshot: [],
    opinion: 'agree',
    opinionText: '审核同意',
    concludedOn: '2023-11-20',
    signedMaterialId: 'reviewPaper',
    origin: 'paper',
    ...overrides,
  }
}

/** A discussion of 2023-11-23 that concluded a fine of 200,000, with its signed record. */
export function makeDiscussion(overrides: Partial<Discussion> = {}): Discussion {
  return {
    ...plainDiscussion,
    id: nextId('discussion'),
    caseId: 'case1',
    no: 1,
    heldOn: '2023-11-23',
    from: '15:00',
    to: '16:00',
    place: '三楼会议室',
    presider: { name: '王局', post: '局长', staffNo: null },
    recorder: { name: '吴录', post: '科员', staffNo: null },
    attendees: [
      { name: '王局', post: '局长', staffNo: null },
      { name: '李副', post: '副局长', staffNo: null },
      { name: '赵副', post: '副局长', staffNo: null },
    ],
    absent: [],
    observers: [{ name: '陈甲', post: '执法大队', staffNo: null }],
    recusals: [],
    report: '',
    pleadings: '',
    legalOpinion: '',
    statements: [
      { speaker: '李副', opinion: 'agree', text: '同意。' },
      { speaker: '赵副', opinion: 'agree', text: '同意。' },
      { speaker: '王局', opinion: 'agree', text: '同意。' },
    ],
    conclusion: {
      ...plainConclusion,
      outcome: 'penalty',
      kinds: ['罚款'],
      fine: 200_000,
      article: '排污许可管理条例第三十三条第一项',
      text: '',
    },
    signedMaterialId: 'discussionPaper',
    origin: 'paper',
    blemishes: [],
    ...overrides,
  }
}

/** The decision of 2023-11-27: a fine of 200,000, stamped, served on 2023-11-29, published on 2023-12-05. */
export function makeDecision(overrides: Partial<Decision> = {}): Decision {
  return {
    id: nextId('decision'),
    caseId: 'case1',
    docNo: '闽泉环罚〔2023〕118号',
    decidedOn: '2023-11-27',
    organ: '泉州市生态环境局',
    partyIds: ['party1'],
    outcome: 'penalty',
    kinds: ['罚款'],
    fine: 200_000,
    article: '排污许可管理条例第三十三条第一项',
    text: '',
    facts: '',
    offenceArticle: '',
    materialId: 'decisionPaper',
    publicity: [{ place: '泉州市生态环境局网站', publishedOn: '2023-12-05', until: null, withdrawnOn: null }],
    origin: 'paper',
    blemishes: [],
    ...overrides,
  }
}

/** What the company owes on a decision of 200,000: nothing asked for, nothing paid. */
export function makePayment(overrides: Partial<Payment> = {}): Payment {
  return {
    id: nextId('payment'),
    caseId: 'case1',
    decisionId: 'decision1',
    partyId: 'party1',
    amount: 200_000,
    payCode: '',
    requests: [],
    plan: [],
    paid: [],
    enforcement: null,
    ...overrides,
  }
}

/** The steps of case 118号, up to the decision. */
export function lawfulMilestones(): Milestone[] {
  return [
    makeMilestone('leadReceived', '2023-08-29'),
    makeMilestone('inspected', '2023-08-29'),
    makeMilestone('filed', '2023-09-04'),
    makeMilestone('noticeServed', '2023-10-20'),
    makeMilestone('pleaded', '2023-10-25'),
    makeMilestone('hearingRequested', '2023-10-25'),
    makeMilestone('hearingNoticeServed', '2023-10-27'),
    makeMilestone('hearingHeld', '2023-11-09'),
  ]
}

/** A file in which every guard passes for the decision of `makeDecision()`; the decision itself is not in it. */
export function makeLawfulFile(overrides: Partial<CaseFile> = {}): CaseFile {
  const facts = makeFacts({
    actFrom: '2023-01-10',
    actTo: '2023-08-29',
    complex: true,
    penaltyArticle: '排污许可管理条例第三十三条第一项',
    legalMin: 200_000,
    legalMax: 1_000_000,
    proposedKinds: ['罚款'],
    proposedFine: 200_000,
  })
  return makeFile({
    case: makeCase({ facts, milestones: lawfulMilestones() }),
    notices: [makeNotice()],
    rounds: [makeRound()],
    discussions: [makeDiscussion()],
    ...overrides,
  })
}
