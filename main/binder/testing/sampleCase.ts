import fontkit from '@cantoo/fontkit'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument, PDFName, PDFString, type PDFFont } from 'pdf-lib'

import type { PlanItem, SealPlan } from '#domain/dossier/sealPlan.ts'
import { sha256 } from '#main/sha256.ts'

import type { BindInput } from '#binder/bindInput.ts'
import { gate } from '#binder/gate.ts'
import { needsPlaceholder } from '#binder/sourceOf.ts'

const zeros = '0'.repeat(64)

/** A file of the sample: its name and its bytes. */
export interface SampleFile {
  name: string
  bytes: Uint8Array
}

/** Lays the files out as a case's originals, gates them, and makes the plan and our own pages around them. */
export async function sampleCase(directory: string, files: readonly SampleFile[]): Promise<BindInput> {
  const originalsDirectory = join(directory, 'originals')
  await mkdir(originalsDirectory, { recursive: true })
  const items: PlanItem[] = []
  for (const file of files) {
    await writeFile(join(originalsDirectory, file.name), file.bytes)
    items.push(await sampleItem(originalsDirectory, file, items.at(-1)))
  }
  const own = await ourPages(directory, items)
  return {
    plan: samplePlan(items),
    originalsDirectory,
    ...own,
    output: join(directory, '案卷.pdf'),
    signer: { name: '示例市生态环境局', reason: '案卷封卷', at: '2026-11-22T08:00:00.000Z' },
    gapBytes: 8192,
  }
}

async function sampleItem(
  directory: string,
  { name, bytes }: SampleFile,
  before: PlanItem | undefined,
): Promise<PlanItem> {
  const report = await gate(join(directory, name), name)
  const firstNumber = (before?.lastNumber ?? 0) + 1
  const isOwn = report.state !== 'placeholder' && report.state !== 'unusable'
  const pageCount = isOwn ? report.pages.length : 1
  const no = (before?.no ?? 0) + 1
  return {
    no,
    materialId: `m${no}`,
    volume: '正',
    title: `材料${name}`,
    docNo: '',
    date: '2026-01-05',
    author: '示例局',
    remark: '',
    pageCount,
    firstNumber,
    lastNumber: firstNumber + pageCount - 1,
    labels: [],
    render: report.state,
    renderReason: report.reason,
    salt: sha256(`salt ${no}`).slice(0, 32),
    file: { path: name, bytes: bytes.length, sha256: sha256(bytes), mediaType: report.mediaType },
    view: null,
  }
}

function samplePlan(items: PlanItem[]): SealPlan {
  const date = '2026年1月5日'
  return {
    caseId: 'case-1',
    volume: '正卷',
    numbering: 'desk',
    sealedAt: '2026-11-22T08:00:00.000Z',
    program: 'Yijuan 0.1.0',
    rulePack: '2026.1',
    bureau: '示例市生态环境局',
    deviceHead: { device: 'd1', seq: 7, hash: zeros },
    caseHeads: [zeros],
    cover: {
      organ: '示例市生态环境局',
      volume: '正卷',
      docNo: '示环罚〔2026〕1号',
      party: '示例有限公司',
      title: '示例有限公司未批先建案',
      result: '罚款',
      filedOn: date,
      closedOn: date,
      handler: '张三',
      retention: '30年',
      itemCount: items.length,
      pageCount: items.at(-1)?.lastNumber ?? 0,
      archivedOn: date,
      archiveNo: '',
    },
    items,
    closingNote: { summary: '', remarks: '', filedBy: '', filedOn: '', checkedBy: '', checkedOn: '' },
  }
}

async function ourPages(
  directory: string,
  items: readonly PlanItem[],
): Promise<Pick<BindInput, 'frontMatterPdf' | 'closingNotePdf' | 'placeholdersPdf'>> {
  const standIns = items.filter(needsPlaceholder).map(({ no, renderReason }) => `第${no}件 无法转换 ${renderReason}`)
  const paths = {
    front: join(directory, 'front.pdf'),
    closing: join(directory, 'closing.pdf'),
    own: join(directory, 'own.pdf'),
  }
  await writeFile(paths.front, await textPages(['卷宗封面', '卷内目录'], items))
  await writeFile(paths.closing, await textPages(['卷内备考表'], []))
  if (standIns.length > 0) await writeFile(paths.own, await textPages(standIns, []))
  return {
    frontMatterPdf: paths.front,
    closingNotePdf: paths.closing,
    placeholdersPdf: standIns.length > 0 ? paths.own : null,
  }
}

/** One page per title; the last one gets a catalogue line with a link for every item. */
async function textPages(titles: readonly string[], items: readonly PlanItem[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(fontkit)
  const font = await document.embedFont(await notoSans(), { subset: true })
  for (const title of titles) document.addPage([595.28, 841.89]).drawText(title, { x: 220, y: 760, font, size: 24 })
  items.forEach((item, i) => writeCatalogueLine(document, font, { item, y: 700 - 20 * i }))
  return document.save()
}

function writeCatalogueLine(document: PDFDocument, font: PDFFont, { item, y }: { item: PlanItem; y: number }): void {
  const page = document.getPages().at(-1)
  if (page === undefined) return
  page.drawText(`${item.no}  ${item.title}  ${item.firstNumber}`, { x: 72, y, font, size: 12 })
  const action = { S: 'URI', URI: PDFString.of(`yijuan:item/${item.no}`) }
  const link = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [72, y - 4, 520, y + 14], A: action })
  const links = page.node.Annots() ?? document.context.obj([])
  links.push(document.context.register(link))
  page.node.set(PDFName.of('Annots'), links)
}

let notoSansBytes: Buffer | null = null

async function notoSans(): Promise<Buffer> {
  const file = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
  notoSansBytes ??= await readFile(fileURLToPath(import.meta.resolve(file)))
  return notoSansBytes
}
