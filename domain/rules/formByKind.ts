import type { Form } from './formEntries.ts'
import type { RulePack } from './rulePack.ts'

/** The form or evidence kind behind `Material.kind`, or `null` for a code that the pack does not know. */
export function formByKind(pack: RulePack, kind: string): Form | null {
  return pack.forms.find((form) => form.code === kind) ?? null
}
