import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import * as z from 'zod'

import { rulePackSchema, type RulePack } from '#domain/rules/rulePack.ts'

/** The sections of a rule pack; each is a file of the same name. */
const sections = [
  'laws',
  'reviewTriggers',
  'discussionTriggers',
  'checklist',
  'reviewOpinions',
  'preChecks',
  'examination',
  'thresholds',
  'legalRanges',
  'deadlines',
  'guards',
  'defects',
  'forms',
  'stages',
  'requiredDocuments',
  'submissionItems',
  'dossierOrder',
  'coverFields',
  'catalogueFields',
  'closingNoteFields',
  'numbering',
  'retention',
  'decidingOrgans',
  'calendar',
  'sentences',
] as const

const packSchema = z.object({ version: z.string() })

/**
 * Reads and checks the rule pack.
 *
 * @param directory folder of the section files; the one that ships with the program by default.
 * @throws Error naming the file and the field when a section is missing or wrong: a desk must not
 * judge by half a rule pack.
 */
export function loadRulePack(directory: string = defaultDirectory()): RulePack {
  const { version } = packSchema.parse(readSection(directory, 'pack'))
  const raw = Object.fromEntries(sections.map((section) => [section, readSection(directory, section)]))
  const parsed = rulePackSchema.safeParse({ ...raw, version })
  if (!parsed.success) throw new Error(`rule pack ${directory}: ${describe(parsed.error)}`)
  return parsed.data
}

function readSection(directory: string, section: string): unknown {
  const path = join(directory, `${section}.json`)
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`rule pack: cannot read ${path}`, { cause })
  }
}

function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
}

/** The folder above the program that holds `resources/rulepack`: the sources and the built program stand at different depths. */
function defaultDirectory(from: string = import.meta.dirname): string {
  const candidate = join(from, 'resources', 'rulepack')
  if (existsSync(candidate)) return candidate
  const parent = dirname(from)
  if (parent === from) throw new Error('resources/rulepack was not found above the program')
  return defaultDirectory(parent)
}
