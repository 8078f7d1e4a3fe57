import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { InputOf } from '#contract/index.ts'
import { emptyAttempt } from '#domain/service/service.ts'
import { addPaper, fileOf, makeScan, openCase } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('the ledger of services', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function orderedCase() {
    const { case: opened } = await openCase(office)
    const order = await addPaper(office, opened.id, `责令改正违法行为决定书${opened.id}`)
    const { struckReason: _, ...empty } = emptyAttempt
    const attempt: InputOf<'service.save'> = {
      ...empty,
      serviceId: null,
      caseId: opened.id,
      document: { of: 'material', id: order },
      partyId: opened.parties[0]?.id ?? '',
      method: 'direct',
    }
    return { caseId: opened.id, attempt }
  }

  it('strikes a wrong row with its reason, keeps it, and lets nobody change it again', async () => {
    const { caseId, attempt } = await orderedCase()
    const served = { ...attempt, outcome: 'served' as const, servedOn: '2026-09-02' }
    const { serviceId } = await office.ask('service.save', served)
    await office.ask('service.strike', { serviceId, reason: '登错当事人' })
    expect(await office.refuse('service.save', { ...served, serviceId })).toMatchObject({ what: 'serviceStruck' })
    expect(await office.refuse('service.strike', { serviceId, reason: '再划' })).toMatchObject({
      what: 'serviceStruck',
    })
    expect((await fileOf(office, caseId)).services).toMatchObject([{ id: serviceId, struckReason: '登错当事人' }])
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', problems: [] })
  })

  it('takes the scan of a wrong receipt down again, and the clock stops', async () => {
    const { caseId, attempt } = await orderedCase()
    const served = { ...attempt, outcome: 'served' as const, servedOn: '2026-09-02' }
    const { serviceId } = await office.ask('service.save', served)
    await office.ask('service.printReceipts', { caseId, serviceIds: [serviceId] })
    const effective = async () =>
      (await office.ask('case.serviceLedger', { caseId })).documents.flatMap((one) => one.rows)[0]?.effectiveOn
    const [print] = await office.ask('paper.list', { caseId })
    const paperId = print?.id ?? ''
    const token = await makeScan(office, `别的回证${caseId}`)
    expect(await office.ask('paper.hangBack', { paperId, token })).toMatchObject({ hung: true })
    expect(await effective()).toBe('2026-09-02')
    await office.ask('paper.undoHang', { paperId, reason: '挂错回证' })
    expect(await effective()).toBeNull()
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', problems: [] })
  }, 60_000)

  it('lays the receipt of a paper of 副卷 beside it, because its title names that paper', async () => {
    const { case: opened } = await openCase(office)
    const answer = await addPaper(office, opened.id, '对举报人林大义的答复', '副')
    const { attempt } = await orderedCase()
    const { serviceId } = await office.ask('service.save', {
      ...attempt,
      caseId: opened.id,
      document: { of: 'material', id: answer },
      partyId: opened.parties[0]?.id ?? '',
    })
    await office.ask('service.printReceipts', { caseId: opened.id, serviceIds: [serviceId] })
    const { materials } = await fileOf(office, opened.id)
    expect(materials.filter(({ title, volume }) => title.includes('林大义') && volume === '正')).toEqual([])
    expect(materials).toHaveLength(2)
  })

  it('loses no row, whatever is added, completed and struck in which order', async () => {
    const steps = fc.array(fc.record({ act: fc.constantFrom('add', 'edit', 'strike'), at: fc.nat(9) }), {
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { caseId, attempt } = await orderedCase()
        const receiptMaterialId = await addPaper(office, caseId, `送达回证${caseId}`)
        const served = { ...attempt, outcome: 'served' as const, servedOn: '2026-09-02', receiptMaterialId }
        const [ids, struck] = [new Array<string>(), new Set<string>()]
        for (const { act, at } of all) {
          const serviceId = ids[at % Math.max(ids.length, 1)]
          if (act === 'add' || serviceId === undefined) ids.push((await office.ask('service.save', served)).serviceId)
          else if (struck.has(serviceId)) await office.refuse('service.strike', { serviceId, reason: '再划' })
          else if (act === 'edit') await office.ask('service.save', { ...served, serviceId, note: `第${at}次补记` })
          else {
            await office.ask('service.strike', { serviceId, reason: '登错' })
            struck.add(serviceId)
          }
        }
        const { documents } = await office.ask('case.serviceLedger', { caseId })
        const rows = documents.flatMap((one) => one.rows)
        expect(rows.map(({ service, no }) => [service.id, no])).toEqual(ids.map((id, index) => [id, index + 1]))
        expect(rows.map(({ effectiveOn }) => effectiveOn)).toEqual(
          ids.map((id) => (struck.has(id) ? null : '2026-09-02')),
        )
      }),
      { numRuns: 12 },
    )
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', problems: [] })
  }, 120_000)

  it('refuses a served row without a day, a return before the posting, and another day once the scan is there', async () => {
    const { caseId, attempt } = await orderedCase()
    const served = { ...attempt, outcome: 'served' as const }
    expect(await office.refuse('service.save', served)).toMatchObject({ issues: [{ path: 'servedOn' }] })
    const reversed = { ...attempt, sentOn: '2026-09-03', returnedOn: '2026-09-02', outcome: 'failed' as const }
    expect(await office.refuse('service.save', reversed)).toMatchObject({ what: 'serviceDays' })
    const receiptMaterialId = await addPaper(office, caseId, `送达回证${caseId}`)
    const proven = { ...served, servedOn: '2026-09-02', receiptMaterialId }
    const { serviceId } = await office.ask('service.save', proven)
    const moved = { ...proven, serviceId, servedOn: '2026-09-03' }
    expect(await office.refuse('service.save', moved)).toMatchObject({ what: 'serviceProven' })
    await office.ask('service.save', { ...proven, serviceId, relation: '法定代表人' })
  })

  it('prints the receipts in one go; the print is the receipt of its row and starts no clock', async () => {
    const { caseId, attempt } = await orderedCase()
    const { serviceId } = await office.ask('service.save', attempt)
    const { materialIds } = await office.ask('service.printReceipts', { caseId, serviceIds: [serviceId] })
    const file = await fileOf(office, caseId)
    expect(file.services).toMatchObject([{ receiptMaterialId: materialIds[0] }])
    expect(file.materials.find((one) => one.id === materialIds[0])).toMatchObject({
      kind: 'serviceReceipt',
      paperState: 'generated',
      volume: '正',
      versions: [{ gate: { pages: [{}] } }],
    })
    const served = { ...attempt, serviceId, outcome: 'served' as const, servedOn: '2026-09-02' }
    await office.ask('service.save', { ...served, receiptMaterialId: materialIds[0] ?? null })
    const { documents } = await office.ask('case.serviceLedger', { caseId })
    expect(documents.flatMap((one) => one.rows)).toMatchObject([{ receipt: 'printed', effectiveOn: null, no: 1 }])
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', problems: [] })
  }, 60_000)
})
