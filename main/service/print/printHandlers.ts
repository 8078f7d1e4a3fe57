import type { OutputOf } from '#contract/index.ts'
import type { OfferedPart, printOperations } from '#contract/print.ts'
import { currentVersion, isOnRecord, shownFile, type Volume } from '#domain/material/material.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { coverOffsetSchema } from '#domain/paper/printBasket.ts'
import { ok } from '#domain/result.ts'
import { findAccount } from '#store/tables/accounts.ts'
import { listRunsOf } from '#store/tables/printRuns.ts'
import { findSetting } from '#store/tables/settings.ts'

import type { Call, Handlers } from '#service/call.ts'
import { findFile } from '#service/openFile.ts'

import { ownTitles } from './basketSources.ts'
import { makePrint, offsetKey } from './makePrint.ts'

/** The print basket. */
export const printHandlers: Handlers<keyof typeof printOperations> = {
  'print.basket': (call, { caseId }) => {
    const found = findFile(call, caseId)
    return found.ok ? ok(basketOf(call, found.value)) : found
  },
  'print.make': makePrint,
}

function basketOf(call: Call, file: CaseFile): OutputOf<'print.basket'> {
  const { ledger } = call.desk
  return {
    offered: (['正', '副'] as const).flatMap((volume) => offeredOf(file, volume)),
    offset: findSetting(ledger, offsetKey, coverOffsetSchema) ?? { x: 0, y: 0 },
    runs: listRunsOf(ledger, file.case.id).map((run) => ({
      ...run,
      printedByName: findAccount(ledger, run.printedBy)?.name ?? run.printedBy,
    })),
  }
}

/** Pages of ours for a volume with something on record, then its documents as they lie. */
function offeredOf(file: CaseFile, volume: Volume): OfferedPart[] {
  const materials = file.materials
    .filter((one) => one.volume === volume && one.withdrawnReason === '')
    .toSorted((one, other) => (one.position ?? Infinity) - (other.position ?? Infinity) || 0)
  const own = (['coverWords', 'cover', 'catalogue', 'closing', 'pageNumbers'] as const).map((kind): OfferedPart => ({
    kind,
    volume,
    materialId: null,
    title: ownTitles[kind],
    pages: 0,
    isUnsigned: false,
  }))
  const documents = materials.flatMap((material): OfferedPart[] => {
    const version = currentVersion(material)
    const pages = version === null ? 0 : shownFile(version).gate.pages.length
    if (pages === 0) return []
    const { id, title } = material
    return [{ kind: 'material', volume, materialId: id, title, pages, isUnsigned: !isOnRecord(material) }]
  })
  return [...(materials.some(isOnRecord) ? own : []), ...documents]
}
