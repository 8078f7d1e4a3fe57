import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, shownFile } from '#domain/material/material.ts'
import type { TextOf } from '#domain/rules/defects/defect.ts'
import { listPageTexts } from '#store/tables/pageTexts.ts'

import type { Call } from '#service/call.ts'

/** What the pages of a file's materials say, as far as they have been read (layer, OCR); a page that waits is null. */
export function textOfMaterials(call: Call, file: CaseFile): TextOf {
  const known = new Map<string, ReturnType<TextOf>>()
  const read = (materialId: string): ReturnType<TextOf> => {
    const material = file.materials.find((one) => one.id === materialId)
    const version = material === undefined ? null : currentVersion(material)
    if (version === null) return null
    const shown = shownFile(version)
    const texts = listPageTexts(call.desk.ledger, shown.sha256)
    if (texts.length === 0) return null
    return shown.gate.pages.map((_, index) => {
      const page = texts.find((one) => one.page === index + 1)
      return page === undefined || page.source === 'waiting' || page.source === 'failed' ? null : page.text
    })
  }
  // Twenty checks ask for the same papers.
  return (materialId) => {
    const found = known.get(materialId)
    if (found !== undefined) return found
    const pages = read(materialId)
    known.set(materialId, pages)
    return pages
  }
}
