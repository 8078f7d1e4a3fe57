import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { planRoot } from '#domain/proof/manifest.ts'
import type { VerifyReport } from '#domain/seal/verifyReport.ts'
import { sha256 } from '#main/sha256.ts'
import { externalTool } from '#tests/helpers/externalTool.ts'
import { writeSmallCaseFile, type SmallCaseFile, type SmallCaseFileOptions } from '#tests/helpers/smallCaseFile.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { createIdentity, type Identity } from './createIdentity.ts'
import { signCaseFile } from './signCaseFile.ts'
import { verifyCaseFile } from './verifyCaseFile.ts'

const hooks = { progress: () => {}, signal: new AbortController().signal }
const at = '2026-11-22T08:00:00.000Z'
const bureau = '泉州市丰泽生态环境局'
let ours: Identity
let namesake: Identity

beforeAll(async () => {
  ours = await createIdentity({ bureau, at, years: 10 })
  namesake = await createIdentity({ bureau, at, years: 10 })
})

async function seal(options: SmallCaseFileOptions = {}, identity = ours): Promise<SmallCaseFile> {
  const file = writeSmallCaseFile(tempDirectory(), options)
  await signCaseFile({ ...file, ...identity })
  return file
}

function verify(
  file: SmallCaseFile,
  trusted: Identity | null = ours,
  originals: string | null = file.originals,
): Promise<VerifyReport> {
  return verifyCaseFile(
    { path: file.path, originalsDirectory: originals, trustedCertificatePem: trusted?.certificatePem ?? null },
    hooks,
  )
}

function notPassed(report: VerifyReport): string[] {
  return report.checks
    .filter((check) => check.verdict !== 'pass')
    .map(({ code, verdict, reason }) => `${code} ${verdict} ${reason}`)
}

function check(report: VerifyReport, code: string): VerifyReport['checks'][number] {
  return report.checks.find((one) => one.code === code)!
}

describe('an untouched case file', () => {
  it('passes every check with its originals and the certificate it was sealed with', async () => {
    const file = await seal()
    const report = await verify(file)
    expect(report.checks).toEqual(
      ['coverage', 'signature', 'certificate', 'manifest', 'segments', 'pages', 'originals'].map((code) => ({
        code,
        verdict: 'pass',
        reason: '',
        items: [],
      })),
    )
    expect({ ...report, checks: [], sha256: '' }).toEqual({
      deviceHead: { device: 'device1', seq: 1, hash: '1'.repeat(64) },
      file: file.path,
      bytes: readFileSync(file.path).length,
      sha256: '',
      verdict: 'pass',
      checks: [],
      title: '泉州华源涂料有限公司无证排污案',
      volume: '正卷',
      sealedAt: at,
      merkleRoot: file.manifest.merkleRoot,
      signer: {
        subject: `C=CN, O=${bureau}, CN=${bureau}完整性封签`,
        fingerprint: ours.fingerprint,
        validTo: '2036-11-22T08:00:00.000Z',
      },
    })
  })

  it('passes without its originals, which stay open', async () => {
    const report = await verify(await seal(), ours, null)
    expect({ verdict: report.verdict, open: notPassed(report) }).toEqual({
      verdict: 'pass',
      open: ['originals unknown originalsNotGiven'],
    })
  })

  it('cannot be judged as a whole when nobody says whose certificate to expect', async () => {
    const report = await verify(await seal(), null)
    expect({ verdict: report.verdict, open: notPassed(report) }).toEqual({
      verdict: 'unknown',
      open: ['certificate unknown signerNotPinned'],
    })
  })

  it('is sealed to the same bytes twice', async () => {
    const file = writeSmallCaseFile(tempDirectory())
    const copy = `${file.path}.copy`
    copyFileSync(file.path, copy)
    await signCaseFile({ ...file, ...ours })
    await signCaseFile({ ...file, ...ours, path: copy })
    expect(readFileSync(copy).equals(readFileSync(file.path))).toBe(true)
  })

  it('is not sealed a second time, nor with a key that is not the certificate’s, nor into too small a gap', async () => {
    await expect(signCaseFile({ ...(await seal()), ...ours })).rejects.toThrow('not an empty gap')
    const open = writeSmallCaseFile(tempDirectory())
    await expect(signCaseFile({ ...open, ...ours, privateKeyPem: namesake.privateKeyPem })).rejects.toThrow(
      'do not match',
    )
    const tight = writeSmallCaseFile(tempDirectory(), { gapBytes: 1000 })
    await expect(signCaseFile({ ...tight, ...ours })).rejects.toThrow('gap too small')
  })
})

