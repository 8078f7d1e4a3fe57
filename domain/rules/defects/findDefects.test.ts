import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Verdict } from '#domain/guardFinding.ts'
import type { Material } from '#domain/material/material.ts'
import {
  makeCase,
  makeDecision,
  makeDiscussion,
  makeFile,
  makeMaterial,
  makeMilestone,
  makeNotice,
  makeOfficer,
  makeService,
} from '#tests/helpers/builders.ts'
import { rulePack as pack } from '#tests/helpers/rulePack.ts'

import type { DefectFinding, TextOf } from './defect.ts'
import { findDefects } from './findDefects.ts'

const readable =
  (texts: Record<string, string>): TextOf =>
  (id) => {
    const text = texts[id]
    return text === undefined ? null : text.split('\f')
  }

function look(code: string, file: CaseFile, texts: Record<string, string> = {}): DefectFinding | undefined {
  return findDefects(file, pack, readable(texts)).find((finding) => finding.code === code)
}

function verdict(code: string, file: CaseFile, texts: Record<string, string> = {}): Verdict | undefined {
  return look(code, file, texts)?.verdict
}

function paper(kind: string, more: Partial<Material> = {}): Material {
  return makeMaterial({ id: kind, kind, title: kind, ...more })
}

describe('five days counted as calendar days', () => {
  const decidedOn = (day: string, served: string) => {
    const notice = makeNotice({ id: 'n' })
    const service = makeService({ document: { of: 'notice', id: 'n' }, servedOn: served })
    return makeFile({ notices: [notice], services: [service], decisions: [makeDecision({ decidedOn: day })] })
  }

  it('are found where the fifth working day had not passed, a worked Sunday counted', () => {
    // 2023-04-23 is a Sunday on which people work: the fifth working day is the 24th itself.
    expect(look('DF-DAYS', decidedOn('2023-04-24', '2023-04-18'))).toMatchObject({
      verdict: 'fail',
      message: expect.stringContaining('2023-04-24届满'),
    })
    expect(verdict('DF-DAYS', decidedOn('2023-04-25', '2023-04-18'))).toBe('pass')
  })

  it('cannot be judged in a year without a calendar, and are not looked for without a notice', () => {
    expect(verdict('DF-DAYS', decidedOn('2031-04-24', '2031-04-18'))).toBe('unknown')
    expect(verdict('DF-DAYS', makeFile({ decisions: [makeDecision()] }))).toBeUndefined()
  })
})

describe('the name of a signboard in a record', () => {
  const file = makeFile({ materials: [paper('interviewRecord')] })

  it('is found with its page, and another employer is none', () => {
    const found = look('DF-SIGNBOARD', file, { interviewRecord: '首页\f工作单位：华源涂料厂 职务：会计' })
    expect([found?.verdict, found?.evidence]).toEqual([
      'fail',
      [{ materialId: 'interviewRecord', title: 'interviewRecord', page: 2, quote: '华源涂料厂' }],
    ])
    expect(verdict('DF-SIGNBOARD', file, { interviewRecord: '工作单位：泉州华源涂料有限公司\n职务：会计' })).toBe(
      'pass',
    )
    expect(verdict('DF-SIGNBOARD', file, { interviewRecord: '工作单位：晋江顺达物流有限公司' })).toBe('pass')
  })

  it('cannot be judged while nobody has read the record', () => {
    expect(verdict('DF-SIGNBOARD', file)).toBe('unknown')
  })
})

describe('a card that had expired', () => {
  const on = (cardValidTo: string | null) =>
    makeFile({
      case: makeCase({ officers: [makeOfficer({ cardValidTo })] }),
      materials: [paper('sceneRecord', { docDate: '2023-04-12' }), paper('officerCard')],
    })

  it('is found on the day after its last day, not on it', () => {
    expect(['2023-04-11', '2023-04-12'].map((day) => verdict('DF-CARD', on(day)))).toEqual(['fail', 'pass'])
    expect(verdict('DF-CARD', on(null))).toBe('unknown')
  })

  it('is shown in the record and on the card', () => {
    const found = look('DF-CARD', on('2023-04-11'), { officerCard: '第一页\f证号13040015001' })
    expect(found?.evidence.map(({ materialId, page }) => [materialId, page])).toEqual([
      ['sceneRecord', null],
      ['officerCard', 2],
    ])
  })

  it('is looked for at steps without a record too', () => {
    const file = makeFile({ case: makeCase({ milestones: [makeMilestone('inspected', '2029-01-01')] }) })
    expect(verdict('DF-CARD', file)).toBe('fail')
  })
})

