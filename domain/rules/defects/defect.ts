import * as z from 'zod'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { sourceSchema, verdictSchema, type Verdict } from '#domain/guardFinding.ts'
import type { Material } from '#domain/material/material.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { fillTemplate } from '#domain/text/fillTemplate.ts'

/** Where it is seen: a material of the case, a page counted from 1 (null: not known), the words there. */
export const defectEvidenceSchema = z.object({
  materialId: z.string().nullable(),
  title: z.string(),
  page: z.int().positive().nullable(),
  quote: z.string(),
})
export type DefectEvidence = z.infer<typeof defectEvidenceSchema>

/** What one check says of a case, with the rule's source and where it is seen. */
export const defectFindingSchema = z.object({
  caseId: z.string(),
  code: z.string(),
  title: z.string(),
  verdict: verdictSchema,
  message: z.string(),
  source: sourceSchema,
  covers: z.array(z.string()),
  evidence: z.array(defectEvidenceSchema),
})
export type DefectFinding = z.infer<typeof defectFindingSchema>

/** What the pages of a material say: one text a page, null for a page nobody has read; null when none was. */
export type TextOf = (materialId: string) => readonly (string | null)[] | null

/** What every check looks at. */
export interface DefectContext {
  readonly file: CaseFile
  readonly pack: RulePack
  readonly textOf: TextOf
}

/** One thing a check has to say, before it is put into words. */
export interface DefectStatement {
  readonly verdict: Verdict
  readonly sentence: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly evidence?: readonly DefectEvidence[]
}

/** A check: what it has to say; nothing at all when the case holds nothing that it could look at. */
export type DefectCheck = (context: DefectContext) => DefectStatement[]

/**
 * Puts what a check said into the words of the rule pack: the worst verdict wins, and only the
 * statements of that verdict speak. Null when the check had nothing to look at.
 */
export function defectFinding(
  { file, pack }: DefectContext,
  code: string,
  statements: readonly DefectStatement[],
): DefectFinding | null {
  const rule = pack.defects.find((one) => one.code === code)
  if (rule === undefined) throw new Error(`the rule pack has no defect ${code}`)
  const verdict = (['fail', 'unknown', 'pass'] as const).find((one) => statements.some((said) => said.verdict === one))
  if (verdict === undefined) return null
  const speaking = statements.filter((said) => said.verdict === verdict)
  const sentences = speaking.map(({ sentence, values }) => {
    const template = rule.sentences[sentence]
    if (template === undefined) throw new Error(`defect ${code} has no sentence ${sentence}`)
    return fillTemplate(template, values ?? {})
  })
  const { title, source, covers } = rule
  const evidence = speaking.flatMap((said) => said.evidence ?? [])
  return {
    caseId: file.case.id,
    code,
    title,
    verdict,
    message: [...new Set(sentences)].join('\n'),
    source,
    covers,
    evidence,
  }
}

/** The materials of some kinds that belong to the file. */
export function papersOf({ file }: DefectContext, ...kinds: string[]): Material[] {
  return file.materials.filter((material) => kinds.includes(material.kind) && material.withdrawnReason === '')
}

/** A whole material as evidence; the page is the first that holds `quote`, where its text was read. */
export function seenIn({ file, textOf }: DefectContext, materialId: string | null, quote = ''): DefectEvidence[] {
  const material = file.materials.find((one) => one.id === materialId)
  if (material === undefined) return []
  const pages = quote === '' ? null : textOf(material.id)
  const index = pages?.findIndex((text) => text !== null && withoutSpaces(text).includes(withoutSpaces(quote))) ?? -1
  return [{ materialId: material.id, title: material.title, page: index < 0 ? null : index + 1, quote }]
}

/** Text without any white space: lines break anywhere in Chinese text. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
