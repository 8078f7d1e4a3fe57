import { isServed, type Service } from '#domain/service/service.ts'

import { seenIn, type DefectContext, type DefectStatement } from './defect.ts'

/** Whether a receipt that somebody else signed says how that person belongs to the party (form 40). */
export function checkRelation(context: DefectContext): DefectStatement[] {
  return context.file.services
    .filter((one) => one.struckReason === '' && isServed(one) && one.receiptMaterialId !== null)
    .filter(({ method }) => method === 'direct' || method === 'proxy')
    .map((one) => judge(context, one))
}

function judge(context: DefectContext, { partyId, receiver, relation, receiptMaterialId }: Service): DefectStatement {
  const { file } = context
  const party = file.case.parties.find((one) => one.id === partyId)
  const receipt = file.materials.find((one) => one.id === receiptMaterialId)
  const title = receipt?.title ?? ''
  const values = { title, receiver, party: party?.name ?? '' }
  const isSelf = receiver === party?.name || (receiver !== '' && receiver === party?.representative)
  if (relation !== '' || isSelf) return { verdict: 'pass', sentence: 'pass', values }
  if (receiver === '') return { verdict: 'unknown', sentence: 'unknown', values }
  return { verdict: 'fail', sentence: 'missing', values, evidence: seenIn(context, receiptMaterialId, receiver) }
}
