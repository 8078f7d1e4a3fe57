import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Verdict } from '#domain/guardFinding.ts'
import type { Material } from '#domain/material/material.ts'
import { findPreChecks } from '#domain/rules/preChecks/findPreChecks.ts'
import type { PreCheckFinding } from '#domain/rules/preChecks/preCheck.ts'
import { makeMaterial } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

/** What the pages of materials say, by id; pages are parted by a form feed, `null` is a page nobody has read. */
export type Texts = Readonly<Record<string, string | null>>

/** What one pre-check says of a file; undefined when it had nothing to look at. */
export function lookAt(
  code: string,
  file: CaseFile,
  texts: Texts = {},
  day: string = '2023-12-31',
): PreCheckFinding | undefined {
  const textOf = (id: string) => (texts[id] === undefined ? null : (texts[id]?.split('\f') ?? [null]))
  return findPreChecks(file, rulePack, textOf, day).find((finding) => finding.code === code)
}

/** Only its outcome. */
export function verdictOf(code: string, file: CaseFile, texts: Texts = {}, day?: string): Verdict | undefined {
  return lookAt(code, file, texts, day)?.verdict
}

/** A paper on record that is called as its kind. */
export function paperOf(kind: string, more: Partial<Material> = {}): Material {
  return makeMaterial({ id: kind, kind, title: kind, ...more })
}
