import type { IntakeOutcome } from '#contract/material.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { bureauSchema } from '#domain/account/account.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { caseOfRow, gapsOfRow, testedDay } from '#domain/exchange/caseOfRow.ts'
import { indexCases, keysOfRow } from '#domain/exchange/findTwins.ts'
import { columnOf, type LedgerField, type LedgerValues } from '#domain/exchange/ledgerField.ts'
import { currentVersion } from '#domain/material/material.ts'
import {
  fillable,
  learn,
  mapFields,
  noMapping,
  packageMappingSchema,
  valuesOfCase,
  valuesOfFields,
  wordOfName,
} from '#domain/platform/packageMapping.ts'
import { decidingOrgan } from '#domain/rules/decidingOrgan.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { updateCase } from '#store/tables/cases.ts'
import { findSetting, saveSetting } from '#store/tables/settings.ts'
import { inTransaction } from '#store/transaction.ts'

import { today, type Call } from '#service/call.ts'
import { requireFreeFilingNo } from '#service/freeNumbers.ts'
import { recordIntake } from '#service/intake/importFolder.ts'
import { titleOfFileName } from '#service/material/guessKind.ts'
import { addMaterial, keepFile, outcomeOf, refusal } from '#service/material/takeIn.ts'
import { allFiles, openFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

import { withPackage, type PackedFile } from './openPackage.ts'
import { readFields } from './readFields.ts'

type Input = ParsedInputOf<'platform.importPackage'>
type Output = OutputOf<'platform.importPackage'>

/** Signed over its bytes by whoever issued it: the file itself is the record, no paper round follows. */
const signedRemark = '电子签章原件'

/** Takes a package into its case, or into a new one that its values describe. */
export async function importPackage(call: Call, input: Input): Promise<Result<Output>> {
  return withPackage(call, input.token, async (packed) => {
    const values = await valuesOf(call, packed, input)
    const opened = input.caseId === '' ? newCase(call, values) : existingCase(call, input.caseId, values)
    if (!opened.ok) return opened
    rememberMapping(call, packed, input)
    const { caseId, filled } = opened.value
    const outcomes: IntakeOutcome[] = []
    for (const { index, kind } of input.files) {
      const one = packed.find((file) => file.index === index)
      if (one !== undefined) outcomes.push(await takeOne(call, one, { caseId, kind }))
    }
    return ok({ caseId, outcomes, filled })
  })
}

async function valuesOf(call: Call, packed: readonly PackedFile[], input: Input): Promise<LedgerValues> {
  const { fields } = await readFields(call, packed)
  return valuesOfFields(fields, mapFields(fields, { ...noMapping, fields: input.fields }), today(call))
}

/** A package for a new case must say who and what; one whose case is here is refused with its name. */
function newCase(call: Call, values: LedgerValues): Result<{ caseId: string; filled: LedgerField[] }> {
  const gaps = gapsOfRow(values).map((gap) => columnOf(gap.field).title)
  if (gaps.length > 0) return fail({ kind: 'conflict', what: 'packageGaps', detail: gaps.join('、') })
  return inTransaction(call.desk.ledger, () => {
    const here = indexCases(allFiles(call))
    const twin = keysOfRow(values)
      .map((key) => here.get(key))
      .find((found) => found !== undefined)
    if (twin !== undefined) return fail({ kind: 'conflict', what: 'packageTwin', detail: twin.title })
    const bureau = findSetting(call.desk.ledger, 'bureau', bureauSchema)
    const day = testedDay(values) ?? today(call)
    const organ = decidingOrgan(call.pack, day) === 'parent' ? bureau?.parentOrgan : bureau?.name
    const made = recordIntake({ ...call, via: 'intake' }, caseOfRow(values, organ ?? ''), [], 'platform.import')
    return made.ok ? ok({ caseId: made.value.caseId, filled: [] }) : made
  })
}

/** Fills only what the case does not say; what differs stays as it is and was shown before. */
function existingCase(
  call: Call,
  caseId: string,
  values: LedgerValues,
): Result<{ caseId: string; filled: LedgerField[] }> {
  const file = openFile(call, caseId)
  if (!file.ok) return file
  const here = valuesOfCase(file.value)
  const filled = fillable.filter((field) => (here[field] ?? '') === '' && (values[field] ?? '') !== '')
  if (filled.length === 0) return ok({ caseId, filled: [] })
  const free = filled.includes('filingNo') ? requireFreeFilingNo(call, values.filingNo ?? '', caseId) : ok(null)
  if (!free.ok) return free
  const edited = fill(file.value, Object.fromEntries(filled.map((field) => [field, values[field] ?? ''])))
  return record(call, { caseId, action: 'platform.import', subject: `case:${caseId}`, payload: { ...edited } }, () => {
    updateCase(call.desk.ledger, edited)
    return ok({ caseId, filled: [...filled] })
  })
}

function fill(file: CaseFile, values: LedgerValues): CaseFile['case'] {
  const { filingNo, handler, parties } = file.case
  const [first, ...others] = parties
  const party = first && {
    ...first,
    code: values.partyCode ?? first.code,
    address: values.partyAddress ?? first.address,
    representative: values.representative ?? first.representative,
    phone: values.phone ?? first.phone,
  }
  return {
    ...file.case,
    filingNo: values.filingNo ?? filingNo,
    handler: values.handler ?? handler,
    parties: party === undefined ? parties : [party, ...others],
  }
}

/** A convenience for the next package, so no event records it. */
function rememberMapping(call: Call, packed: readonly PackedFile[], { files, fields }: Input): void {
  const old = findSetting(call.desk.ledger, 'platformMapping', packageMappingSchema) ?? noMapping
  const words = files.flatMap(({ index, kind }) => {
    const word = wordOfName(
      packed
        .find((one) => one.index === index)
        ?.path.split('/')
        .at(-1) ?? '',
    )
    return word === '' || kind === 'other' ? [] : [{ word, kind }]
  })
  saveSetting(call.desk.ledger, 'platformMapping', learn(old, { words, fields }))
}

async function takeOne(call: Call, one: PackedFile, to: { caseId: string; kind: string }): Promise<IntakeOutcome> {
  const name = one.path.split('/').at(-1) ?? one.path
  if (one.problem !== 'none')
    return refusal(name, { kind: 'fileUnusable', fileName: name, reason: `unpack.${one.problem}` })
  const file = openFile(call, to.caseId)
  if (!file.ok) return refusal(name, file.error)
  const twin = file.value.materials.find(
    (material) => material.withdrawnReason === '' && currentVersion(material)?.sha256 === one.sha256,
  )
  if (twin !== undefined)
    return { fileName: name, materialId: twin.id, state: 'duplicate', reason: twin.title, error: null }
  const kept = await keepFile(call, one.onDisk)
  if (!kept.ok) return refusal(name, kept.error)
  const form = call.pack.forms.find((known) => known.code === to.kind)
  const added = addMaterial(
    call,
    {
      caseId: to.caseId,
      kind: to.kind,
      title: titleOfFileName(name),
      docNo: '',
      docDate: null,
      author: '',
      volume: form?.volume ?? '正',
      position: null,
      paperState: 'received',
      pageLabels: [],
      // Not the name of the package: remarks stand in the catalogue of 正卷.
      remark: `${one.isSigned ? `${signedRemark}；` : ''}平台导入`,
      withdrawnReason: '',
    },
    kept.value,
  )
  return added.ok ? outcomeOf(kept.value, added.value.id) : refusal(name, added.error)
}