describe('a receipt without relation', () => {
  const signedBy = (receiver: string, relation = '') =>
    makeFile({ services: [makeService({ receiver, relation })], materials: [paper('serviceReceipt')] })

  it('is found where somebody else signed', () => {
    expect(
      ['林二', '林一', '泉州华源涂料有限公司', ''].map((receiver) => verdict('DF-RELATION', signedBy(receiver))),
    ).toEqual(['fail', 'pass', 'pass', 'unknown'])
    expect(verdict('DF-RELATION', signedBy('林二', '员工'))).toBe('pass')
  })

  it('is not looked for where a service was struck or went by post', () => {
    const services = [
      makeService({ receiver: '林二', relation: '', struckReason: '录错' }),
      makeService({ method: 'mail', relation: '' }),
    ]
    expect(verdict('DF-RELATION', makeFile({ services }))).toBeUndefined()
  })
})

describe('an amount in capitals', () => {
  const file = makeFile({ materials: [paper('noticeBeforePenalty')] })

  it('is compared with its digits though lines break anywhere', () => {
    expect(look('DF-AMOUNT', file, { noticeBeforePenalty: '拟处罚款陆万贰\n仟元整（¥62,200元）' })).toMatchObject({
      verdict: 'fail',
      evidence: [{ page: 1, quote: '陆万贰仟元整' }],
    })
    expect(verdict('DF-AMOUNT', file, { noticeBeforePenalty: '拟处罚款陆万贰仟元整（¥62,000元）' })).toBe('pass')
    expect(verdict('DF-AMOUNT', file)).toBe('unknown')
    const half: TextOf = () => ['拟处罚款陆万贰仟元整（¥62,000元）', null]
    const found = findDefects(file, pack, half).find(({ code }) => code === 'DF-AMOUNT')
    expect([found?.verdict, found?.message]).toEqual(['unknown', expect.stringContaining('没有读出文字')])
    expect(verdict('DF-AMOUNT', file, { noticeBeforePenalty: '金额（小写）：35000.00' })).toBeUndefined()
    expect(verdict('DF-AMOUNT', file, { noticeBeforePenalty: '金额（大写）：叁万伍仟元整' })).toBeUndefined()
    expect(verdict('DF-AMOUNT', file, { noticeBeforePenalty: '拟处罚款零拾仟元整（¥62,000元）' })).toBe('unknown')
  })
})

describe('samples later than their report', () => {
  const reported = (sampled: string | null) =>
    makeFile({
      case: makeCase({ milestones: sampled === null ? [] : [makeMilestone('sampled', sampled)] }),
      materials: [paper('monitoringReport', { docDate: '2023-11-10' })],
    })

  it('are found on record and in the report itself', () => {
    expect(['2023-11-11', '2023-11-10'].map((day) => verdict('DF-SAMPLING', reported(day)))).toEqual(['fail', 'pass'])
    expect(look('DF-SAMPLING', reported(null), { monitoringReport: '封面\f采样日期：2023年11月13日' })).toMatchObject({
      verdict: 'fail',
      evidence: [{ page: 2 }, {}],
    })
    expect(verdict('DF-SAMPLING', reported(null), { monitoringReport: '采样日期：2023年11月8日' })).toBe('pass')
    expect(verdict('DF-SAMPLING', reported(null))).toBe('unknown')
    const half: TextOf = () => ['采样日期：2023年11月8日', null]
    expect(findDefects(reported('2023-11-08'), pack, half).find(({ code }) => code === 'DF-SAMPLING')).toMatchObject({
      verdict: 'unknown',
    })
  })
})

