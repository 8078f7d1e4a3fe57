import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { MirrorFile } from '#domain/mirror/planMirror.ts'

import { milestoneText } from './milestones.ts'

/** Name of the sheet that lies in every folder of the readable mirror. */
export const caseSheetName = '案件信息.txt'

/**
 * What a case is, in plain lines that any PC shows: names, numbers, dated steps, decisions and the
 * list of files beside it. CR LF and a byte order mark, because Notepad of older Windows wants both.
 */
export function caseSheet(file: CaseFile, files: readonly MirrorFile[]): string {
  const { case: record, decisions } = file
  const lines = [
    `案件名称：${caseTitle(record, decisions.length > 0)}`,
    `立案号：${record.filingNo || '（未填）'}`,
    `案由：${record.cause}`,
    `决定机关：${record.organ}`,
    `承办人：${record.handler || '（未填）'}`,
    `执法人员：${record.officers.map((one) => `${one.name}（${one.cardNo}）`).join('、') || '（未填）'}`,
    '',
    '当事人',
    ...record.parties.map((party) => `  ${party.name}　${party.code}`),
    '',
    '决定',
    ...(decisions.length === 0 ? ['  （尚无）'] : decisions.map(decisionLine)),
    '',
    '节点',
    ...record.milestones.map(
      (one) => `  ${one.day}　${milestoneText[one.kind]}${one.note === '' ? '' : `　${one.note}`}`,
    ),
    '',
    '本文件夹中的文件（SHA-256）',
    ...files.map((one) => `  ${one.sha256}  ${withoutFolder(one.path)}`),
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function decisionLine({ decidedOn, docNo, outcome, fine }: CaseFile['decisions'][number]): string {
  const result = outcome === 'noPenalty' ? '不予行政处罚' : fine === null ? '行政处罚' : `罚款${fine}元`
  return `  ${decidedOn}　${docNo || '（未编号）'}　${result}`
}

/** The path below the folder of the case. */
function withoutFolder(path: string): string {
  return path.split('/').slice(2).join('/')
}
