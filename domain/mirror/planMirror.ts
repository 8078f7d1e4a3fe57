import type { Sha256Hex } from '#domain/proof/sha256.ts'
import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import { originalName } from '#domain/dossier/planSeal.ts'
import { extensionOf, safeName } from '#domain/text/safeFileName.ts'
import { currentVersion, type Material, type StoredFile, type Volume } from '#domain/material/material.ts'
import { dossierOrder, receiptPairs } from '#domain/rules/dossierOrder.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

/** A file of the readable mirror: where it lies below the folder (with `/`) and which kept bytes it holds. */
export interface MirrorFile {
  readonly path: string
  readonly sha256: Sha256Hex
  readonly bytes: number
}

const volumeFolders: Record<Volume, string> = { 正: '正卷', 副: '副卷' }
/** Where older versions and what was taken out lie: nothing that the desk keeps is missing in the mirror. */
export const olderFolder = '历次版本和撤出件'

/**
 * The folder of each case, below the year of its decision or filing: `2023/闽泉环罚〔2023〕118号 甲公司无证排污案`.
 *
 * Two cases of one name are told apart by the beginning of their ids; by case id.
 */
export function mirrorFolders(files: readonly CaseFile[]): Map<string, string> {
  const wished = files.map((file) => ({ id: file.case.id, folder: folderOf(file) }))
  const times = new Map<string, number>()
  for (const { folder } of wished) times.set(sameName(folder), (times.get(sameName(folder)) ?? 0) + 1)
  return new Map(
    wished.map(({ id, folder }) => [id, times.get(sameName(folder)) === 1 ? folder : `${folder} ${id.slice(0, 8)}`]),
  )
}

/** Windows tells no two names apart that differ in capitals only. */
function sameName(path: string): string {
  return path.toLowerCase()
}

function folderOf(file: CaseFile): string {
  const numbers = [...file.decisions.map((decision) => decision.docNo), file.case.filingNo]
  const number = numbers.find((one) => one !== '') ?? ''
  const day = file.decisions[0]?.decidedOn ?? firstDayOf(file, 'filed')
  const name = safeName(`${number} ${caseTitle(file.case, file.decisions.length > 0)}`.trim())
  return `${day?.slice(0, 4) ?? '未立案'}/${name}`
}

/**
 * What the mirror (明文镜像) of one case holds: every document in the order of its dossier, its
 * 阅览件 beside it, and in a folder of their own all older versions and what was taken out.
 */
export function planMirror(file: CaseFile, folder: string, pack: RulePack): MirrorFile[] {
  const current = (['正', '副'] as const).flatMap((volume) => volumeFiles(file, { volume, folder, pack }))
  const older = file.materials.flatMap((material) => olderFiles(material, `${folder}/${olderFolder}`))
  return [...current, ...older]
}

function volumeFiles(
  file: CaseFile,
  { volume, folder, pack }: { volume: Volume; folder: string; pack: RulePack },
): MirrorFile[] {
  const kept = file.materials.filter((one) => one.volume === volume && one.withdrawnReason === '')
  return dossierOrder(kept, volume, pack, receiptPairs(file)).flatMap((material, index) => {
    const version = currentVersion(material)
    if (version === null) return []
    const at = `${folder}/${volumeFolders[volume]}`
    const place = (stored: StoredFile, title: string) =>
      mirrorFile(stored, `${at}/${originalName(index + 1, title, stored.fileName)}`)
    const { viewCopy } = version
    return [place(version, material.title), ...(viewCopy ? [place(viewCopy, `${material.title}（阅览件）`)] : [])]
  })
}

function olderFiles(material: Material, at: string): MirrorFile[] {
  const old = material.withdrawnReason === '' ? material.versions.slice(0, -1) : material.versions
  const word = material.withdrawnReason === '' ? '' : '（已撤出）'
  return old.flatMap((version) => {
    const name = safeName(`${material.title}${word} 第${version.no}版 ${material.id.slice(0, 8)}`)
    const place = (stored: StoredFile, suffix: string) =>
      mirrorFile(stored, `${at}/${name}${suffix}${extensionOf(stored.fileName)}`)
    return [place(version, ''), ...(version.viewCopy ? [place(version.viewCopy, '（阅览件）')] : [])]
  })
}

function mirrorFile({ sha256, bytes }: StoredFile, path: string): MirrorFile {
  return { path, sha256, bytes }
}
