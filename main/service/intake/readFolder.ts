import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { intakeFileName, intakeFolderSchema, intakeMaterialsFolder, type IntakeFolder } from '#domain/intake/intakeFolder.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** An intake folder that was read: its description and the absolute path of each file it names. */
export interface ReadFolder {
  readonly description: IntakeFolder
  pathOf(file: string): string
}

/**
 * Reads `case.json` and makes sure that every file it names lies in `materials/`, before anything
 * is kept. A name with a path in it is refused.
 */
export async function readIntakeFolder(directory: string): Promise<Result<ReadFolder>> {
  const parsed = await readDescription(join(directory, intakeFileName))
  if (!parsed.ok) return parsed
  const folder = join(directory, intakeMaterialsFolder)
  const present = new Set(await readdir(folder).catch(() => []))
  const missing = namedFiles(parsed.value).filter((file) => !present.has(file))
  if (missing.length > 0) {
    const issues = missing.map((file) => ({ path: `materials/${file}`, message: 'missingFile' }))
    return fail({ kind: 'invalidInput', issues })
  }
  return ok({ description: parsed.value, pathOf: (file) => join(folder, file) })
}

async function readDescription(path: string): Promise<Result<IntakeFolder>> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return fail({ kind: 'fileUnreadable', path, reason: 'missing' })
  try {
    const parsed = intakeFolderSchema.safeParse(JSON.parse(text))
    if (parsed.success) return ok(parsed.data)
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
    return fail({ kind: 'invalidInput', issues })
  } catch {
    return fail({ kind: 'fileUnreadable', path, reason: 'notJson' })
  }
}

/** Every file that the description names: each must be a material, so that nothing is cited that is not kept. */
function namedFiles(description: IntakeFolder): string[] {
  const services = [...description.notices, ...description.decisions].flatMap((act) => act.services)
  const named = [
    ...description.materials.map((material) => material.file),
    ...description.milestones.map((milestone) => milestone.material),
    ...description.notices.map((notice) => notice.material),
    ...description.decisions.map((decision) => decision.material),
    ...description.rounds.map((round) => round.signed),
    ...description.rounds.flatMap((round) => round.answers.flatMap((answer) => answer.citations.map((one) => one.file))),
    ...description.discussions.map((discussion) => discussion.signed),
    ...services.map((service) => service.receipt),
  ]
  return [...new Set(named.filter((file) => file !== null))]
}
