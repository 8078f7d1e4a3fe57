import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { maximumByteAnswer } from '#contract/bridge.ts'
import { openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('bytes read in pieces', () => {
  const folder = tempFolder()
  const content = randomBytes(maximumByteAnswer + 1000)
  let office: TestOffice
  let materialId = ''

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
    const { case: opened } = await openCase(office)
    const path = join(folder.path, '录像.bin')
    await writeFile(path, content)
    const [outcome] = await office.ask('material.add', { caseId: opened.id, tokens: [path], volume: '正', kind: '' })
    materialId = outcome?.materialId ?? ''
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  function get(path: string, range: { start: number; end: number } | null = null, session = office.session) {
    return office.application.readBytes(session, new URL(`https://yijuan.invalid/bytes/${path}`), range)
  }

  it('gives nothing to who is not signed in, and nothing that is not there', async () => {
    expect((await get(`material/${materialId}/1`, null, office.application.newSession())).status).toBe(401)
    for (const path of [
      'material/none/1',
      `material/${materialId}/2`,
      `material/${materialId}/`,
      'sealed/none',
      'other/x',
      '..%2f..',
    ]) {
      expect((await get(path)).status).toBe(404)
    }
  })

  it('cuts a long answer and says where it stands', async () => {
    const { status, headers, body } = await get(`material/${materialId}/1`)
    expect([status, body.length]).toEqual([206, maximumByteAnswer])
    expect(headers['content-range']).toBe(`bytes 0-${maximumByteAnswer - 1}/${content.length}`)
    const rest = await get(`material/${materialId}/1`, { start: maximumByteAnswer, end: content.length })
    const whole = createHash('sha256').update(body).update(rest.body).digest('hex')
    expect(whole).toBe(createHash('sha256').update(content).digest('hex'))
  })

  it('answers a range to the byte, clamps its end, and refuses one that lies behind the end', async () => {
    const { status, headers, body } = await get(`material/${materialId}/1`, { start: 5, end: 10 })
    expect([status, headers['content-range']]).toEqual([206, `bytes 5-9/${content.length}`])
    expect(Buffer.from(body).equals(content.subarray(5, 10))).toBe(true)
    const clamped = await get(`material/${materialId}/1`, { start: content.length - 3, end: content.length + 99 })
    expect(clamped.body).toHaveLength(3)
    for (const start of [content.length, content.length + 1]) {
      const behind = await get(`material/${materialId}/1`, { start, end: start + 1 })
      expect([behind.status, behind.headers['content-range']]).toEqual([416, `bytes */${content.length}`])
    }
  })
})
