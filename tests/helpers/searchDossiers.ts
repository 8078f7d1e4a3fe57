import type { Desk } from '#store/desk.ts'
import { markSearchDirty } from '#store/searchDirty.ts'
import { insertCase } from '#store/tables/cases.ts'
import { insertMaterial } from '#store/tables/materials.ts'
import { savePageText, saveTextFile } from '#store/tables/pageTexts.ts'
import { atomically } from '#store/transaction.ts'

import { makeCase, makeMaterial, makeOfficer, makeParty } from './builders.ts'

const sentences = [
  '经查，当事人未取得排污许可证，擅自排放水污染物，违反了排污许可管理条例第二条第一款的规定。',
  '执法人员现场检查时出示了执法证件，告知当事人享有的权利和应当履行的义务。',
  '当事人的违法行为有现场检查（勘察）笔录、调查询问笔录、监测报告、现场照片等证据证实。',
  '依据行政处罚法第五十七条的规定，情节复杂的案件应当由负责人集体讨论决定。',
  '本机关于法定期限内送达行政处罚事先（听证）告知书，当事人提出陈述申辩意见。',
  '化学需氧量 COD 超标2.5倍，pH值为5.8，氨氮浓度18.36mg/L，超过排放标准限值。',
  '责令立即改正违法行为，限期三十日内补办排污许可手续，逾期不改正的依法处理。',
  '收到本决定书之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼。',
  '当事人厂区东侧设有鞋底注塑生产线三条，配套废气处理设施未正常运行。',
  '复核人员认为申辩理由不成立，不予采纳，裁量基准适用适当，程序合法。',
]
const surnames = [...'林陈黄吴苏王李郑周蔡单仇解区𠮷']
const givens = [...'志明海燕建国丽华伟强秀英春梅文彬晓东雅婷鹏程嘉怡']
const places = ['丰泽', '鲤城', '洛江', '泉港', '晋江', '石狮', '南安', '惠安', '安溪', '永春', '德化']
const trades = ['鞋材', '环保科技', '石材', '陶瓷', '印染', '食品', '机械', '塑胶', '电镀', '养殖']

/** A seeded source of numbers from 0 up to, not including, `below` (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** What one invented dossier says. */
interface Dossier {
  readonly person: string
  readonly company: string
  readonly code: string
  readonly docNo: string
  readonly pages: readonly string[]
}

function makeDossier(random: (below: number) => number, no: number, signs: number): Dossier {
  const one = (list: readonly string[]) => list[random(list.length)] ?? ''
  const person = `${one(surnames)}${one(givens)}${random(3) === 0 ? '' : one(givens)}`
  const company = `泉州${one(places)}${one(givens)}${one(givens)}${one(trades)}有限公司`
  const code = `913505${String(random(1e6)).padStart(6, '0')}MA${String.fromCharCode(65 + random(26))}${random(10)}X${random(100)}`
  const docNo = `闽泉环罚〔${2018 + random(9)}〕${1 + random(400)}号`
  const line = () => {
    const day = `${2018 + random(9)}年${1 + random(12)}月${1 + random(28)}日`
    const fact = `${day}，${company}（统一社会信用代码${code}）负责人${person}，罚款${(1 + random(90)) * 5000}元，${docNo}。`
    return random(4) === 0 ? fact : one(sentences)
  }
  const pages = [0, 1].map((page) => {
    let text = `第${page + 1}页 案件${no}\n`
    while (text.length < signs / 2) text += `${line()}\n`
    return text
  })
  return { person, company, code, docNo, pages }
}

/** Puts so many invented cases with one paper of two read pages each into a desk; they wait for the index. */
export function fillDesk(desk: Desk, count: number, options: { seed: number; signs: number }): void {
  const random = seeded(options.seed)
  for (let from = 0; from < count; from += 500) {
    atomically(desk.ledger, () => {
      for (let no = from; no < Math.min(count, from + 500); no++)
        addDossier(desk, makeDossier(random, no, options.signs), no)
    })
  }
}

function addDossier({ ledger }: Desk, dossier: Dossier, no: number): void {
  const caseId = `case${no}`
  const party = makeParty({ name: dossier.company, code: dossier.code, representative: dossier.person })
  insertCase(
    ledger,
    makeCase({
      id: caseId,
      filingNo: `泉丰环立〔2023〕${no}号`,
      handler: dossier.person,
      parties: [party],
      officers: [makeOfficer({ id: 'officer', name: dossier.person })],
    }),
  )
  const material = makeMaterial({ id: `material${no}`, caseId, title: '行政处罚决定书', docNo: dossier.docNo })
  const sha256 = no.toString(16).padStart(64, '0')
  const versions = material.versions.map((version) => ({ ...version, sha256 }))
  insertMaterial(ledger, { ...material, versions })
  saveTextFile(ledger, { sha256, state: 'read', reason: '', mediaType: 'application/pdf', fileName: '', pages: 2 })
  for (const [index, text] of dossier.pages.entries()) {
    const read = { confidence: null, secretMark: null, readAt: '2026-11-22T02:00:00.000Z' }
    savePageText(ledger, { sha256, page: index + 1, source: 'layer', text, boxes: [], ...read })
  }
  markSearchDirty(ledger, caseId)
}
