import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, type Material } from '#domain/material/material.ts'
import type { Sha256Hex } from '#domain/proof/sha256.ts'
import { distinctNames, extensionOf, safeFileName } from '#domain/text/safeFileName.ts'

/** A file of a 报审包 before it is written: `01 现场检查笔录.pdf` and the original behind it. */
export interface PackageItem {
  readonly name: string
  readonly title: string
  readonly docNo: string
  readonly day: string
  readonly pages: number
  readonly materialId: string
  readonly bytes: number
  readonly sha256: Sha256Hex
}

/** The folder of a package on the stick: the case's name. */
export function packageFolder(file: CaseFile): string {
  return safeFileName(caseTitle(file.case, file.decisions.length > 0))
}

/** The chosen materials in the order given, as plain files with a number in front; those without a file are left out. */
export function planPackage(materials: readonly Material[]): PackageItem[] {
  const present = materials.flatMap((material) => {
    const version = currentVersion(material)
    return version === null ? [] : [{ material, version }]
  })
  const width = String(present.length).length < 2 ? 2 : String(present.length).length
  const names = distinctNames(
    present.map(({ material, version }, index) =>
      safeFileName(`${String(index + 1).padStart(width, '0')} ${material.title}`, extensionOf(version.fileName)),
    ),
  )
  return present.map(({ material, version }, index) => ({
    name: names[index] ?? '',
    title: material.title,
    docNo: material.docNo,
    day: material.docDate ?? '',
    pages: version.gate.pages.length,
    materialId: material.id,
    bytes: version.bytes,
    sha256: version.sha256,
  }))
}
