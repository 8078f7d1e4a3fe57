import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { bindCaseFile } from '#binder/bindCaseFile.ts'
import { mixedBundle } from '#binder/testing/mixedBundle.ts'
import { sampleCase } from '#binder/testing/sampleCase.ts'
import { createIdentity } from '#seal/createIdentity.ts'
import { signCaseFile } from '#seal/signCaseFile.ts'
import { verifyCaseFile } from '#seal/verifyCaseFile.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { mutations, seededNumbers } from '#tests/helpers/mutations.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

const hooks = { progress: () => {}, signal: new AbortController().signal }
const pdfsig = externalTool('pdfsig', '真实案卷的封签在 poppler 看来是否有效')
const qpdf = externalTool('qpdf', '真实案卷的结构在 qpdf 看来是否完好')
const pdfdetach = externalTool('pdfdetach', '真实案卷的附件能否取出核对')
const sha256sum = externalTool('sha256sum', '真实案卷的原件能否按清单核对')

it('what the binder wrote is sealed, passes here and elsewhere, and does not pass with any changed byte', async () => {
  const input = await sampleCase(tempDirectory(), await mixedBundle())
  const bound = await bindCaseFile(input, hooks)
  const identity = await createIdentity({ bureau: '示例市生态环境局', at: input.plan.sealedAt, years: 10 })
  await signCaseFile({ path: bound.path, contents: bound.contents, ...identity })
  const asked = {
    path: bound.path,
    originalsDirectory: input.originalsDirectory,
    trustedCertificatePem: identity.certificatePem,
  }
  const report = await verifyCaseFile(asked, hooks)
  expect(report.checks.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
  expect({ verdict: report.verdict, root: report.merkleRoot }).toEqual({
    verdict: 'pass',
    root: bound.manifest.merkleRoot,
  })
  askOthers(bound.path, input.originalsDirectory)
  const original = readFileSync(bound.path)
  const random = seededNumbers(8)
  for (let round = 0; round < 100; round++) {
    writeFileSync(bound.path, mutations.flipBit(original, random))
    const damaged = await verifyCaseFile({ ...asked, originalsDirectory: null }, hooks)
    expect(damaged.verdict).toBe('fail')
    expect(damaged.checks.flatMap(({ items }) => items)).not.toEqual([])
  }
})

function askOthers(path: string, originals: string): void {
  if (pdfsig !== null) {
    const said = execFileSync(pdfsig, [path], { encoding: 'utf8' })
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
  }
  if (qpdf !== null) execFileSync(qpdf, ['--check', path], { stdio: 'pipe' })
  if (pdfdetach !== null) {
    execFileSync(pdfdetach, ['-saveall', '-o', originals, path])
    expect(existsSync(join(originals, 'manifest.json'))).toBe(true)
    if (sha256sum !== null) execFileSync(sha256sum, ['-c', '--strict', 'SHA256SUMS'], { cwd: originals, stdio: 'pipe' })
  }
}
