import type { NormativeEntry } from '#domain/normative/normativeEntry.ts'
import type { NormativeStep, NormativeStepKind } from '#domain/normative/normativeStep.ts'

type Entry<K extends NormativeEntry['kind']> = Extract<NormativeEntry, { kind: K }>

let count = 0
const kept = { files: [], steps: [], struckReason: '' }

/** A document of the register, issued and in force. */
export function makeDocument(overrides: Partial<Entry<'document'>> = {}): Entry<'document'> {
  count += 1
  return {
    id: `document${count}`,
    kind: 'document',
    title: '丰泽区餐饮油烟污染防治管理规定',
    docNo: `泉丰环规〔2026〕${count}号`,
    form: '规定',
    draftedBy: '大气股',
    issuedOn: '2026-03-02',
    inForceUntil: null,
    evaluateBy: null,
    cleanUpBy: null,
    ...kept,
    ...overrides,
  }
}

/** A major decision that was taken. */
export function makeMajorDecision(overrides: Partial<Entry<'decision'>> = {}): Entry<'decision'> {
  count += 1
  return {
    id: `decision${count}`,
    kind: 'decision',
    title: '内沟河综合整治方案',
    docNo: '',
    draftedBy: '水股',
    decidedOn: '2026-05-18',
    evaluateBy: null,
    ...kept,
    ...overrides,
  }
}

/** A topic of 三重一大. */
export function makeTopic(overrides: Partial<Entry<'topic'>> = {}): Entry<'topic'> {
  count += 1
  return {
    id: `topic${count}`,
    kind: 'topic',
    title: '2026年监测设备采购',
    day: '2026-04-09',
    category: 'funds',
    minutesNo: '〔2026〕4号',
    minutesPlace: '办公室文件柜 2-3',
    ...kept,
    ...overrides,
  }
}

/** A step that stands. */
export function makeStep(kind: NormativeStepKind, day: string, overrides: Partial<NormativeStep> = {}): NormativeStep {
  count += 1
  return {
    id: `step${count}`,
    kind,
    day,
    by: '法规股',
    verdict: '',
    text: '',
    file: null,
    struckReason: '',
    ...overrides,
  }
}
