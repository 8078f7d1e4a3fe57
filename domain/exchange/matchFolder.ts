import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { parseDocumentNumber } from '#domain/text/documentNumber.ts'

import { numberInName } from './outsideNumber.ts'

/** What the name of a folder says: `05 XX公司 无证排污` has the number 5 and the text behind it. */
export interface FolderName {
  readonly docNo: string
  readonly serial: number | null
  readonly text: string
}

/** A case that a folder may belong to. */
export interface FolderCase {
  readonly caseId: string
  readonly title: string
}

/** Takes the name of an officer's case folder apart. */
export function readFolderName(name: string): FolderName {
  const plain = name.normalize('NFC').trim()
  const docNo = numberInName(plain)
  const serial = /^第?(\d{1,4})(?=号|[\s._、\-－—]|\p{Script=Han})/u.exec(plain)?.[1]
  const text = plain
    .replace(/[\p{Script=Han}]*[〔[【（(［]\d{4}[〕\]】）)］]第?\d+号?/u, ' ')
    .replace(/^第?\d{1,4}号?[\s._、\-－—]*/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return { docNo, serial: serial === undefined ? null : Number(serial), text }
}

/** A word shorter than this is in too many names. */
const shortestParty = 3

/**
 * The cases that a folder may belong to: by the number in its name, else by the party, narrowed by
 * the serial of the decision and by the cause. One case is a match, several leave the choice to people.
 */
export function matchFolder(name: FolderName, files: readonly CaseFile[]): FolderCase[] {
  const byNumber = files.filter((file) => name.docNo !== '' && numbersOf(file).includes(name.docNo))
  const byParty = files.filter((file) => file.case.parties.some((party) => isParty(party.name, name.text)))
  const found = byNumber.length > 0 ? byNumber : name.docNo === '' ? byParty : []
  return narrow(found, [
    (file) => file.decisions.some((one) => parseDocumentNumber(one.docNo)?.serial === name.serial),
    (file) => name.text.includes(file.case.cause),
  ]).map((file) => ({ caseId: file.case.id, title: caseTitle(file.case, file.decisions.length > 0) }))
}

/** Party and cause of a folder that belongs to no case: `XX公司 无证排污`; the cause may be missing. */
export function newCaseOf({ text }: FolderName): { party: string; cause: string } {
  const parts = /^(\S+?(?:公司|厂|店|部|合作社|中心|站|院|场)?)\s+(.+)$/u.exec(text)
  const [party, cause] = parts === null ? [text, ''] : [parts[1] ?? '', parts[2] ?? '']
  return { party, cause: cause.replace(/^涉嫌/u, '').replace(/(?<=.)案$/u, '') }
}

function numbersOf(file: CaseFile): string[] {
  return [file.case.filingNo, ...file.decisions.map((decision) => decision.docNo)]
}

function isParty(party: string, text: string): boolean {
  const [short = ''] = text.split(' ')
  return text.includes(party) || (short.length >= shortestParty && party.includes(short))
}

function narrow(files: readonly CaseFile[], by: readonly ((file: CaseFile) => boolean)[]): readonly CaseFile[] {
  return by.reduce((left, fits) => {
    const fewer = left.length > 1 ? left.filter(fits) : []
    return fewer.length > 0 ? fewer : left
  }, files)
}
