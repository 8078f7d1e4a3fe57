import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentCalculations } from '#domain/discretion/calculation.ts'
import { sheetTitle } from '#domain/discretion/printedCalculation.ts'
import { formValues } from '#domain/form/formValues.ts'
import type { Material } from '#domain/material/material.ts'
import { minutesTitle } from '#domain/discussion/minutesTitle.ts'
import type { PaperAct } from '#domain/paper/paperCopy.ts'
import { ok, type Result } from '#domain/result.ts'
import { formByKind } from '#domain/rules/formByKind.ts'
import { newFormCode } from '#main/paperCode/newFormCode.ts'
import { addDraftVersion, saveFormDraft } from '#store/tables/formDrafts.ts'

import { now, type Call } from '#service/call.ts'
import { addMaterial, keepFile, type KeptFile } from '#service/material/takeIn.ts'
import { openFile } from '#service/openFile.ts'
import { followPrint } from '#service/paper/keepPaper.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { fillForm } from './docxErrands.ts'
import { freePath } from './draftFiles.ts'
import { bureauOf, formOffice, requireForm, templateFile } from './formContext.ts'
import { numberFor } from './numberFor.ts'
import { registerNumber, requireFreeNumber } from './numbers.ts'

type Wish = ParsedInputOf<'form.generate'>

/** A document about to be made: its title among those of the case, its number, the code in its footer. */
interface Plan {
  readonly wish: Wish
  readonly file: CaseFile
  readonly title: string
  readonly docNo: string
  readonly formCode: string
  readonly path: string
  /** What counts once its signed scan is back. */
  readonly act: PaperAct
  /** The round that a letter about the review speaks of; null where `act` says it. */
  readonly roundId: string | null
}

/**
 * Minutes made without naming their discussion are those of the last one that nobody signed yet;
 * a 裁量计算表 is that of the party's calculation.
 */
function usualAct(
  { discussions, calculations, rounds, examinations, case: { parties } }: CaseFile,
  { code, partyId }: Wish,
): PaperAct {
  if (code === 'discretionSheet') {
    const ofParty = currentCalculations(calculations).find((one) => one.partyId === (partyId ?? parties[0]?.id))
    const isOpen = ofParty !== undefined && ofParty.signedMaterialId === null
    return isOpen ? { kind: 'discretion', id: ofParty.id } : { kind: 'none', id: '' }
  }
  if (code === 'reviewForm') return actOf('review', lastUnsigned(rounds.filter((one) => one.concludedOn !== null)))
  if (code === 'examinationForm') return actOf('examination', lastUnsigned(examinations))
  const held = code === 'discussionRecord' ? discussions.findLast((one) => one.signedMaterialId === null) : undefined
  return held === undefined ? { kind: 'none', id: '' } : { kind: 'discussion', id: held.id }
}

function lastUnsigned<T extends { id: string; signedMaterialId: string | null }>(
  acts: readonly T[],
): string | undefined {
  return acts.findLast((one) => one.signedMaterialId === null)?.id
}

function actOf(kind: PaperAct['kind'], id: string | undefined): PaperAct {
  return id === undefined ? { kind: 'none', id: '' } : { kind, id }
}

/**
 * Fills the template of a form, puts the file into the work folder and keeps it as the first
 * version of a material in state `generated`: an unsigned print is not the record.
 */
export async function generateForm(
  call: Call,
  wish: Wish,
  act: PaperAct | null = null,
  roundId: string | null = null,
): Promise<Result<OutputOf<'form.generate'>>> {
  const opened = openFile(call, wish.caseId)
  if (!opened.ok) return opened
  const planned = await planForm(call, opened.value, { wish, roundId, act: act ?? usualAct(opened.value, wish) })
  if (!planned.ok) return planned
  const plan = planned.value
  const made = await makeDocument(call, plan)
  // What did not become a document must not lie about as one.
  if (!made.ok) await rm(plan.path, { force: true })
  return made
}

async function makeDocument(call: Call, plan: Plan): Promise<Result<OutputOf<'form.generate'>>> {
  const filled = await withWorkFolder(call, async (folder) => fill(call, plan, folder))
  if (!filled.ok) return filled
  const kept = await keepFile(call, plan.path)
  if (!kept.ok) return kept
  const { caseId } = plan.wish
  // Another window may have taken the number while the file was made.
  const isFree = plan.docNo === '' ? ok('') : requireFreeNumber(call, plan.docNo, { caseId, materialId: null })
  return isFree.ok ? keepDocument(call, plan, kept.value) : isFree
}

