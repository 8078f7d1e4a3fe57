import { randomBytes } from 'node:crypto'

import { bureauSchema } from '#domain/account/account.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { planSeal, type TypedNote } from '#domain/dossier/planSeal.ts'
import type { SealPlan, SealVolume } from '#domain/dossier/sealPlan.ts'
import { programVersion } from '#main/version.ts'
import { caseHeads, deviceHead } from '#store/eventLog.ts'
import { findSetting } from '#store/tables/settings.ts'

import { now, type Call } from '#service/call.ts'

/** Freezes what would be sealed now: order, numbers, hashes, heads of the trail, salts. */
export function freezePlan(call: Call, file: CaseFile, volume: SealVolume, closingNote: TypedNote): SealPlan {
  return planSeal(file, volume, call.pack, {
    sealedAt: now(call),
    program: `yijuan ${programVersion}`,
    bureau: findSetting(call.desk.ledger, 'bureau', bureauSchema)?.name ?? '',
    deviceHead: deviceHead(call.desk),
    caseHeads: caseHeads(call.desk, file.case.id),
    closingNote,
    salt: () => randomBytes(16).toString('hex'),
  })
}
