import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import {
  announcementDays,
  announcementEnd,
  effectiveServiceDay,
  provenServices,
} from '#domain/deadline/serviceClock.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { guardFinding, guardWord, type GuardStatement } from '#domain/rules/guards/guardFinding.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { addDays, type Day } from '#domain/day.ts'

import { documentOf } from './servedDocuments.ts'
import { isServed, type Service } from './service.ts'

type ServedRow = Service & { servedOn: Day }
type Check = (file: CaseFile, service: ServedRow, pack: RulePack) => GuardStatement | null

/** The checks by their code in the rule pack; null where a check does not concern the method. */
const checks: Readonly<Record<string, Check>> = {
  'B-RECEIPT': checkReceipt,
  'B-RELATION': checkRelation,
  'B-SERVERS': checkServers,
  'B-LIEN': checkLien,
  'B-MAIL': checkMail,
  'B-ELECTRONIC': checkElectronic,
  'B-ANNOUNCE': checkAnnouncement,
  'B-PERIOD': checkPeriod,
  'B-BEFORE': checkDay,
}

/**
 * What a row of the ledger has and lacks by the rules of its method, each check with three
 * outcomes. Nothing is asked of an attempt that is under way, failed or was struck.
 */
export function checkService(file: CaseFile, service: Service, pack: RulePack): GuardFinding[] {
  if (!isServed(service)) return []
  return Object.entries(checks).flatMap(([code, check]) => {
    const found = check(file, service, pack)
    return found === null ? [] : [guardFinding(pack, code, { ...found, evidence: [service.id] })]
  })
}

function verdict(
  outcome: GuardStatement['verdict'],
  sentence: string,
  values: Record<string, string> = {},
): GuardStatement {
  return { verdict: outcome, sentence, values }
}

/** The clock starts only from the signed scan. */
function checkReceipt(file: CaseFile, service: ServedRow, pack: RulePack): GuardStatement {
  const [proven] = provenServices(file, [service])
  const day = proven === undefined ? null : effectiveServiceDay(proven, pack)
  const receipt = guardWord(pack, 'B-RECEIPT', service.method === 'announcement' ? 'clipping' : 'receipt')
  if (day === null) return verdict('unknown', 'missing', { receipt })
  return verdict('pass', service.method === 'announcement' ? 'running' : 'pass', { day })
}

/** Who signed for somebody else must be named with the relation (评查细则 基本要素). */
function checkRelation(file: CaseFile, service: ServedRow): GuardStatement | null {
  const { method, receiver, relation, partyId } = service
  if (method === 'announcement' || method === 'electronic' || method === 'lienLeft') return null
  if (receiver === '') return verdict('unknown', 'nobody')
  const isOther = !isPartyItself(
    file.case.parties.find((one) => one.id === partyId),
    receiver,
  )
  return verdict(isOther && relation === '' ? 'fail' : 'pass', isOther && relation === '' ? 'relation' : 'pass', {
    receiver,
  })
}

function isPartyItself(party: Party | undefined, receiver: string): boolean {
  return receiver === party?.name || (party?.representative !== '' && receiver === party?.representative)
}

function checkServers(_file: CaseFile, { method, servers }: ServedRow): GuardStatement | null {
  if (method !== 'direct' && method !== 'lienLeft') return null
  if (servers.length === 0) return verdict('unknown', 'none')
  const names = servers.map((one) => one.name).join('、')
  return servers.length === 1 ? verdict('fail', 'one') : verdict('pass', 'pass', { servers: names })
}

/** Left there: a witness, or the whole thing on a recording, and why it was refused (民事诉讼法89). */
function checkLien(
  _file: CaseFile,
  { method, witness, recording, photoIds, refusal }: ServedRow,
  pack: RulePack,
): GuardStatement | null {
  if (method !== 'lienLeft') return null
  const proofs = [
    ...(witness === '' ? [] : ['witness']),
    ...(recording === '' ? [] : ['recording']),
    ...(photoIds.length === 0 ? [] : ['photos']),
  ].map((key) => guardWord(pack, 'B-LIEN', key))
  if (proofs.length === 0) return verdict('fail', 'none')
  return refusal === '' ? verdict('unknown', 'noReason') : verdict('pass', 'pass', { proof: proofs.join('、') })
}

function checkMail(_file: CaseFile, { method, mailNo }: ServedRow): GuardStatement | null {
  if (method !== 'mail') return null
  return mailNo === '' ? verdict('unknown', 'none') : verdict('pass', 'pass', { mailNo })
}

function checkElectronic(_file: CaseFile, { method, confirmationMaterialId }: ServedRow): GuardStatement | null {
  if (method !== 'electronic') return null
  return confirmationMaterialId === null ? verdict('fail', 'none') : verdict('pass', 'pass')
}

/** 公告 only after the other ways have failed (民事诉讼法95). */
function checkAnnouncement(file: CaseFile, service: ServedRow, pack: RulePack): GuardStatement | null {
  if (service.method !== 'announcement') return null
  const failed = file.services.findLast(
    (one) =>
      one.struckReason === '' &&
      one.outcome === 'failed' &&
      one.partyId === service.partyId &&
      one.document.id === service.document.id &&
      failedOn(one) !== null &&
      (failedOn(one) ?? '') <= service.servedOn,
  )
  if (failed === undefined) return verdict('fail', 'none')
  return verdict('pass', 'pass', {
    day: failedOn(failed) ?? '',
    method: guardWord(pack, 'B-ANNOUNCE', failed.method),
  })
}

function failedOn(service: Service): Day | null {
  return service.returnedOn ?? service.sentOn
}

function checkPeriod(_file: CaseFile, service: ServedRow, pack: RulePack): GuardStatement | null {
  if (service.method !== 'announcement') return null
  const lawful = addDays(service.servedOn, announcementDays(pack))
  const named = service.expiresOn ?? lawful
  return named < lawful
    ? verdict('fail', 'short', { day: named, lawful: announcementEnd(service, pack) })
    : verdict('pass', 'pass', { day: named })
}

function checkDay(file: CaseFile, service: ServedRow): GuardStatement {
  const made = documentOf(file, service.document)?.docDate ?? null
  if (made === null) return verdict('unknown', 'unknown')
  return verdict(service.servedOn < made ? 'fail' : 'pass', service.servedOn < made ? 'early' : 'pass', {
    served: service.servedOn,
    made,
  })
}
