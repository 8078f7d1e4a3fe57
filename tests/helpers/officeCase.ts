import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import sharp from 'sharp'

import type { InputOf } from '#contract/index.ts'
import { noFacts, type CaseFacts } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Volume } from '#domain/material/material.ts'

import { makeOfficer, makeParty } from './builders.ts'
import type { Colleague, TestOffice } from './testOffice.ts'

let count = 0

/** What a person types to open a case: one company, two officers of whom 周管理 (001) is one. */
export function caseInput(overrides: Partial<InputOf<'case.create'>> = {}): InputOf<'case.create'> {
  count += 1
  return {
    filingNo: `泉丰环立〔2026〕${count}号`,
    cause: '无证排污',
    source: '现场检查',
    organ: '泉州市生态环境局',
    handler: '陈甲',
    parties: [makeParty({ id: '' })],
    officers: [makeOfficer({ id: '', staffNo: '001', name: '周管理' }), makeOfficer({ id: '', name: '黄乙' })],
    facts: noFacts,
    retention: '30年',
    ...overrides,
  }
}

/** Facts that make review and discussion mandatory and lay the range of the fine. */
export const heavyFacts: CaseFacts = {
  ...noFacts,
  actFrom: '2026-07-01',
  actTo: '2026-08-20',
  complex: true,
  penaltyArticle: '排污许可管理条例第三十三条第一项',
  legalMin: 200_000,
  legalMax: 1_000_000,
  proposedKinds: ['罚款'],
  proposedFine: 300_000,
}

/** A case with its file as the service shows it. */
export async function openCase(office: Colleague, overrides: Partial<InputOf<'case.create'>> = {}): Promise<CaseFile> {
  const { caseId } = await office.ask('case.create', caseInput(overrides))
  return fileOf(office, caseId)
}

export async function fileOf(office: Colleague, caseId: string): Promise<CaseFile> {
  return (await office.ask('case.get', { caseId })).file
}

/** A scan on disk, different from every other one; gives its path. */
export async function makeScan(office: TestOffice, name: string): Promise<string> {
  count += 1
  const path = join(office.directory, `${name}.jpg`)
  const background = { r: 90 + 3 * (count % 50), g: 90 + 3 * (Math.floor(count / 50) % 50), b: 225 }
  await writeFile(
    path,
    await sharp({ create: { width: 310, height: 438, channels: 3, background } })
      .jpeg({ quality: 100 })
      .toBuffer(),
  )
  return path
}

/** Takes a paper from outside into a case; gives the id of its material. */
export async function addPaper(
  office: TestOffice,
  caseId: string,
  name: string,
  volume: Volume = '正',
): Promise<string> {
  const token = await makeScan(office, name)
  const [outcome] = await office.ask('material.add', { caseId, tokens: [token], volume, kind: 'other' })
  if (!outcome?.materialId || outcome.state === 'duplicate') throw new Error(`not taken in: ${JSON.stringify(outcome)}`)
  return outcome.materialId
}

/** Prints are signed on paper and scanned: the scan becomes the next version of the print. */
export async function signAndScan(office: TestOffice, materialId: string): Promise<void> {
  const token = await makeScan(office, `签字件${materialId.slice(0, 4)}`)
  await office.ask('material.replace', { materialId, token, paperState: 'scanned' })
}

/** Adds somebody to the office and signs them in at a window of their own. */
export async function addColleague(
  office: TestOffice,
  account: InputOf<'account.save'>['account'],
  password = 'their-password',
): Promise<Colleague> {
  await office.ask('account.save', { account, password })
  const colleague = office.colleague()
  await colleague.ask('session.signIn', { staffNo: account.staffNo, password })
  return colleague
}
