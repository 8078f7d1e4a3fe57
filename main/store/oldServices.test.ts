import { rmSync } from 'node:fs'

import { expect, it } from 'vitest'

import type { Json } from '#domain/proof/canonicalJson.ts'
import type { MaterialVersion } from '#domain/material/material.ts'
import { ok } from '#domain/result.ts'
import { emptyAttempt } from '#domain/service/service.ts'
import { makeCase, makeDecision, makeMaterial, makeNotice, makeParty } from '#tests/helpers/builders.ts'
import { makeDesk, makeEvent } from '#tests/helpers/desk.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { storeFile } from './blobStore.ts'
import { openDatabase, type Writable } from './database.ts'
import { openDesk, type Desk } from './desk.ts'
import { deskFiles } from './deskFiles.ts'
import { change } from './eventLog.ts'
import { newDataKey } from './keys.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { ledger0010 } from './migrations/ledger0010.ts'
import { insertRow, type Row } from './sql.ts'
import { saveSetting } from './tables/settings.ts'
import { listServices } from './tables/services.ts'
import { verifyTrail } from './verifyTrail.ts'

const parties = [makeParty({ id: 'party1' }), makeParty({ id: 'party2', name: '林责任' })]
const opened = makeCase({ id: 'case1', parties, officers: [], milestones: [] })
const paper = makeMaterial({ id: 'paper' })
const notice = makeNotice({ id: 'notice1', materialId: null })
const decision = makeDecision({ id: 'decision1', partyIds: ['party1', 'party2'], materialId: 'paper', publicity: [] })

/** Services as 0010 knew them: a member of the act, always of a document that had arrived. */
const noticeServed = {
  id: 'old1',
  partyId: 'party1',
  method: 'direct',
  servedOn: '2023-10-20',
  receiver: '林一',
  relation: '法定代表人',
  receiptMaterialId: 'paper',
}
const byMail = { ...noticeServed, id: 'old2', method: 'mail', servedOn: '2023-11-29', receiptMaterialId: null }
const announced = { ...byMail, id: 'old3', partyId: 'party2', method: 'announcement', receiver: '', relation: '' }

/** A desk of the first release, written by the SQL of its step alone, with the events of its day. */
async function makeOldDesk(directory: string, key: Uint8Array): Promise<void> {
  const desk = await makeDesk(directory, key)
  const { deviceId } = desk
  const kept = await storeFile(desk, import.meta.filename)
  if (!kept.ok) throw new Error(kept.error.kind)
  desk.close()
  const { ledger: path } = deskFiles(directory)
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
  const opened0010 = openDatabase(path, key)
  if (!opened0010.ok) throw new Error(opened0010.error.kind)
  const ledger = opened0010.value
  expect(migrate(ledger, [ledger0010])).toEqual(ok(10))
  saveSetting(ledger, 'deviceId', deviceId)
  // The search index of today is told of every event; the first release had none.
  ledger.exec('create table searchDirty(caseId text primary key) strict')
  fill({ ...desk, ledger }, kept.value)
  ledger.exec('drop table searchDirty')
  ledger.close()
}

function fill(desk: Desk, { sha256, bytes }: Pick<MaterialVersion, 'sha256' | 'bytes'>): void {
  const { ledger } = desk
  const did = (action: string, subject: string, payload: Json, write: () => void) =>
    change(desk, makeEvent({ action, subject, payload }), () => ok(write()))
  did('case.create', 'case:case1', { ...opened }, () => insertOldCase(ledger))
  const { versions, pageLabels: _, ...fields } = paper
  const { cutFrom: __, viewCopy: ___, ...version } = versions[0]!
  did('material.add', 'material:paper', { ...fields, sha256, bytes, fileName: version.fileName }, () => {
    insertRow(ledger, 'material', fields)
    insertRow(ledger, 'materialVersion', { ...version, sha256, bytes, materialId: 'paper', addedBy: 'A01' })
  })
  did('notice.save', 'notice:notice1', { ...notice, services: [noticeServed] }, () => {
    insertRow(ledger, 'notice', { ...notice })
    insertRow(ledger, 'service', { ...noticeServed, noticeId: 'notice1', decisionId: null, caseId: 'case1' })
  })
  did('decision.save', 'decision:decision1', { ...decision, services: [byMail, announced] }, () => {
    const { publicity: __, facts: ___, offenceArticle: ____, ...row } = decision
    insertRow(ledger, 'decision', row)
    for (const one of [byMail, announced])
      insertRow(ledger, 'service', { ...one, noticeId: null, decisionId: 'decision1', caseId: 'case1' })
  })
}

function insertOldCase(ledger: Writable): void {
  const { parties: all, officers: _, milestones: __, ...row } = opened
  const columns = ledger.prepare(`select name from pragma_table_info('caseRecord')`).pluck().all()
  const known = Object.entries(row).filter(([name]) => columns.includes(name))
  insertRow(ledger, 'caseRecord', Object.fromEntries(known) as Row) // as: columns of one row, by their names
  for (const [position, party] of all.entries()) insertRow(ledger, 'party', { ...party, caseId: 'case1', position })
}

it('services of the first release become rows of the ledger, and its trail still holds', async () => {
  const [directory, key] = [tempDirectory(), newDataKey()]
  await makeOldDesk(directory, key)
  const desk = openDesk(directory, key)
  if (!desk.ok) throw new Error(desk.error.kind)
  expect(schemaVersion(desk.value.ledger)).toBe(20)
  const served = { ...emptyAttempt, caseId: 'case1', outcome: 'served' }
  expect(listServices(desk.value.ledger, 'case1')).toEqual([
    { ...served, ...noticeServed, document: { of: 'notice', id: 'notice1' } },
    { ...served, ...byMail, document: { of: 'decision', id: 'decision1' } },
    { ...served, ...announced, document: { of: 'decision', id: 'decision1' } },
  ])
  expect(await verifyTrail(desk.value)).toMatchObject({ verdict: 'pass', events: 4, cases: 1, blobs: 1, problems: [] })

  desk.value.ledger.exec(`update service set servedOn = '2023-12-29' where id = 'old2'`)
  expect((await verifyTrail(desk.value)).problems).toContainEqual({
    what: 'service:old2',
    detail: 'rowChanged',
  })
  desk.value.close()
})
