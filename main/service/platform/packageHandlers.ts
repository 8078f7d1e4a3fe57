import type { PackagePreview, packageOperations } from '#contract/platformPackage.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion } from '#domain/material/material.ts'
import {
  fillable,
  learnedKind,
  mapFields,
  noMapping,
  packageMappingSchema,
  valuesOfCase,
  valuesOfFields,
  wordOfName,
  type PackageMapping,
} from '#domain/platform/packageMapping.ts'
import type { PackageField } from '#domain/platform/packageFields.ts'
import { ok, type Result } from '#domain/result.ts'
import { findSetting } from '#store/tables/settings.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { guessKind } from '#service/material/guessKind.ts'
import { findFile } from '#service/openFile.ts'

import { importPackage } from './importPackage.ts'
import { withPackage, type PackedFile } from './openPackage.ts'
import { readFields } from './readFields.ts'

/** Packages of other systems. */
export const packageHandlers: Handlers<keyof typeof packageOperations> = {
  'platform.previewPackage': previewPackage,
  'platform.importPackage': importPackage,
}

/** What an import would take, file by file and value by value; nothing is changed. */
async function previewPackage(
  call: Call,
  input: ParsedInputOf<'platform.previewPackage'>,
): Promise<Result<PackagePreview>> {
  const file = input.caseId === '' ? ok(null) : findFile(call, input.caseId)
  if (!file.ok) return file
  const mapping = findSetting(call.desk.ledger, 'platformMapping', packageMappingSchema) ?? noMapping
  return withPackage(call, input.token, async (packed, fileName) => {
    const { fields, from } = await readFields(call, packed)
    return ok({
      fileName,
      files: packed.map((one) => fileOf(call, one, file.value, { mapping, from })),
      values: previewValues(
        fields,
        { ...mapping, fields: [...input.fields, ...mapping.fields] },
        file.value,
        today(call),
      ),
    })
  })
}

function fileOf(
  call: Call,
  one: PackedFile,
  file: CaseFile | null,
  { mapping, from }: { mapping: PackageMapping; from: number | null },
): PackagePreview['files'][number] {
  const { index, path, bytes, problem, isSigned, sha256 } = one
  const name = path.split('/').at(-1) ?? path
  const twin = file?.materials.find(
    (material) => material.withdrawnReason === '' && currentVersion(material)?.sha256 === sha256,
  )
  return {
    index,
    path,
    bytes,
    problem,
    isSigned,
    kind: learnedKind(name, mapping) ?? guessKind(name, call.pack)?.kind ?? 'other',
    word: wordOfName(name),
    isData: index === from,
    existing: sha256 === '' ? '' : (twin?.title ?? ''),
  }
}

function previewValues(
  fields: readonly PackageField[],
  mapping: PackageMapping,
  file: CaseFile | null,
  day: string,
): PackagePreview['values'] {
  const mapped = mapFields(fields, mapping)
  const values = valuesOfFields(fields, mapped, day)
  const here = file === null ? {} : valuesOfCase(file)
  return fields.map(({ name, value }, index) => {
    const field = mapped[index] ?? null
    const read = field === null ? '' : (values[field] ?? '')
    const said = field === null ? '' : (here[field] ?? '')
    const isFillable = file === null || fillable.some((one) => one === field)
    return { name, value, field, read, here: said, willFill: read !== '' && said === '' && isFillable }
  })
}
