import type { YearCase } from './yearCase.ts'

type FileOf = (kind: string) => string | null

/** Examination, notice, review, discussion and decision of a case as its intake folder tells them, each with its paper. */
export function actsOfYearCase(one: YearCase, fileOf: FileOf) {
  return {
    notices: noticesOf(one, fileOf),
    examinations: examinationsOf(one, fileOf),
    rounds: roundsOf(one, fileOf),
    discussions: discussionsOf(one, fileOf),
    decisions: decisionsOf(one, fileOf),
  }
}

function noticesOf(one: YearCase, fileOf: FileOf) {
  const { days, party } = one
  if (days.noticeServed === undefined) return []
  const paper = fileOf('noticeBeforePenalty')
  const relation = party.kind === 'organisation' ? '法定代表人' : '经营者'
  const service = {
    party: party.name,
    method: 'direct',
    servedOn: days.noticeServed,
    receiver: party.representative,
    relation,
    receipt: paper,
  }
  const proposedFine = one.fine ?? one.facts.proposedFine ?? null
  // A right that is not due was told all the same: nothing is lost by it.
  const told = { docNo: one.noticeNo, proposedKinds: ['罚款'], proposedFine, hearingRightTold: true }
  return [{ ...told, material: paper, services: [service] }]
}

/** As the forms in papers.json say; row 5 (超过追责期限) is good when it says 否. */
function examinationsOf({ days }: YearCase, fileOf: FileOf) {
  const signed = fileOf('examinationForm')
  if (days.examined === undefined || signed === null) return []
  const answers = Array.from({ length: 6 }, (_, index) => ({
    row: String(index + 1),
    answer: index === 4 ? 'no' : 'yes',
  }))
  const opinionText = '事实清楚，证据充分，程序合法，适用法律正确，同意调查机构意见。'
  return [{ examiner: '郭审言', opinion: 'agree', opinionText, examinedOn: days.examined, answers, signed }]
}

/** Rows 2 and 8 are good when they say 否 (form 36). */
function roundsOf({ days, officers, reviewer }: YearCase, fileOf: FileOf) {
  if (days.reviewed === undefined || days.reviewSubmitted === undefined) return []
  const answers = Array.from({ length: 9 }, (_, index) => {
    const row = String(index + 1)
    return { row, answer: row === '2' || row === '8' ? 'no' : 'yes', problem: '', citations: [] }
  })
  const who = { submittedBy: officers[0]?.name ?? '', reviewer, reviewerStaffNo: null }
  const opinion = { opinion: 'agree', opinionText: '同意提请集体讨论。', concludedOn: days.reviewed }
  return [
    { kind: 'formal', submittedOn: days.reviewSubmitted, ...who, answers, ...opinion, signed: fileOf('reviewForm') },
  ]
}

const heads = [
  { name: '黄示明', post: '局长', staffNo: null },
  { name: '蔡仲言', post: '副局长', staffNo: null },
  { name: '庄逸清', post: '副局长', staffNo: null },
] as const

function discussionsOf(one: YearCase, fileOf: FileOf) {
  const { days, officers, reviewer } = one
  if (days.discussed === undefined) return []
  const [presider] = heads
  const observers = [
    { name: reviewer, post: '法制审核人员', staffNo: null },
    ...officers.map(({ name }) => ({ name, post: '案件调查人员，列席汇报', staffNo: null })),
  ]
  const fine = one.fine ?? one.facts.proposedFine ?? null
  return [
    {
      heldOn: days.discussed,
      from: '15:00',
      to: '15:50',
      place: `${one.organ}会议室`,
      presider,
      recorder: { name: '苏简', post: '法制科科员', staffNo: null },
      attendees: heads,
      absent: [],
      observers,
      recusals: [],
      report: one.story.join(''),
      pleadings: one.pleading,
      legalOpinion: '法制审核同意。',
      statements: heads.map(({ name }) => ({ speaker: name, opinion: 'agree', text: '同意。' })),
      conclusion: { outcome: 'penalty', kinds: ['罚款'], fine, article: one.penaltyArticle, text: '一致同意。' },
      signed: fileOf('discussionRecord'),
    },
  ]
}

function decisionsOf(one: YearCase, fileOf: FileOf) {
  const { days, outcome, party, decisionReceiver } = one
  if (days.decided === undefined || (outcome !== 'penalty' && outcome !== 'noPenalty')) return []
  const isPenalty = outcome === 'penalty'
  const relation = party.kind === 'organisation' ? '法定代表人' : '经营者'
  const signer = decisionReceiver ?? { name: party.representative, relation }
  const service = {
    party: party.name,
    method: 'direct',
    servedOn: days.served,
    receiver: signer.name,
    relation: signer.relation,
    receipt: fileOf('serviceReceipt'),
  }
  const site = `${one.organ}网站·行政处罚公开栏`
  return [
    {
      docNo: one.docNo,
      decidedOn: days.decided,
      organ: one.organ,
      parties: [party.name],
      outcome,
      kinds: isPenalty ? ['罚款'] : [],
      fine: isPenalty ? one.fine : null,
      article: one.penaltyArticle,
      text: '',
      material: fileOf(isPenalty ? 'penaltyDecision' : 'noPenaltyDecision'),
      services: days.served === undefined ? [] : [service],
      publicity:
        days.published === undefined
          ? []
          : [{ place: site, publishedOn: days.published, until: null, withdrawnOn: null }],
    },
  ]
}