describe('a forger without the key', () => {
  it('does not pass with a certificate of the same name', async () => {
    const report = await verify(await seal({}, namesake))
    expect({ verdict: report.verdict, open: notPassed(report) }).toEqual({
      verdict: 'fail',
      open: ['certificate fail signerNotTrusted'],
    })
  })

  it('cannot put our certificate beside his signature', async () => {
    const file = await seal({}, namesake)
    const text = readFileSync(file.path, 'latin1')
    const der = (identity: Identity): string =>
      Buffer.from(identity.certificatePem.replace(/-----[^-]+-----|\s/g, ''), 'base64').toString('hex')
    expect(text).toContain(der(namesake))
    writeFileSync(file.path, text.replace(der(namesake), der(ours)), 'latin1')
    expect((await verify(file)).verdict).toBe('fail')
  })
})

describe('a changed byte', () => {
  it('in a page names the item and the printed page number', async () => {
    const file = await seal()
    flip(file.path, readFileSync(file.path).indexOf('page 005'))
    const report = await verify(file)
    const segment = file.manifest.segments.find(({ pdfPage }) => pdfPage === 5)!
    expect(check(report, 'segments')).toEqual({
      code: 'segments',
      verdict: 'fail',
      reason: 'segmentChanged',
      items: [
        {
          no: 2,
          title: '第2件 询问笔录',
          page: '4',
          detail: `${segment.offset}-${segment.offset + segment.length - 1}`,
        },
      ],
    })
    expect(check(report, 'signature').reason).toBe('digestMismatch')
  })

  it('in the cover and in shared objects names the area', async () => {
    const cover = await seal()
    flip(cover.path, readFileSync(cover.path).indexOf('page 001'))
    expect(check(await verify(cover), 'segments').items[0]).toMatchObject({
      no: null,
      title: 'unnumberedPage',
      detail: expect.stringMatching(/^pdf 1 /),
    })
    const font = await seal()
    flip(font.path, readFileSync(font.path).indexOf('Helvetica'))
    expect(check(await verify(font), 'segments').items[0]).toMatchObject({ no: null, title: 'sharedObjects' })
  })

  it('behind the pages names the manifest or the file structure by byte range', async () => {
    const file = await seal()
    flip(file.path, readFileSync(file.path).indexOf('/SigFlags') + 1)
    const signature = check(await verify(file), 'signature')
    expect({ reason: signature.reason, areas: signature.items.map(({ title }) => title) }).toEqual({
      reason: 'frameChanged',
      areas: ['manifestAttachment', 'fileStructure'],
    })
    const manifest = await seal()
    flip(manifest.path, readFileSync(manifest.path).indexOf('询问笔录') + 2, 1)
    const report = await verify(manifest)
    expect(check(report, 'manifest')).toMatchObject({ verdict: 'fail', items: [{ title: 'manifestAttachment' }] })
  })

  it('anywhere in the gap fails (every 16th byte; tests/corpus/sealGap.test.ts flips all)', async () => {
    const file = await seal({ itemCount: 1, gapBytes: 2300 })
    const original = readFileSync(file.path)
    const survivors: number[] = []
    for (let i = 0; i < file.contents.length; i += 16) {
      const bytes = Buffer.from(original)
      bytes[file.contents.offset + i]! ^= 1 << ((i / 16) % 8)
      writeFileSync(file.path, bytes)
      const { verdict, checks } = await verify(file, ours, null)
      if (verdict !== 'fail' || checks.every((one) => one.verdict !== 'fail')) survivors.push(i)
    }
    expect(survivors).toEqual([])
    writeFileSync(file.path, original)
    expect((await verify(file)).verdict).toBe('pass')
  })
})

describe('the gap', () => {
  it.each([
    ['in capitals', 1, 'AB', 'contentsNotLowercaseHex'],
    ['with spaces', -4, '  ', 'contentsNotLowercaseHex'],
    ['with something behind the signature', -4, '01', 'paddingNotZero'],
    ['with another length in front', 3, '83', 'cmsUnreadable'],
  ])('%s fails with its reason', async (_, at, text, reason) => {
    const file = await seal()
    const { offset, length } = file.contents
    overwrite(file.path, at > 0 ? offset + at : offset + length + at, text)
    const signature = check(await verify(file), 'signature')
    const detail = `${offset}-${offset + length - 1}`
    expect(signature).toEqual({
      code: 'signature',
      verdict: 'fail',
      reason,
      items: [{ no: null, title: 'signature', page: '', detail }],
    })
  })
})

