import { lstat, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { intakeIssueText, issueOf } from '#contract/text/inputIssues.ts'
import { proofText } from '#contract/text/proof.ts'
import { typedText } from '#contract/typedText.ts'
import {
  intakeFileName,
  intakeFolderSchema,
  intakeMaterialsFolder,
  type IntakeFolder,
} from '#domain/intake/intakeFolder.ts'
import type { Day } from '#domain/day.ts'
import { canProve, type ProvableAct } from '#domain/rules/proofOfAct.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** Bytes of the largest `case.json` that is read; a thousand materials need less than one million. */
const maximumDescription = 8 * 1_048_576

/** An intake folder that was read: its description and the absolute path of each file it names. */
export interface ReadFolder {
  readonly description: IntakeFolder
  pathOf(file: string): string
}

/**
 * Reads `case.json` and makes sure that it fits together: every file it names lies in `materials/`
 * and is one of its materials, every party it names is one of its parties. Nothing is kept before.
 */
export async function readIntakeFolder(directory: string, today: Day): Promise<Result<ReadFolder>> {
  const parsed = await readDescription(join(directory, intakeFileName))
  if (!parsed.ok) return parsed
  const description = parsed.value
  const pathOf = (file: string) => join(directory, intakeMaterialsFolder, file)
  const files = await Promise.all(filesToKeep(description).map((file) => fileProblem(file, pathOf)))
  const folder = await lstat(join(directory, intakeMaterialsFolder)).catch(() => null)
  if (folder?.isSymbolicLink() === true) return refuse([intakeIssueText.linkedFolder()])
  const problems = [
    ...files.filter((problem) => problem !== null),
    ...namingProblems(description),
    ...futureDays(description, today),
  ]
  return problems.length === 0 ? ok({ description, pathOf }) : refuse(problems)
}

async function readDescription(path: string): Promise<Result<IntakeFolder>> {
  const found = await lstat(path).catch(() => null)
  // Looked at before it is read: a pipe never ends, and a huge file would not fit into memory.
  if (found !== null && !found.isFile()) return refuse([intakeIssueText.descriptionNoFile()])
  if (found !== null && found.size > maximumDescription) return refuse([intakeIssueText.descriptionTooLarge()])
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return refuse([intakeIssueText.noDescription()])
  const json = parseJson(text)
  if (!json.ok) return refuse([intakeIssueText.notJson(json.line, json.column)])
  const parsed = intakeFolderSchema.check(typedText).safeParse(json.value)
  if (parsed.success) return ok(parsed.data)
  return refuse(
    parsed.error.issues.map((issue) =>
      intakeIssueText.notLikeThis(pathText(issue.path), issueOf({ path: '', message: issue.message })),
    ),
  )
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; line: string; column: string } {
  try {
    // Editors of Windows put a byte order mark in front.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/u, '')) }
  } catch (error) {
    const [, line = '', column = ''] = /line (\d+) column (\d+)/.exec(String(error)) ?? []
    return { ok: false, line, column }
  }
}

/** `materials[3].title`, as people write it. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`))
    .join('')
}

async function fileProblem(file: string, pathOf: (file: string) => string): Promise<string | null> {
  if (basename(file) !== file || file.includes('\\') || file === '..') return intakeIssueText.pathInName(file)
  const found = await lstat(pathOf(file)).catch(() => null)
  if (found === null) return intakeIssueText.missingFile(file)
  if (found.isSymbolicLink()) return intakeIssueText.link(file)
  return found.isFile() ? null : intakeIssueText.notAFile(file)
}

function namingProblems(description: IntakeFolder): string[] {
  const listed = filesToKeep(description)
  const parties = new Set(description.parties.map((party) => party.name))
  const twice = listed.filter((file, i) => listed.indexOf(file) !== i)
  const strangers = partiesNamed(description).filter((name) => !parties.has(name))
  return [
    ...[...new Set(twice)].map((file) => intakeIssueText.listedTwice(file)),
    ...proofsNamed(description)
      .filter((file) => !listed.includes(file))
      .map((file) => intakeIssueText.notListed(file)),
    ...[...new Set(strangers)].map((name) => intakeIssueText.unknownParty(name)),
    ...new Set(proofProblems(description)),
  ]
}

/** A photo is no review form: the paper of an act is of its kind, or its title says so. */
function proofProblems({ materials, examinations, rounds, discussions, notices, decisions }: IntakeFolder): string[] {
  const services = [...notices, ...decisions].flatMap((act) => act.services)
  const named: [ProvableAct, string | null][] = [
    ...examinations.map((one): [ProvableAct, string | null] => ['examination', one.signed]),
    ...rounds.map((one): [ProvableAct, string | null] => ['review', one.signed]),
    ...discussions.map((one): [ProvableAct, string | null] => ['discussion', one.signed]),
    ...notices.map((one): [ProvableAct, string | null] => ['notice', one.material]),
    ...decisions.map((one): [ProvableAct, string | null] => ['decision', one.material]),
    ...services.map((one): [ProvableAct, string | null] => ['service', one.receipt]),
  ]
  return named.flatMap(([act, file]) => {
    const material = materials.find((one) => one.file === file)
    return material === undefined || canProve(act, material)
      ? []
      : [intakeIssueText.wrongPaper(material.file, proofText[act])]
  })
}

/** What is on paper has happened. */
function futureDays(
  { facts, milestones, materials, notices, examinations, rounds, discussions, decisions }: IntakeFolder,
  today: Day,
) {
  const days = [
    facts.actFrom,
    facts.actTo,
    ...milestones.map((one) => one.day),
    ...materials.map((one) => one.docDate),
    ...examinations.map((one) => one.examinedOn),
    ...rounds.flatMap((one) => [one.submittedOn, one.concludedOn]),
    ...discussions.map((one) => one.heldOn),
    ...decisions.flatMap((one) => [one.decidedOn, ...one.publicity.map((made) => made.publishedOn)]),
    ...[...notices, ...decisions].flatMap((one) => one.services.map((service) => service.servedOn)),
  ]
  const late = days.filter((day) => typeof day === 'string' && day > today).map(String)
  return [...new Set(late)].map((day) => intakeIssueText.inFuture(day))
}

function filesToKeep(description: IntakeFolder): string[] {
  return description.materials.map((material) => material.file)
}

function partiesNamed(description: IntakeFolder): string[] {
  const services = [...description.notices, ...description.decisions].flatMap((act) => act.services)
  return [...description.decisions.flatMap((decision) => decision.parties), ...services.map((service) => service.party)]
}

/** Every file that an act names as its proof: each must be a material, so that nothing is cited that is not kept. */
function proofsNamed(description: IntakeFolder): string[] {
  const services = [...description.notices, ...description.decisions].flatMap((act) => act.services)
  const named = [
    ...description.milestones.map((milestone) => milestone.material),
    ...description.notices.map((notice) => notice.material),
    ...description.decisions.map((decision) => decision.material),
    ...description.examinations.map((round) => round.signed),
    ...description.rounds.map((round) => round.signed),
    ...[...description.examinations, ...description.rounds].flatMap((round) =>
      round.answers.flatMap((answer) => answer.citations.map((one) => one.file)),
    ),
    ...description.discussions.map((discussion) => discussion.signed),
    ...services.map((service) => service.receipt),
  ]
  return [...new Set(named.filter((file) => file !== null))]
}

function refuse(problems: readonly string[]): ReturnType<typeof fail> {
  return fail({ kind: 'invalidInput', issues: problems.map((message) => ({ path: intakeFileName, message })) })
}
