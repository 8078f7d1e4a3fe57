import { join } from 'node:path'

import { bindCaseFile } from '#binder/bindCaseFile.ts'
import type { BindInput, BindOutput } from '#binder/bindInput.ts'
import { needsPlaceholder } from '#binder/sourceOf.ts'
import type { PlanItem } from '#domain/dossier/sealPlan.ts'
import { coverCode, planRoot } from '#domain/proof/manifest.ts'
import { sha256 } from '#main/sha256.ts'
import { typeset, type TypesetRequest } from '#typeset/typeset.ts'

/** Sets cover, catalogue, stand-in pages and closing note of a plan as the service does, and binds the whole. */
export async function bindTypeset(given: BindInput, directory: string): Promise<BindOutput> {
  const { plan } = given
  const set = async (template: TypesetRequest['template'], data: unknown): Promise<string> => {
    const output = join(directory, `${template}.pdf`)
    await typeset({ template, data, at: plan.sealedAt, output })
    return output
  }
  const standIns = plan.items.filter(needsPlaceholder).map(standInOf)
  const input = {
    ...given,
    frontMatterPdf: await set('frontMatter', {
      cover: plan.cover,
      items: plan.items,
      merkleRoot: planRoot(sha256, plan.items),
      coverCode: coverCode(sha256, plan),
    }),
    closingNotePdf: await set('closingNote', {
      ...plan.closingNote,
      caseTitle: plan.cover.title,
      docNo: plan.cover.docNo,
    }),
    placeholdersPdf: standIns.length === 0 ? null : await set('placeholder', { pages: standIns }),
    output: join(directory, '案卷.pdf'),
  }
  return bindCaseFile(input, { progress: () => {}, signal: new AbortController().signal })
}

function standInOf({ no, title, docNo, file }: PlanItem) {
  const explanation = '本件为电子文档、音像或其他不能直接成页的文件。'
  return {
    no,
    title,
    docNo,
    fileName: file.path,
    format: file.mediaType,
    bytes: file.bytes,
    sha256: file.sha256,
    folder: '原件',
    explanation,
  }
}
