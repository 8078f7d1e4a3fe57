import * as z from 'zod'

import type { LedgerDocument } from '#contract/service.ts'
import { serviceInputSchema, type ServiceInput } from '#contract/service.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { emptyAttempt, type Server, type Service } from '#domain/service/service.ts'
import type { Choice } from '#renderer/ui/form/fields.tsx'

/** The form: servers as choices, so that two are picked with four keys. */
export const attemptFormSchema = serviceInputSchema.extend({ servers: z.array(z.string()) })
export type AttemptForm = z.input<typeof attemptFormSchema>

/** A row to be completed, or a new one on the first party that nobody has reached yet. */
export function attemptFormOf(file: CaseFile, document: LedgerDocument, existing: Service | null): AttemptForm {
  if (existing !== null) {
    const { id, struckReason: _, servers, ...rest } = existing
    return { ...rest, servers: servers.map(serverKey), serviceId: id }
  }
  const { struckReason: _, ...empty } = emptyAttempt
  const reached = document.rows
    .filter(({ service }) => service.outcome === 'served' && service.struckReason === '')
    .map(({ service }) => service.partyId)
  return {
    ...empty,
    serviceId: null,
    caseId: file.case.id,
    document: document.document,
    partyId: document.partyIds.find((id) => !reached.includes(id)) ?? document.partyIds[0] ?? '',
    method: 'direct',
    servers: [],
    photoIds: [],
  }
}

/** What the service takes. */
export function attemptOf(form: AttemptForm): ServiceInput {
  const { servers, ...rest } = attemptFormSchema.parse(form)
  return { ...rest, servers: servers.map(serverOf) }
}

/** Officers of the case and everybody who has served here. */
export function serverChoices(file: CaseFile): Choice[] {
  const known = [...file.case.officers, ...file.services.flatMap((one) => one.servers)].map(serverKey)
  return [...new Set(known)].map((value) => ({ value, label: value.replace('|', ' ') }))
}

/** 与上次相同: the servers of the last attempt, else the first two officers. */
export function lastServers(file: CaseFile): string[] {
  const last = file.services.findLast((one) => one.servers.length > 0)
  return (last?.servers ?? file.case.officers.slice(0, 2)).map(serverKey)
}

function serverKey({ name, cardNo }: Server): string {
  return `${name}|${cardNo}`
}

function serverOf(key: string): Server {
  const [name = '', cardNo = ''] = key.split('|')
  return { name, cardNo }
}
