import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Notice } from '#domain/decision/decision.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { isServed, type Service } from '#domain/service/service.ts'
import { servicesOf } from '#domain/service/servicesOf.ts'

/**
 * The day on which a service takes effect, or `null` while its receipt is not on record, while it
 * is under way, and when it failed or was struck.
 *
 * An announcement takes effect when its period has passed, never before the thirty days of the law
 * (民事诉讼法95), and only with the clipping on record.
 */
export function effectiveServiceDay(service: Service, pack: RulePack): Day | null {
  if (!isServed(service) || service.receiptMaterialId === null) return null
  return service.method === 'announcement' ? announcementEnd(service, pack) : service.servedOn
}

/** The last day of an announcement: the one it names, at least the thirtieth. */
export function announcementEnd(service: Pick<Service, 'expiresOn'> & { servedOn: Day }, pack: RulePack): Day {
  const lawful = addDays(service.servedOn, announcementDays(pack))
  return service.expiresOn !== null && service.expiresOn > lawful ? service.expiresOn : lawful
}

/** The services, each without a receipt that proves nothing (`isProof`). */
export function provenServices(file: Pick<CaseFile, 'materials'>, services: readonly Service[]): Service[] {
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
      provenServices(file, servicesOf(file, notice))
        .filter((service) => service.partyId === partyId)
        .map((service) => ({ notice, service, effective: effectiveServiceDay(service, pack) })),
    )
    .filter((served): served is ServedNotice => served.effective !== null && served.effective <= until)
    .toSorted((one, other) => (one.effective < other.effective ? -1 : 1))
}