describe('bytes that were added', () => {
  it('behind the end fail, although the signature itself holds', async () => {
    const file = await seal()
    writeFileSync(file.path, Buffer.concat([readFileSync(file.path), Buffer.from('% a comment\n')]))
    expect(notPassed(await verify(file))).toEqual(['coverage fail appendedBytes', 'pages unknown notReached'])
  })

  it('as one more line end fail', async () => {
    const file = await seal()
    writeFileSync(file.path, Buffer.concat([readFileSync(file.path), Buffer.from('\n')]))
    expect((await verify(file)).verdict).toBe('fail')
  })

  it('in front fail', async () => {
    const file = await seal()
    writeFileSync(file.path, Buffer.concat([Buffer.from('%PDF-1.7\n'), readFileSync(file.path)]))
    expect((await verify(file)).verdict).toBe('fail')
  })

  it('as a later revision fail, with or without a second signature', async () => {
    const file = await seal()
    const bytes = readFileSync(file.path)
    const object = '9 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj\n'
    const table = `xref\n9 1\n${String(bytes.length).padStart(10, '0')} 00000 n \n`
    const start = bytes.toString('latin1').match(/startxref\n(\d+)/)![1]
    const tail = `trailer\n<< /Size 99 /Root 1 0 R /Prev ${start} >>\nstartxref\n${bytes.length + object.length}\n%%EOF\n`
    writeFileSync(file.path, Buffer.concat([bytes, Buffer.from(object + table + tail)]))
    expect(check(await verify(file), 'coverage').reason).toBe('incrementalUpdate')
  })
})