async function planForm(
  call: Call,
  file: CaseFile,
  { wish, act, roundId }: Pick<Plan, 'wish' | 'act' | 'roundId'>,
): Promise<Result<Plan>> {
  const form = requireForm(call, wish.code)
  if (!form.ok) return form
  const number = numberFor(call, wish)
  if (!number.ok) return number
  const title = titleOf(file, { wish, act }, form.value.title)
  const path = await freePath(call, caseTitle(file.case, file.decisions.length > 0), title)
  const formCode = newFormCode()
  return path.ok ? ok({ wish, act, roundId, file, title, path: path.value, docNo: number.value, formCode }) : path
}

/** What belongs to an act is called as the act calls its paper; the rest as the form is called. */
function titleOf(file: CaseFile, { wish, act }: Pick<Plan, 'wish' | 'act'>, formTitle: string): string {
  const held = act.kind === 'discussion' ? file.discussions.find((one) => one.id === act.id) : undefined
  if (held !== undefined) return freeTitle(file, minutesTitle(held.no), wish.partyId)
  const calculation = act.kind === 'discretion' ? file.calculations.find((one) => one.id === act.id) : undefined
  if (calculation !== undefined) return freeTitle(file, sheetTitle(file, calculation), null)
  return freeTitle(file, formTitle, wish.partyId)
}

/** With several parties the title names the one it is about; a second one of the same kind is counted. */
function freeTitle(file: CaseFile, title: string, partyId: string | null): string {
  const party = file.case.parties.length > 1 ? file.case.parties.find((one) => one.id === partyId) : undefined
  const wanted = party === undefined ? title : `${title}（${party.name}）`
  const taken = new Set(file.materials.filter((one) => one.withdrawnReason === '').map((one) => one.title))
  for (let no = 1; ; no += 1) {
    const candidate = no === 1 ? wanted : `${wanted}（${no}）`
    if (!taken.has(candidate)) return candidate
  }
}

async function fill(call: Call, plan: Plan, folder: string): Promise<Result<unknown>> {
  const { wish, act, roundId, file, title, docNo, formCode, path } = plan
  const template = await templateFile(call, wish.code, join(folder, 'template.docx'))
  if (!template.ok) return template
  const values = formValues({
    file,
    title,
    docNo,
    formCode,
    pack: call.pack,
    bureau: bureauOf(call),
    office: formOffice(call),
    partyId: wish.partyId,
    docDate: wish.docDate,
    discussionId: act.kind === 'discussion' ? act.id : null,
    roundId: roundId ?? (act.kind === 'review' ? act.id : null),
    examinationId: act.kind === 'examination' ? act.id : null,
  })
  return fillForm(call, { code: wish.code, template: template.value, values, output: path })
}

function keepDocument(call: Call, plan: Plan, kept: KeptFile): Result<OutputOf<'form.generate'>> {
  const { wish, act, docNo, formCode, path } = plan
  const added = addMaterial(call, materialOf(call, plan), kept)
  if (!added.ok) return added
  const { id: materialId, caseId } = added.value
  const registered =
    docNo === '' ? ok(null) : registerNumber(call, { kind: wish.code, text: docNo, caseId, materialId })
  if (!registered.ok) return registered
  const { sha256, bytes } = kept.version
  const draft = {
    materialId,
    caseId,
    formCode,
    path,
    code: wish.code,
    state: 'editing',
    trouble: 'none',
    openedAt: now(call),
    openedBy: call.account.staffNo,
    versions: [],
  } as const
  saveFormDraft(call.desk.ledger, { ...draft, versions: [] })
  addDraftVersion(call.desk.ledger, { ...draft, versions: [] }, { no: 1, sha256, bytes, savedAt: now(call) })
  const followed = followPrint(call, { formCode, act, caseId, materialId, version: 1, pages: null })
  return followed.ok ? ok({ materialId, path }) : followed
}

function materialOf(call: Call, { wish, file, title, docNo }: Plan): Omit<Material, 'id' | 'versions'> {
  return {
    caseId: file.case.id,
    kind: wish.code,
    title,
    docNo,
    docDate: wish.docDate,
    author: file.case.organ,
    volume: formByKind(call.pack, wish.code)?.volume ?? '正',
    position: null,
    paperState: 'generated',
    pageLabels: [],
    remark: '',
    withdrawnReason: '',
  }
}
