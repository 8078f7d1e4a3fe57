import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { noFacts } from '#domain/case/case.ts'
import { makeOfficer, makeParty } from '#tests/helpers/builders.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, startTestOffice, testPassword, type TestOffice } from '#tests/helpers/testOffice.ts'

/** The main job through the service: from a new case to a sealed file that verifies. */
describe('one case from its papers to a sealed file', () => {
  const folder = tempFolder()
  let office: TestOffice
  let caseId = ''

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const made = await office.ask('case.create', {
      filingNo: '泉丰环立〔2026〕1号',
      cause: '未密闭排放VOCs',
      source: '现场检查',
      organ: '泉州市丰泽生态环境局',
      handler: '陈甲',
      parties: [makeParty({ id: '' })],
      officers: [makeOfficer({ id: '', staffNo: '001', name: '周管理' }), makeOfficer({ id: '', name: '黄乙' })],
      facts: noFacts,
      retention: '30年',
    })
    caseId = made.caseId
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function scan(name: string, shade = 230): Promise<string> {
    const path = join(folder.path, name)
    await sharp({ create: { width: 620, height: 877, channels: 3, background: { r: shade, g: 230, b: 225 } } })
      .jpeg()
      .toFile(path)
    return path
  }

  it('keeps what is put in byte for byte and refuses a state-secret mark', async () => {
    const photo = await scan('现场照片.jpg')
    const video = join(folder.path, '执法记录仪.mp4')
    await writeFile(video, Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(4000)]))
    const secret = join(folder.path, '机密★会议纪要.txt')
    await writeFile(secret, 'x')
    const outcomes = await office.ask('material.add', {
      caseId,
      tokens: [photo, video, secret, photo],
      volume: '正',
      kind: '',
    })
    expect(outcomes.map(({ fileName, state }) => [fileName, state])).toEqual([
      ['现场照片.jpg', 'image'],
      ['执法记录仪.mp4', 'placeholder'],
      ['机密★会议纪要.txt', 'refused'],
      ['现场照片.jpg', 'duplicate'],
    ])
    const { file } = await office.ask('case.get', { caseId })
    const [kept] = file.materials
    const url = new URL(`https://yijuan.invalid/bytes/material/${kept?.id}/1`)
    const answer = await office.application.readBytes(office.session, url, null)
    expect(Buffer.from(answer.body).equals(await readFile(photo))).toBe(true)
  })

  it('refuses a review by somebody who investigated, and says by which article', async () => {
    const error = await office.refuse('review.submit', {
      caseId,
      kind: 'formal',
      reviewer: '周管理',
      reviewerStaffNo: '001',
    })
    expect(error).toMatchObject({ kind: 'refusedByLaw', findings: [{ code: 'G3', verdict: 'fail' }] })
  })

  it('refuses a decision that lies ahead while nothing was announced', async () => {
    const { file } = await office.ask('case.get', { caseId })
    const error = await office.refuse('decision.save', {
      decisionId: null,
      caseId,
      docNo: '',
      decidedOn: '2026-09-14',
      organ: file.case.organ,
      partyIds: file.case.parties.map((party) => party.id),
      outcome: 'penalty',
      kinds: ['罚款'],
      fine: 50_000,
      article: '',
      text: '',
      materialId: null,
    })
    expect(error.kind === 'refusedByLaw' && error.findings.map((finding) => finding.code)).toContain('G1')
  })

  it('seals what is on record, reads it back and finds it unchanged', async () => {
    const { seal, report } = await office.ask('seal.run', { caseId, volume: '正卷', closingNote: {}, directory: null })
    expect(report.verdict).toBe('pass')
    expect(seal.items).toBe(2)
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', problems: [] })
    const bytes = await readFile(seal.path)
    const forged = join(folder.path, 'forged.pdf')
    await writeFile(forged, bytes.fill(bytes[bytes.length >> 1]! ^ 1, bytes.length >> 1, (bytes.length >> 1) + 1))
    expect((await office.ask('verify.file', { token: forged, originals: null })).verdict).toBe('fail')
  }, 60_000)

  it('opens again only with the passphrase and to the one who signs in', async () => {
    await office.close()
    const again = startTestOffice(folder.path)
    expect(await again.refuse('case.list', {})).toEqual({ kind: 'notSignedIn' })
    expect(await again.refuse('desk.unlock', { with: 'passphrase', passphrase: 'wrong' })).toEqual({ kind: 'wrongKey' })
    await again.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
    expect(await again.refuse('case.list', {})).toEqual({ kind: 'notSignedIn' })
    expect(await again.refuse('session.signIn', { staffNo: '001', password: 'nonsense1' })).toEqual({
      kind: 'signInFailed',
    })
    await again.ask('session.signIn', { staffNo: '001', password: testPassword })
    expect(await again.ask('case.list', {})).toHaveLength(1)
    await again.close()
  }, 30_000)
})
