import type { CaseFile } from '#domain/case/caseFile.ts'
import { provenServices } from '#domain/deadline/serviceClock.ts'
import { isOnRecord } from '#domain/material/material.ts'
import { isServed } from '#domain/service/service.ts'
import { servedDocumentName } from '#domain/service/servedDocuments.ts'

import { isMet } from './conditions.ts'
import { documentsOfKinds } from './documentsOfKinds.ts'
import type { MissingDocument } from './findings.ts'
import { formByKind } from './formByKind.ts'
import type { RequiredDocument } from './ruleEntries.ts'
import type { RulePack } from './rulePack.ts'

/**
 * Documents that the file should hold by what is recorded of the case, and does not.
 *
 * A print that nobody has signed yet is as good as missing: only the scan that was hung back, or a
 * paper from outside, counts. Services without their receipt are listed too, one by one.
 */
export function missingDocuments(file: CaseFile, pack: RulePack): MissingDocument[] {
  const required = pack.requiredDocuments
    .filter((entry) => isMet(entry.when, file, pack) && !isHeld(entry, file, pack))
    .map((entry) => ({
      kind: entry.kinds[0] ?? 'other',
      title: titleOf(pack, entry.kinds[0] ?? 'other'),
      volume: entry.volume,
      why: entry.why,
      source: entry.source,
    }))
  return [...required, ...missingReceipts(file, pack)]
}

function isHeld({ kinds }: RequiredDocument, file: CaseFile, pack: RulePack): boolean {
  return documentsOfKinds(file, kinds, pack).some(isOnRecord)
}

/** 行政处罚法61 and the service rules: the clock of a right starts only from a receipt. */
function missingReceipts(file: CaseFile, pack: RulePack): MissingDocument[] {
  const source = pack.deadlines.find((rule) => rule.id === 'D14')?.source
  if (source === undefined) return []
  return provenServices(file, file.services)
    .filter(isServed)
    .filter((service) => service.receiptMaterialId === null)
    .map((service) => {
      const kind = service.method === 'announcement' ? 'announcementClipping' : 'serviceReceipt'
      return {
        kind,
        title: `${titleOf(pack, kind)} ${servedDocumentName(file, service.document)}`.trim(),
        volume: '正' as const,
        why: (pack.sentences['receiptMissing'] ?? '').replace('{day}', service.servedOn),
        source,
      }
    })
}

function titleOf(pack: RulePack, kind: string): string {
  return formByKind(pack, kind)?.title ?? kind
}
