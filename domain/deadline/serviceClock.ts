import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Notice, Service } from '#domain/decision/decision.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

/**
 * The day on which a service takes effect, or `null` while its receipt is not on record.
 *
 * An announcement has no receipt; it is deemed served when its period has passed (民事诉讼法95).
 */
export function effectiveServiceDay(service: Service, pack: RulePack): Day | null {
  if (service.method === 'announcement') return addDays(service.servedOn, announcementDays(pack))
  return service.receiptMaterialId === null ? null : service.servedOn
}

/** The services, each without a receipt that proves nothing (`isProof`). */
export function provenServices(file: CaseFile, services: readonly Service[]): Service[] {
  return services.map((service) =>
    isProof(file, service.receiptMaterialId) ? service : { ...service, receiptMaterialId: null },
  )
}

/** Days after which an announcement counts as served. */
export function announcementDays(pack: RulePack): number {
  return pack.deadlines.find((rule) => rule.id === 'D15')?.value ?? 30
}

/** A notice as one party received it. */
export interface ServedNotice {
  notice: Notice
  service: Service
  effective: Day
}

/** The notices served on a party up to a day, the latest last. */
export function noticesServedOn(file: CaseFile, pack: RulePack, partyId: string, until: Day): ServedNotice[] {
  return file.notices
    .flatMap((notice) =>
      provenServices(file, notice.services)
        .filter((service) => service.partyId === partyId)
        .map((service) => ({ notice, service, effective: effectiveServiceDay(service, pack) })),
    )
    .filter((served): served is ServedNotice => served.effective !== null && served.effective <= until)
    .toSorted((one, other) => (one.effective < other.effective ? -1 : 1))
}
