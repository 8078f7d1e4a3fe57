import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { canonicalJson, type Json } from '#domain/proof/canonicalJson.ts'
import { planRoot, type Manifest, type ManifestItem, type Segment } from '#domain/proof/manifest.ts'
import { sha256 } from '#main/sha256.ts'

/** How a small case file may differ from an honest one. */
export interface SmallCaseFileOptions {
  itemCount?: number
  sealedAt?: string
  gapBytes?: number
  /** Changes the manifest before it is written, as a cheating sealer would. */
  editManifest?: (manifest: Manifest) => unknown
  /** Changes the text of the manifest. */
  editManifestText?: (text: string) => string
  editSums?: (text: string) => string
  editCatalog?: (text: string) => string
  editField?: (text: string) => string
  editSignature?: (text: string) => string
}

/** A bound and still unsigned case file; its originals are in `originals`. */
export interface SmallCaseFile {
  path: string
  originals: string
  contents: { offset: number; length: number }
  manifest: Manifest
}

const firstFreeNumber = 20

/**
 * Writes the smallest case file that keeps all rules of docs/proof-format.md: cover, two pages for
 * each item, closing note. The real writer is the binder; this one exists so that the verifier is
 * tested against the rules and not against the binder.
 */
export function writeSmallCaseFile(directory: string, options: SmallCaseFileOptions = {}): SmallCaseFile {
  const items = makeItems(options.itemCount ?? 3)
  const originals = join(directory, '原件')
  mkdirSync(originals, { recursive: true })
  for (const item of items) writeFileSync(join(originals, item.file.path), originalText(item.no))
  const writer = new Writer()
  writePages(writer, items)
  const manifest = makeManifest(items, writer.segments, options.sealedAt ?? '2026-11-22T08:00:00.000Z')
  const path = join(directory, '案卷.pdf')
  const contents = writeTail(writer, manifest, options)
  writeFileSync(path, writer.bytes())
  return { path, originals, contents, manifest }
}

function originalText(no: number): string {
  return `original of item ${no}`
}

function makeItems(count: number): ManifestItem[] {
  return Array.from({ length: count }, (_, index) => {
    const no = index + 1
    const text = originalText(no)
    return {
      no,
      volume: '正',
      title: `第${no}件 询问笔录`,
      docNo: '',
      date: '2023-09-04',
      author: '',
      remark: '',
      pageCount: 2,
      firstNumber: 2 * index + 1,
      lastNumber: 2 * index + 2,
      labels: [],
      view: null,
      render: 'usable',
      renderReason: '',
      salt: `${no}`.padStart(32, '0'),
      file: { path: `${no} 笔录.txt`, bytes: text.length, sha256: sha256(text), mediaType: 'text/plain' },
      pdfFirst: 2 * index + 2,
      pdfLast: 2 * index + 3,
    } satisfies ManifestItem
  })
}

function makeManifest(items: ManifestItem[], segments: Segment[], sealedAt: string): Manifest {
  return {
    format: 'yijuan-case-file',
    version: 1,
    caseId: 'case1',
    volume: '正卷',
    title: '泉州华源涂料有限公司无证排污案',
    docNo: '闽泉环罚〔2023〕118号',
    bureau: '泉州市丰泽生态环境局',
    sealedAt,
    program: 'yijuan test',
    rulePack: 'test',
    deviceHead: { device: 'device1', seq: 1, hash: '1'.repeat(64) },
    caseHeads: [],
    merkleRoot: planRoot(sha256, items),
    pdfPages: 2 * items.length + 2,
    items,
    segments,
  }
}

class Writer {
  segments: Segment[] = []
  offsets = new Map<number, number>()
  pages: number[] = []
  size = 0
  private parts: Buffer[] = []
  private next = firstFreeNumber

  bytes(): Buffer {
    return Buffer.concat(this.parts)
  }

  raw(text: string | Buffer): void {
    const part = typeof text === 'string' ? Buffer.from(text, 'utf8') : text
    this.parts.push(part)
    this.size += part.length
  }

  object(body: string | Buffer, id = this.next++): number {
    this.offsets.set(id, this.size)
    this.raw(`${id} 0 obj\n`)
    this.raw(body)
    this.raw('\nendobj\n')
    return id
  }

  stream(members: string, text: string): number {
    const data = Buffer.from(text, 'utf8')
    return this.object(
      Buffer.concat([
        Buffer.from(`<< ${members} /Length ${data.length} >>\nstream\n`),
        data,
        Buffer.from('\nendstream'),
      ]),
    )
  }

