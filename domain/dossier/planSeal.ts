import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, lastDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import { chineseDay, dayOfInstant, type Day } from '#domain/day.ts'
import {
  currentVersion,
  isOnRecord,
  pageCount,
  shownFile,
  type Material,
  type MaterialVersion,
  type StoredFile,
  type Volume,
} from '#domain/material/material.ts'
import { dossierOrder, receiptPairs } from '#domain/rules/dossierOrder.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { safeName } from '#domain/text/safeFileName.ts'

import { caseResult } from './caseResult.ts'
import type { ClosingNote, Cover, PlanItem, SealPlan, SealVolume } from './sealPlan.ts'

/** What the archivist typed of the closing note; the rest is filled in. */
export type TypedNote = { readonly [K in keyof ClosingNote]?: string | undefined }

/** What a plan takes from outside: when, by which program, under which heads of the trail. */
export interface SealCircumstances {
  readonly sealedAt: string
  readonly program: string
  readonly bureau: string
  readonly deviceHead: SealPlan['deviceHead']
  readonly caseHeads: SealPlan['caseHeads']
  readonly closingNote: TypedNote
  /** A fresh salt for the leaf of each item, 32 hex digits. */
  salt(): string
}

const volumesOf: Record<SealVolume, readonly Volume[]> = { 正卷: ['正'], 副卷: ['副'], 全卷: ['正', '副'] }

/**
 * The frozen plan of a seal: what goes in, in which order, with which page numbers.
 *
 * Only what is on record enters (a signed scan, a paper from outside); prints that nobody signed
 * stay out. Pages keep the numbers stamped on the paper where all of them bear one, else they are
 * numbered through from 1; cover, catalogue and closing note carry none.
 */
export function planSeal(file: CaseFile, volume: SealVolume, pack: RulePack, by: SealCircumstances): SealPlan {
  const materials = volumesOf[volume].flatMap((part) =>
    dossierOrder(sealable(file, part), part, pack, receiptPairs(file)),
  )
  const numbering = numberingOf(materials)
  const items = numberItems(materials, numbering, by.salt)
  const pages = items.at(-1)?.lastNumber ?? 0
  return {
    caseId: file.case.id,
    volume,
    numbering,
    sealedAt: by.sealedAt,
    program: by.program,
    rulePack: pack.version,
    bureau: by.bureau,
    deviceHead: by.deviceHead,
    caseHeads: [...by.caseHeads],
    cover: coverOf(file, volume, { items: items.length, pages, today: dayOfInstant(by.sealedAt) }),
    items,
    closingNote: closingNoteOf(file, items, by),
  }
}

/** The materials of one volume that may be sealed. */
export function sealable(file: CaseFile, volume: Volume): Material[] {
  return file.materials.filter(
    (one) => one.volume === volume && one.withdrawnReason === '' && isOnRecord(one) && currentVersion(one) !== null,
  )
}

function numberingOf(materials: readonly Material[]): SealPlan['numbering'] {
  const isLabelled = (one: Material) => one.pageLabels.length === pageCount(one)
  if (materials.length > 0 && materials.every(isLabelled)) return 'paper'
  return materials.some((one) => one.pageLabels.length > 0) ? 'mixed' : 'desk'
}

function numberItems(materials: readonly Material[], numbering: SealPlan['numbering'], salt: () => string): PlanItem[] {
  let next = 1
  return materials.flatMap((material, index) => {
    const version = currentVersion(material)
    if (version === null) return []
    const no = index + 1
    const first = next
    next += pageCount(material)
    const item: PlanItem = {
      no,
      materialId: material.id,
      volume: material.volume,
      title: material.title,
      docNo: material.docNo,
      date: material.docDate,
      author: material.author,
      remark: material.remark,
      pageCount: pageCount(material),
      firstNumber: first,
      lastNumber: next - 1,
      labels: numbering === 'paper' ? material.pageLabels : [],
      render: shownFile(version).gate.state,
      renderReason: shownFile(version).gate.reason,
      salt: salt(),
      ...filesOf(no, material.title, version),
    }
    return [item]
  })
}

/** The original and, where one stands in for it, its 阅览件; each under a name of its own. */
function filesOf(no: number, title: string, version: MaterialVersion): Pick<PlanItem, 'file' | 'view'> {
  const named = ({ fileName, bytes, sha256, gate }: StoredFile, name: string) => ({
    path: originalName(no, name, fileName),
    bytes,
    sha256,
    mediaType: gate.mediaType,
  })
  const { viewCopy } = version
  return { file: named(version, title), view: viewCopy && named(viewCopy, `${title}（阅览件）`) }
}

/**
 * The name of an original in the folder beside the sealed file: number, title, extension. Safe on
 * NTFS and FAT32: no reserved characters, no control or format characters, at most 80 characters,
 * never a path.
 */
export function originalName(no: number, title: string, fileName: string): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/u.exec(fileName)?.[0].toLowerCase() ?? ''
  return `${String(no).padStart(3, '0')} ${safeName(title) || '未命名'}${extension}`
}

function coverOf(file: CaseFile, volume: SealVolume, count: { items: number; pages: number; today: Day }): Cover {
  const filed = firstDayOf(file, 'filed')
  const closed = lastDayOf(file, 'closed')
  return {
    organ: file.case.organ,
    volume,
    docNo: file.decisions.flatMap(({ docNo }) => (docNo === '' ? [] : [docNo])).join('、'),
    party: file.case.parties.map((party) => party.name).join('、'),
    title: caseTitle(file.case, file.decisions.length > 0),
    result: caseResult(file),
    filedOn: filed === null ? '' : chineseDay(filed),
    closedOn: closed === null ? '' : chineseDay(closed),
    handler: file.case.officers.map((officer) => officer.name).join('、') || file.case.handler,
    retention: file.case.retention,
    itemCount: count.items,
    pageCount: count.pages,
    archivedOn: chineseDay(file.case.archivedOn ?? count.today),
    archiveNo: file.case.archiveNo,
  }
}

function closingNoteOf(file: CaseFile, items: readonly PlanItem[], by: SealCircumstances): ClosingNote {
  const pages = items.at(-1)?.lastNumber ?? 0
  const carriers = items.filter((item) => item.render === 'placeholder').length
  const drawn = items
    .filter((item) => item.render === 'rerendered' || item.render === 'unusable')
    .map((item) => item.no)
  const today = chineseDay(dayOfInstant(by.sealedAt))
  return {
    summary: `本卷共有文件材料${items.length}件${pages}页${carriers === 0 ? '' : `，其中非纸质载体${carriers}件，以载体说明页代之`}。各件收入时的电子文件原样存放于随卷的“原件”文件夹。`,
    remarks:
      drawn.length === 0
        ? '无缺损、修改、补充、灭失情况。'
        : `第${drawn.join('、')}件原文件损坏，所附页为重新绘制件或说明页，原件字节原样保存。`,
    filedBy: file.case.handler,
    filedOn: today,
    checkedBy: '',
    checkedOn: '',
    ...withoutEmpty(by.closingNote),
  }
}

function withoutEmpty(note: TypedNote): Partial<ClosingNote> {
  return Object.fromEntries(Object.entries(note).filter(([, text]) => text !== undefined && text !== ''))
}