describe('a rule cited before it was in force', () => {
  const file = makeFile({ materials: [paper('penaltyDecision')] })
  const cites = (text: string) => verdict('DF-LAWDATE', file, { penaltyDecision: text })

  it('is found for a step in June, not for one in July, and the older name is another rule', () => {
    expect(cites('我局于2023年6月12日依据《生态环境行政处罚办法》第十八条立案。')).toBe('fail')
    expect(cites('我局于2023年7月3日依据《生态环境行政处罚办法》第十八条立案。')).toBe('pass')
    expect(
      cites('我局于2023年6月12日依据《环境行政处罚办法》立案。2023年7月17日依据《生态环境行政处罚办法》决定。'),
    ).toBe('pass')
    expect(cites('我局于2023年7月3日依据《环境行政处罚办法》立案。')).toBe('fail')
    expect(cites('我局于2023年6月12日立案；依据《生态环境行政处罚办法》决定。')).toBe('pass')
  })

  it('cannot be judged while nobody has read the decision', () => {
    expect(verdict('DF-LAWDATE', file)).toBe('unknown')
  })
})

describe('publication on the eighth working day', () => {
  const published = (publishedOn: string, decidedOn = '2023-09-25') =>
    makeFile({
      decisions: [
        makeDecision({ decidedOn, publicity: [{ place: '网站', publishedOn, until: null, withdrawnOn: null }] }),
      ],
    })

  it('is found over a long holiday', () => {
    expect(look('DF-PUBLICITY', published('2023-10-11'))).toMatchObject({
      verdict: 'fail',
      message: expect.stringContaining('第8个工作日'),
    })
    expect(verdict('DF-PUBLICITY', published('2023-10-10'))).toBe('pass')
    expect(verdict('DF-PUBLICITY', published('2031-10-10', '2031-09-25'))).toBe('unknown')
    expect(verdict('DF-PUBLICITY', makeFile({ decisions: [makeDecision({ publicity: [] })] }))).toBeUndefined()
  })
})

describe('minutes without the signature of an observer', () => {
  const observers = ['陈甲', '苏审'].map((name) => ({ name, post: '', staffNo: null }))
  const file = makeFile({
    discussions: [makeDiscussion({ observers, signedMaterialId: 'discussionRecord' })],
    materials: [paper('discussionRecord')],
  })
  const signed = (text: string) => look('DF-OBSERVER', file, { discussionRecord: text })

  it('are found where the field was read as empty or holds only some', () => {
    expect(signed('正文\f出席人员签名：王局 李副\n列席人员签名：\n记录人签名：吴录')).toMatchObject({
      verdict: 'fail',
      message: expect.stringContaining('陈甲、苏审'),
      evidence: [{ page: 2 }],
    })
    expect(signed('列席人员签名：陈甲 记录人签名：吴录')?.message).toContain('苏审')
    expect(signed('列席人员签名：陈甲 苏审 记录人签名：吴录')?.verdict).toBe('pass')
  })

  it('cannot be judged where handwriting was not read', () => {
    expect(signed('列席人员签名：ゞ〆乄 记录人签名：')?.verdict).toBe('unknown')
    expect([signed('没有签名栏')?.verdict, verdict('DF-OBSERVER', file)]).toEqual(['unknown', 'unknown'])
  })
})

describe('a page number stamped twice', () => {
  const numbered = (...labels: string[][]) =>
    makeFile({ materials: labels.map((pageLabels, i) => makeMaterial({ id: `m${i}`, pageLabels })) })

  it('is shown on both pages', () => {
    const found = look('DF-PAGES', numbered(['46', '47'], ['47', '48']))
    expect([found?.verdict, found?.evidence.map(({ materialId, page }) => [materialId, page])]).toEqual([
      'fail',
      [
        ['m0', 2],
        ['m1', 1],
      ],
    ])
    expect(verdict('DF-PAGES', numbered(['46', '47'], ['48', '49']))).toBe('pass')
  })

  it('cannot be judged while papers have no numbers, and is not looked for when the desk numbers all', () => {
    expect([verdict('DF-PAGES', numbered(['1', '2'], [])), verdict('DF-PAGES', numbered([], []))]).toEqual([
      'unknown',
      undefined,
    ])
  })
})

describe('the checks together', () => {
  it('say nothing of a case that holds nothing', () => {
    expect(findDefects(makeFile({ case: makeCase({ officers: [] }) }), pack, () => null)).toEqual([])
  })

  it('name their rule and its source each', () => {
    for (const rule of pack.defects)
      expect([rule.source.law !== '', Object.keys(rule.sentences).includes('pass')]).toEqual([true, true])
  })
})