  segment(owner: Pick<Segment, 'kind' | 'pdfPage' | 'item'>, write: () => void): void {
    const offset = this.size
    write()
    const run = this.bytes().subarray(offset)
    this.segments.push({ ...owner, offset, length: run.length, sha256: sha256(run) })
  }

  page(pdfPage: number, item: number | null): void {
    this.segment({ kind: 'page', pdfPage, item }, () => {
      const contents = this.stream('', `BT /F1 12 Tf 72 700 Td (page ${String(pdfPage).padStart(3, '0')}) Tj ET`)
      const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 9 0 R >> >> /Contents ${contents} 0 R >>`
      this.pages.push(this.object(page))
    })
  }
}

function writePages(writer: Writer, items: ManifestItem[]): void {
  const frame = { kind: 'frame', pdfPage: null, item: null } as const
  writer.segment(frame, () => writer.raw(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')))
  writer.page(1, null)
  for (const item of items) for (let page = item.pdfFirst; page <= item.pdfLast; page++) writer.page(page, item.no)
  writer.page(2 * items.length + 2, null)
  writer.segment(frame, () => writer.object('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', 9))
}

function same(text: string): string {
  return text
}

function writeTail(writer: Writer, manifest: Manifest, options: SmallCaseFileOptions): SmallCaseFile['contents'] {
  const { editManifest = same, editManifestText = same, editSums = same } = options
  // Whatever a test makes of the manifest is JSON.
  const edited = (editManifest as (value: Manifest) => Json)(manifest)
  const json = writer.stream(
    '/Type /EmbeddedFile /Subtype /application#2Fjson',
    editManifestText(canonicalJson(edited)),
  )
  const sums = manifest.items.map(({ file }) => `${file.sha256}  ${file.path}\n`).join('')
  const list = writer.stream('/Type /EmbeddedFile', editSums(sums))
  const specs = [
    writer.object(`<< /Type /Filespec /F (SHA256SUMS) /UF (SHA256SUMS) /EF << /F ${list} 0 R >> >>`),
    writer.object(`<< /Type /Filespec /F (manifest.json) /UF (manifest.json) /EF << /F ${json} 0 R >> >>`),
  ]
  writer.object(
    `<< /Type /Pages /Count ${writer.pages.length} /Kids [${writer.pages.map((id) => `${id} 0 R`).join(' ')}] >>`,
    2,
  )
  const field = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /F 132 /Rect [0 0 0 0] /P ${writer.pages[0]} 0 R /V 4 0 R >>`
  writer.object((options.editField ?? same)(field), 3)
  const names = `<< /EmbeddedFiles << /Names [(SHA256SUMS) ${specs[0]} 0 R <FEFF006D0061006E00690066006500730074002E006A0073006F006E> ${specs[1]} 0 R] >> >>`
  const catalog = `<< /Type /Catalog /Pages 2 0 R /Names ${names} /AcroForm << /SigFlags 3 /Fields [3 0 R] >> >>`
  writer.object((options.editCatalog ?? same)(catalog), 1)
  return writeSignatureAndXref(writer, options)
}

function writeSignatureAndXref(writer: Writer, options: SmallCaseFileOptions): SmallCaseFile['contents'] {
  const length = 2 * (options.gapBytes ?? 2600) + 2
  const head = '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20261122080000Z) /ByteRange '
  const build = (range: string): string =>
    (options.editSignature ?? same)(
      `${head}[${range}]${' '.repeat(40 - range.length)} /Contents <${'0'.repeat(length - 2)}> >>`,
    )
  const start = writer.size + '4 0 obj\n'.length
  const offset = start + build('').indexOf('/Contents <') + '/Contents '.length
  const tailStart = start + build('').length + '\nendobj\n'.length
  const tail = xref(writer, tailStart, start - '4 0 obj\n'.length)
  writer.object(build(`0 ${offset} ${offset + length} ${tailStart + tail.length - offset - length}`), 4)
  writer.raw(tail)
  return { offset, length }
}

function xref(writer: Writer, at: number, signatureAt: number): string {
  const offsets = new Map([...writer.offsets, [4, signatureAt]])
  const count = Math.max(...offsets.keys()) + 1
  const entries = Array.from({ length: count }, (_, id) => {
    const offset = offsets.get(id)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  return `xref\n0 ${count}\n${entries.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
}
