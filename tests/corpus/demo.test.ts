import { execFile, execFileSync } from 'node:child_process'
import { copyFile, open, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createIdentity } from '#seal/createIdentity.ts'
import { signCaseFile } from '#seal/signCaseFile.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { outsideView } from '#tests/helpers/outsideView.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'

const cli = join(import.meta.dirname, '../../main/cli.ts')
const pdfsig = externalTool('pdfsig', '演示案卷的封签在 poppler 看来是否有效')
const qpdf = externalTool('qpdf', '演示案卷的目录链接在 qpdf 看来是否落在所指的页上')
const pdftotext = externalTool('pdftotext', '演示案卷的目录文字在 poppler 看来是否完整')

/** A command line as a stranger would type it; its exit code and what it said. */
async function yijuan(...words: string[]): Promise<{ exit: number; out: string }> {
  const run = promisify(execFile)(process.execPath, [cli, ...words], { maxBuffer: 1 << 26 })
  return run.then(
    ({ stdout }) => ({ exit: 0, out: stdout }),
    (error: { code: number; stdout: string }) => ({ exit: error.code, out: error.stdout }),
  )
}

describe('the demo: an invented dossier from its papers to two sealed volumes', () => {
  const folder = tempFolder()
  const data = join(folder.path, 'desk')
  const trust = join(data, '完整性封签证书.pem')
  let said = ''
  let pdf = ''

  beforeAll(async () => {
    const done = await yijuan('demo', '--data', data, '--out', join(folder.path, 'out'))
    said = done.out
    pdf = /^已核验的封签案卷：(.+)$/mu.exec(said)?.[1] ?? ''
    expect([done.exit, said.trim().endsWith(pdf)]).toEqual([0, true])
  }, 300_000)
  afterAll(() => folder.remove())

  it('passes for who trusts the certificate and cannot be judged for who was given none', async () => {
    const originals = join(dirname(pdf), '原件')
    expect((await yijuan('verify', pdf, '--originals', originals, '--trust', trust)).exit).toBe(0)
    expect((await yijuan('verify', pdf, '--originals', originals)).exit).toBe(2)
  })

  it('names the document and the page when a byte was changed', async () => {
    const copy = await changedCopy(pdf, (size) => Math.floor(size / 3))
    const { exit, out } = await yijuan('verify', copy, '--trust', trust)
    expect([exit, /第\d+件 .+ 第\d+页/u.test(out)]).toEqual([1, true])
  })

  it('never takes a forgery that was sealed again under the same name', async () => {
    const forged = join(folder.path, 'forged.pdf')
    await copyFile(pdf, forged)
    const bytes = await readFile(forged, 'latin1')
    const offset = bytes.lastIndexOf('/Contents <') + '/Contents '.length
    const length = bytes.indexOf('>', offset) + 1 - offset
    const file = await open(forged, 'r+')
    await file.write(`<${'0'.repeat(length - 2)}>`, offset, 'latin1')
    await file.close()
    const identity = await createIdentity({ bureau: '泉州市丰泽生态环境局', at: '2023-01-01T00:00:00.000Z', years: 20 })
    await signCaseFile({ path: forged, contents: { offset, length }, ...identity })
    expect((await yijuan('verify', forged, '--trust', trust)).exit).toBe(1)
    expect((await yijuan('verify', forged)).exit).toBe(2)
  })

  it.skipIf(pdfsig === null)('is valid and wholly signed in the eyes of poppler', () => {
    const verdict = execFileSync(pdfsig ?? '', [pdf], { encoding: 'utf8' })
    expect(verdict).toContain('Signature is Valid')
    expect(verdict).toContain('Total document signed')
  })

  it.skipIf(qpdf === null)('is clean for qpdf, and every row of its catalogue leads to its page', () => {
    expect(execFileSync(qpdf ?? '', ['--check', pdf], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
    const { pages, linksOn } = outsideView(qpdf ?? '', pdf)
    const targets = pages.filter(({ label }) => label.startsWith('目录')).flatMap((page) => linksOn(page))
    expect(targets).toHaveLength(26)
    expect(pages.map(({ label }) => label).filter((label) => /^\d+$/u.test(label))).toHaveLength(120)
  })

  it.skipIf(pdftotext === null)('shows the catalogue, and in 正卷 nothing of 副卷', () => {
    const text = execFileSync(pdftotext ?? '', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text).toContain('卷内文件目录')
    expect(text).toContain('闽泉环罚〔2023〕118号')
    for (const internal of ['集体讨论', '法制审核', '听证报告', '12345']) expect(text).not.toContain(internal)
  })
})

/** A copy with one bit changed at the place that is asked for. */
async function changedCopy(path: string, placeIn: (size: number) => number): Promise<string> {
  const copy = `${path}.changed.pdf`
  await copyFile(path, copy)
  const at = placeIn((await stat(copy)).size)
  const file = await open(copy, 'r+')
  const byte = new Uint8Array(1)
  await file.read(byte, 0, 1, at)
  await file.write(
    byte.map((value) => value ^ 1),
    0,
    1,
    at,
  )
  await file.close()
  return copy
}