describe('a sealer who cheats', () => {
  const cases: [string, SmallCaseFileOptions, string][] = [
    [
      'a byte range that leaves the end open',
      { editSignature: (t) => t.replace(/ (\d+)\]( +)\//, (_, n: string, s: string) => ` ${Number(n) - 1}]${s}/`) },
      'coverage fail byteRangeWrong',
    ],
    [
      'two signature fields',
      { editCatalog: (t) => t.replace('[3 0 R]', '[3 0 R 3 0 R]') },
      'coverage fail severalSignatures',
    ],
    ['a field without signature', { editField: (t) => t.replace('/V 4 0 R', '') }, 'coverage fail noSignature'],
    [
      'another kind of signature',
      { editSignature: (t) => t.replace('ETSI.CAdES.detached', 'adbe.pkcs7.detached') },
      'coverage fail noSignature',
    ],
    [
      'no attachments',
      { editCatalog: (t) => t.replace('/EmbeddedFiles', '/EmbeddedFilez') },
      'manifest fail manifestMissing',
    ],
    [
      'a manifest with a space',
      { editManifestText: (t) => t.replace(',', ', ') },
      'manifest fail manifestNotCanonical',
    ],
    ['a manifest that is no JSON', { editManifestText: (t) => t.slice(1) }, 'manifest fail manifestNotCanonical'],
    ['an unknown version', { editManifest: (m) => ({ ...m, version: 2 }) }, 'manifest fail manifestSchema'],
    [
      'another title under the old root',
      { editManifest: (m) => ({ ...m, items: m.items.map((i) => ({ ...i, title: '别的' })) }) },
      'manifest fail manifestRootWrong',
    ],
    [
      'pages of an item twice',
      { editManifest: (m) => ({ ...m, items: m.items.map((i) => ({ ...i, pdfFirst: 2, pdfLast: 3 })) }) },
      'manifest fail itemsInconsistent',
    ],
    ['a list of hashes of other files', { editSums: (t) => t.replace('笔录', '笔綠') }, 'manifest fail sumsDiffer'],
    [
      'a segment that is not mentioned',
      { editManifest: (m) => ({ ...m, segments: m.segments.slice(1) }) },
      'segments fail segmentsNotContiguous',
    ],
    [
      'a segment with a wrong hash',
      { editManifest: (m) => ({ ...m, segments: m.segments.map((s) => ({ ...s, sha256: m.merkleRoot })) }) },
      'segments fail segmentChanged',
    ],
    [
      'a page given to another item',
      { editManifest: (m) => ({ ...m, segments: m.segments.map((s) => (s.item === 2 ? { ...s, item: 1 } : s)) }) },
      'segments fail segmentPagesWrong',
    ],
    [
      'a certificate from after the sealing',
      { sealedAt: '2020-01-01T00:00:00.000Z' },
      'certificate fail certificateNotValidThen',
    ],
    ['an original outside the folder', { editManifest: leavingFolder }, 'manifest fail unsafePath'],
    [
      'no list of hashes',
      { editCatalog: (t) => t.replace('(SHA256SUMS)', '(SHA256SUMZ)') },
      'manifest fail sumsMissing',
    ],
    [
      'a page tree that is none',
      { editCatalog: (t) => t.replace('/Pages 2 0 R', '/Pages 1 0 R') },
      'pages fail pageTreeUnreadable',
    ],
  ]
  it.each(cases)('%s', async (_, options, expected) => {
    const report = await verify(await seal(options))
    expect(notPassed(report)).toContain(expected)
    expect(report.verdict).toBe('fail')
  })

  it('hides a page from the manifest', async () => {
    const hidden = (m: SmallCaseFile['manifest']): unknown => ({
      ...m,
      pdfPages: m.pdfPages - 1,
      segments: m.segments.map((s) => (s.pdfPage === m.pdfPages ? { ...s, kind: 'frame', pdfPage: null } : s)),
    })
    const report = await verify(await seal({ editManifest: hidden }))
    expect(check(report, 'pages')).toMatchObject({ reason: 'pageCountWrong', items: [{ detail: '8/7' }] })
  })
})

describe('the folder of originals', () => {
  it('names a file that changed and one that is missing', async () => {
    const file = await seal()
    writeFileSync(join(file.originals, '1 笔录.txt'), 'Original of item 1')
    rmSync(join(file.originals, '3 笔录.txt'))
    const report = await verify(file)
    expect(check(report, 'originals').items).toEqual([
      { no: 1, title: '第1件 询问笔录', page: '1-2', detail: 'changed 1 笔录.txt' },
      { no: 3, title: '第3件 询问笔录', page: '5-6', detail: 'missing 3 笔录.txt' },
    ])
    expect(report.verdict).toBe('fail')
  })

  it('names a file that the seal does not know and leaves it open', async () => {
    const file = await seal()
    writeFileSync(join(file.originals, '新证据.txt'), '')
    writeFileSync(join(file.originals, 'Thumbs.db'), '')
    const report = await verify(file)
    expect({ verdict: report.verdict, items: check(report, 'originals').items.map(({ title }) => title) }).toEqual({
      verdict: 'unknown',
      items: ['新证据.txt'],
    })
  })

  it('hides no stranger behind a name that only looks the same', async () => {
    const file = await seal({
      editManifest: (manifest) => {
        const items = manifest.items.map((item) =>
          item.no === 1 ? { ...item, file: { ...item.file, path: 'K 笔录.txt' } } : item,
        )
        return { ...manifest, items, merkleRoot: planRoot(sha256, items) }
      },
      editSums: (text) => text.replace('1 笔录.txt', 'K 笔录.txt'),
    })
    renameSync(join(file.originals, '1 笔录.txt'), join(file.originals, 'K 笔录.txt'))
    expect((await verify(file)).verdict).toBe('pass')
    // U+212A KELVIN SIGN, which NFC makes an ordinary K.
    for (const stranger of ['\u212A 笔录.txt', 'sub/manifest.json']) {
      mkdirSync(join(file.originals, 'sub'), { recursive: true })
      writeFileSync(join(file.originals, stranger), '另一份笔录')
      const report = await verify(file)
      expect({ verdict: report.verdict, items: check(report, 'originals').items.map(({ title }) => title) }).toEqual({
        verdict: 'unknown',
        items: [stranger],
      })
      rmSync(join(file.originals, stranger))
    }
  })

  it.skipIf(process.platform === 'win32')('does not wait for ever at a pipe in place of a file', async () => {
    const file = await seal()
    rmSync(join(file.originals, '2 笔录.txt'))
    execFileSync('mkfifo', [join(file.originals, '2 笔录.txt')])
    expect(check(await verify(file), 'originals').items).toMatchObject([{ no: 2, detail: 'unreadable 2 笔录.txt' }])
    const pipe = join(tempDirectory(), '案卷.pdf')
    execFileSync('mkfifo', [pipe])
    expect((await verify({ ...file, path: pipe })).checks[0]).toMatchObject({ reason: 'fileUnreadable' })
  })

  it('that does not exist fails', async () => {
    const report = await verify(await seal(), ours, '/does/not/exist')
    expect(notPassed(report)).toEqual(['originals fail originalsUnreadable'])
  })
})

describe('something that is no case file', () => {
  const cases: [string, string | null, string][] = [
    ['a missing file', null, 'fileUnreadable'],
    ['an empty file', '', 'notPdf'],
    ['a letter', '尊敬的', 'notPdf'],
    ['a PDF in name only', '%PDF-1.7\n', 'structureUnreadable'],
    [
      'a table of a trillion objects',
      '%PDF-1.7\nxref\n0 9999999999\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n',
      'structureUnreadable',
    ],
    [
      'brackets without end',
      `%PDF-1.7\nxref\n0 0\ntrailer\n${'['.repeat(100_000)}\nstartxref\n9\n%%EOF\n`,
      'structureUnreadable',
    ],
    [
      'a catalogue that is its own',
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 0 0 R >>\nstartxref\n9\n%%EOF\n',
      'structureUnreadable',
    ],
  ]
  it.each(cases)('%s fails with its reason', async (_, text, reason) => {
    const path = join(tempDirectory(), '文件.pdf')
    if (text !== null) writeFileSync(path, text)
    const report = await verifyCaseFile({ path, originalsDirectory: null, trustedCertificatePem: null }, hooks)
    expect({ verdict: report.verdict, reason: report.checks[0]!.reason }).toEqual({ verdict: 'fail', reason })
  })
})

describe('other programs', () => {
  const pdfsig = externalTool('pdfsig', '封签在 poppler 看来是否有效')
  const openssl = externalTool('openssl', '封签在 OpenSSL 看来是否有效')
  const pdfdetach = externalTool('pdfdetach', '附件能否用 poppler 取出')
  const sha256sum = externalTool('sha256sum', '原件能否用 sha256sum 核对')

  it.skipIf(pdfsig === null)('pdfsig finds the signature valid and the whole document signed', async () => {
    const file = await seal()
    const said = execFileSync(pdfsig!, [file.path], { encoding: 'utf8' })
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
    expect(said).toContain(`${bureau}完整性封签`)
    flip(file.path, readFileSync(file.path).indexOf('page 005'))
    expect(execFileSync(pdfsig!, [file.path], { encoding: 'utf8' })).toContain('Digest Mismatch')
  })

  it.skipIf(openssl === null)('OpenSSL accepts the CMS as CAdES, and no longer when the file was changed', async () => {
    const file = await seal()
    const bytes = readFileSync(file.path)
    const { offset, length } = file.contents
    const folder = tempDirectory()
    const [cms, data, pem] = ['seal.der', 'sealed.bin', 'seal.pem'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(cms, Buffer.from(bytes.toString('latin1', offset + 1, offset + length - 1), 'hex'))
    writeFileSync(data, Buffer.concat([bytes.subarray(0, offset), bytes.subarray(offset + length)]))
    writeFileSync(pem, ours.certificatePem)
    const args = ['cms', '-verify', '-cades', '-inform', 'DER', '-in', cms, '-content', data, '-binary', '-CAfile', pem]
    const verify = () =>
      execFileSync(openssl!, [...args, '-partial_chain', '-out', join(folder, 'out')], { stdio: 'pipe' })
    expect(verify).not.toThrow()
    flip(data, readFileSync(data).indexOf('page 005'))
    expect(verify).toThrow('verification failure')
  })

  it.skipIf(pdfdetach === null || sha256sum === null)(
    'pdfdetach takes out the list by which sha256sum finds a changed original',
    async () => {
      const file = await seal()
      execFileSync(pdfdetach!, ['-saveall', '-o', file.originals, file.path])
      const check = () =>
        execFileSync(sha256sum!, ['-c', '--strict', 'SHA256SUMS'], { cwd: file.originals, stdio: 'pipe' })
      expect(check).not.toThrow()
      flip(join(file.originals, file.manifest.items[0]!.file.path), 0)
      expect(check).toThrow('Command failed')
    },
  )
})

/** A manifest that is right in itself, but whose first original lies elsewhere. */
function leavingFolder(manifest: SmallCaseFile['manifest']): unknown {
  const items = manifest.items.map((item) => ({ ...item, file: { ...item.file, path: `../${item.file.path}` } }))
  return { ...manifest, items, merkleRoot: planRoot(sha256, items) }
}

function overwrite(path: string, at: number, text: string): void {
  const bytes = readFileSync(path)
  bytes.write(text, at, 'latin1')
  writeFileSync(path, bytes)
}

function flip(path: string, at: number, mask = 1): void {
  const bytes = readFileSync(path)
  bytes[at]! ^= mask
  writeFileSync(path, bytes)
}
