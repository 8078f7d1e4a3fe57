import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { formDescriptionSchema, type FormDescription } from '#domain/form/formDescription.ts'
import { resourcePath } from '#main/resources.ts'

let loaded: readonly FormDescription[] | null = null

/** Every form that we have a template for, from `resources/forms/*.json`. @throws for a file that is none. */
export function formDescriptions(): readonly FormDescription[] {
  loaded ??= readdirSync(resourcePath('forms'))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => formDescriptionSchema.parse(JSON.parse(readFileSync(join(resourcePath('forms'), name), 'utf8'))))
  return loaded
}

/** The description of a form, or null for one that we have no template for. */
export function findDescription(code: string): FormDescription | null {
  return formDescriptions().find((form) => form.code === code) ?? null
}
