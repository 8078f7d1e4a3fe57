import { describe, expect, it } from 'vitest'

import type { Json } from '#domain/proof/canonicalJson.ts'
import { ok } from '#domain/result.ts'
import { makeCase, makeDecision, makeMaterial, makeMilestone, makeNotice, makeRound } from '#tests/helpers/builders.ts'
import { makeDesk, makeEvent } from '#tests/helpers/desk.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import type { Desk } from './desk.ts'
import { change, destroyPayload, listEvents } from './eventLog.ts'
import { saveAccount } from './tables/accounts.ts'
import { insertCase, updateCase } from './tables/cases.ts'
import { saveDecision } from './tables/decisions.ts'
import { arrangeMaterials, insertMaterial, insertVersion, updateMaterial } from './tables/materials.ts'
import { saveNotice } from './tables/notices.ts'
import { saveRound } from './tables/reviews.ts'
import { saveSetting } from './tables/settings.ts'
import { verifyRows } from './verifyRows.ts'

const opened = makeCase({ milestones: [makeMilestone('filed', '2023-09-04', { id: 'm1', materialId: null })] })
const found = makeMilestone('leadReceived', '2023-08-29', { id: 'm2', materialId: null })
const paper = makeMaterial({ id: 'paper' })
const round = makeRound({ id: 'round1', signedMaterialId: 'paper' })
const notice = makeNotice({ id: 'notice1', materialId: 'paper' })
const decision = makeDecision({ id: 'decision1', materialId: 'paper' })
const account = { staffNo: 'A01', name: '陈甲', post: '', roles: ['handler' as const], active: true }

function did(desk: Desk, event: { action: string; subject: string; payload: Json }, write: () => void): void {
  change(desk, makeEvent(event), () => ok(write()))
}

/** A desk with a little of everything, each row with its event, as the service records them. */
async function makeOffice(): Promise<Desk> {
  const desk = await makeDesk(tempDirectory())
  const { ledger } = desk
  const { versions, ...fields } = paper
  const first = { sha256: versions[0]!.sha256, bytes: 1000, fileName: 'paper.pdf' }
  const second = { ...versions[0]!, no: 2, sha256: 'b'.repeat(64) }
  did(
    desk,
    { action: 'desk.create', subject: 'desk', payload: { bureau: { name: '示例局' }, administrator: account } },
    () => {
      saveSetting(ledger, 'bureau', { name: '示例局' })
      saveAccount(ledger, account)
    },
  )
  did(desk, { action: 'case.create', subject: 'case:case1', payload: { ...opened } }, () => insertCase(ledger, opened))
  did(desk, { action: 'case.recordMilestone', subject: 'case:case1', payload: { ...found } }, () =>
    updateCase(ledger, { ...opened, milestones: [...opened.milestones, found] }),
  )
  did(desk, { action: 'case.removeMilestone', subject: 'case:case1', payload: { ...found, reason: '误登' } }, () =>
    updateCase(ledger, opened),
  )
  did(desk, { action: 'material.add', subject: 'material:paper', payload: { ...fields, ...first } }, () =>
    insertMaterial(ledger, paper),
  )
  did(desk, { action: 'material.describe', subject: 'material:paper', payload: { ...fields, title: '审核表' } }, () =>
    updateMaterial(ledger, { ...paper, title: '审核表' }),
  )
  const replaced = { ...first, no: 2, sha256: second.sha256, paperState: 'scanned' as const }
  did(desk, { action: 'material.replace', subject: 'material:paper', payload: replaced }, () => {
    insertVersion(ledger, 'paper', second)
    updateMaterial(ledger, { ...paper, title: '审核表', paperState: 'scanned' })
  })
  did(
    desk,
    { action: 'material.arrange', subject: 'case:case1', payload: { volume: '正', materialIds: ['paper'] } },
    () => arrangeMaterials(ledger, ['paper']),
  )
  did(desk, { action: 'review.recordPaper', subject: 'round:round1', payload: { ...round } }, () =>
    saveRound(ledger, round),
  )
  did(desk, { action: 'notice.save', subject: 'notice:notice1', payload: { ...notice } }, () =>
    saveNotice(ledger, notice),
  )
  did(desk, { action: 'decision.save', subject: 'decision:decision1', payload: { ...decision } }, () =>
    saveDecision(ledger, decision),
  )
  return desk
}

function changedBy(desk: Desk, statement: string): string[] {
  desk.ledger.pragma('foreign_keys = off')
  expect(desk.ledger.prepare(statement).run().changes).toBeGreaterThan(0)
  return verifyRows(desk).problems.map(({ what, detail }) => `${what} ${detail}`)
}

describe('rows held against the trail', () => {
  it('hold what was recorded last', async () => {
    expect(verifyRows(await makeOffice())).toEqual({ problems: [], open: [] })
  })

  it.each([
    [`update decision set fine = 1`, 'decision:decision1 rowChanged'],
    [`update decision set blemishes = '[]', decidedOn = '2023-12-31'`, 'decision:decision1 rowChanged'],
    [`update reviewRound set opinion = 'return'`, 'round:round1 rowChanged'],
    [`update notice set proposedFine = 1`, 'notice:notice1 rowChanged'],
    [`update caseRecord set facts = json_set(facts, '$.harmful', json('true'))`, 'case:case1 rowChanged'],
    [`update milestone set day = '2023-09-05'`, 'case:case1 rowChanged'],
    [`update milestone set partyId = 'p2'`, 'case:case1 rowChanged'],
    [`update milestone set blemishes = '["G3"]'`, 'case:case1 rowChanged'],
    [`update party set name = '别人'`, 'case:case1 rowChanged'],
    [`delete from officer where position = 1`, 'case:case1 rowChanged'],
    [`update material set volume = '副'`, 'material:paper rowChanged'],
    [`update material set position = 3`, 'material:paper rowChanged'],
    [`update materialVersion set sha256 = '${'c'.repeat(64)}' where no = 1`, 'material:paper rowChanged'],
    [`delete from materialVersion where no = 2`, 'material:paper rowChanged'],
    [`delete from decision`, 'decision:decision1 rowMissing'],
    [`update account set roles = '["administrator"]'`, 'account:A01 rowChanged'],
    [`insert into account select 'X', name, post, roles, active, null from account`, 'account:X rowUnrecorded'],
    [`update setting set json = '{"name":"别局"}' where "key" = 'bureau'`, 'desk rowChanged'],
    [
      `insert into publicity(decisionId, place, publishedOn) values ('decision1', '网站', '2024-01-01')`,
      'decision:decision1 rowChanged',
    ],
    [`update caseRecord set retention = '百年'`, 'ledger.db rowUnreadable'],
  ])('after %s: %s', async (statement, problem) => {
    expect(changedBy(await makeOffice(), statement)).toEqual([problem])
  })

  it('cannot be judged once the recorded values were destroyed', async () => {
    const desk = await makeOffice()
    const event = listEvents(desk, 'case1').find(({ body }) => body.action === 'decision.save')
    destroyPayload(desk, event?.hash ?? '')
    expect(verifyRows(desk)).toEqual({ problems: [], open: ['decision:decision1'] })
  })
})
