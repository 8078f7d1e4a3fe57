import { readFileSync, writeFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { canonicalJson } from '#domain/proof/canonicalJson.ts'
import { createIdentity, type Identity } from '#seal/createIdentity.ts'
import { signCaseFile } from '#seal/signCaseFile.ts'
import { verifyCaseFile } from '#seal/verifyCaseFile.ts'
import { mutations, seededNumbers } from '#tests/helpers/mutations.ts'
import { writeSmallCaseFile, type SmallCaseFile } from '#tests/helpers/smallCaseFile.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

const seed = Number(process.env['YIJUAN_SEED'] ?? 20_261_122)
const rounds = Number(process.env['YIJUAN_ROUNDS'] ?? 10_000)
const hooks = { progress: () => {}, signal: new AbortController().signal }
const at = '2026-11-22T08:00:00.000Z'

/** What a forger who knows the format would do; each is mixed into the blind mutations. */
function forgeries(
  file: SmallCaseFile,
  namesake: Buffer,
): Record<string, (bytes: Buffer, random: (below: number) => number) => Buffer> {
  const pages = file.manifest.segments.filter(({ kind }) => kind === 'page')
  const { offset, length } = file.contents
  return {
    resealWithNamesake: () => namesake,
    namesakeSignature: (bytes) => replaceAt(bytes, offset, namesake.subarray(offset, offset + length)),
    swapPages: (bytes, random) => {
      const [a, b] = [pages[random(pages.length)]!, pages[random(pages.length)]!]
      const first = Buffer.from(bytes.subarray(a.offset, a.offset + a.length))
      if (a.length !== b.length) return bytes
      return replaceAt(replaceAt(bytes, a.offset, bytes.subarray(b.offset, b.offset + b.length)), b.offset, first)
    },
    replaceManifest: (bytes, random) => {
      const was = Buffer.from(canonicalJson(file.manifest), 'utf8')
      const caseId = `case${2 + random(8)}`
      return replaceAt(bytes, bytes.indexOf(was), Buffer.from(canonicalJson({ ...file.manifest, caseId }), 'utf8'))
    },
    secondSignature: (bytes, random) =>
      increment(bytes, `<< /Type /Sig /ByteRange [0 ${offset} ${offset + length} ${random(999)}] /Contents <00> >>`),
    shadowPage: (bytes, random) => increment(bytes, `<< /Type /Pages /Count 1 /Kids [${20 + random(9)} 0 R] >>`),
    upperCaseHex: (bytes, random) => {
      const at = offset + 1 + random(length - 2)
      const upper = String.fromCharCode(bytes[at]!).toUpperCase()
      return replaceAt(bytes, at, Buffer.from(upper))
    },
    padWithSpace: (bytes, random) => replaceAt(bytes, offset + length - 2 - random(20), Buffer.from(' ')),
    shorterGap: (bytes) =>
      Buffer.concat([bytes.subarray(0, offset + length - 3), Buffer.from('>  '), bytes.subarray(offset + length)]),
  }
}

function replaceAt(bytes: Buffer, at: number, put: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)])
}

/** Appends a revision in which object 2 (page tree) or 4 (signature) is another. */
function increment(bytes: Buffer, body: string): Buffer {
  const id = body.includes('/Sig') ? 4 : 2
  const object = `${id} 0 obj\n${body}\nendobj\n`
  const table = `xref\n${id} 1\n${String(bytes.length).padStart(10, '0')} 00000 n \n`
  const start = /startxref\n(\d+)/.exec(bytes.toString('latin1'))![1]
  const trailer = `trailer\n<< /Size 40 /Root 1 0 R /Prev ${start} >>\nstartxref\n${bytes.length + object.length}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(object + table + trailer)])
}

async function seal(identity: Identity): Promise<SmallCaseFile> {
  const file = writeSmallCaseFile(tempDirectory())
  await signCaseFile({ ...file, ...identity })
  return file
}

it(`no mutation of a sealed file passes (seed ${seed}, ${rounds} rounds)`, async () => {
  const ours = await createIdentity({ bureau: '示例局', at, years: 10 })
  const file = await seal(ours)
  const namesake = readFileSync((await seal(await createIdentity({ bureau: '示例局', at, years: 10 }))).path)
  const original = readFileSync(file.path)
  const kinds = Object.entries({ ...mutations, ...forgeries(file, namesake) })
  const random = seededNumbers(seed)
  const input = { path: file.path, originalsDirectory: null, trustedCertificatePem: ours.certificatePem }
  const made = new Set<string>()
  const wrong: string[] = []
  for (let round = 0; round < rounds; round++) {
    const [kind, mutate] = kinds[random(kinds.length)]!
    const bytes = mutate(original, random)
    if (bytes.equals(original)) continue
    made.add(kind)
    writeFileSync(file.path, bytes)
    const report = await verifyCaseFile(input, hooks)
    const isBroken = report.checks.some(({ reason }) => reason === 'unexpectedContent')
    if (report.verdict !== 'fail' || isBroken) wrong.push(`${round} ${kind} ${report.verdict}`)
  }
  expect(made.size).toBe(kinds.length)
  expect(wrong).toEqual([])
  writeFileSync(file.path, original)
  expect((await verifyCaseFile(input, hooks)).verdict).toBe('pass')
})
