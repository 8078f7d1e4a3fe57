import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { discussionInput } from '#tests/helpers/discussionInput.ts'
import { addPaper, fileOf, openCase, signAndScan } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('the collective discussion', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  const huang = { name: '黄乙', post: '执法大队', staffNo: null }
  const statement = { speaker: '黄乙', opinion: 'agree' as const, text: '应当处罚。' }

  it('lets an investigator keep the record and refuses one who votes', async () => {
    const { case: opened } = await openCase(office)
    const voter = discussionInput(opened.id, { attendees: [...discussionInput(opened.id).attendees, huang] })
    const error = await office.refuse('discussion.save', voter)
    expect(error).toMatchObject({
      kind: 'refusedByLaw',
      findings: [{ code: 'G3', message: expect.stringContaining('黄乙') }],
    })
    expect((await fileOf(office, opened.id)).discussions).toEqual([])
    const trail = await office.ask('trail.list', { caseId: opened.id })
    expect(trail.filter((entry) => entry.action === 'act.refused')).toHaveLength(1)
    const { findings } = await office.ask('discussion.save', discussionInput(opened.id, { recorder: huang }))
    expect(findings.filter((finding) => finding.verdict === 'fail')).toEqual([])
  })

  it('lets an investigator report and answer, and refuses the opinion of one', async () => {
    const { case: opened } = await openCase(office)
    const { statements } = discussionInput(opened.id)
    const with_ = (opinion: 'agree' | 'inform') =>
      discussionInput(opened.id, { observers: [huang], statements: [{ ...statement, opinion }, ...statements] })
    expect(await office.refuse('discussion.save', with_('agree'))).toMatchObject({
      kind: 'refusedByLaw',
      findings: [{ message: expect.stringContaining('不得参与讨论') }],
    })
    const { findings } = await office.ask('discussion.save', with_('inform'))
    expect(findings.filter((finding) => finding.verdict === 'fail')).toEqual([])
  })

  it('may be prepared for a meeting to come, whose signed record nobody can have yet', async () => {
    const { case: opened } = await openCase(office)
    const { discussionId } = await office.ask('discussion.save', discussionInput(opened.id, { heldOn: '2026-09-15' }))
    const { materialId } = await office.ask('discussion.print', { discussionId })
    await signAndScan(office, materialId)
    const hang = { discussionId, materialId }
    expect(await office.refuse('discussion.hangBack', hang)).toMatchObject({ issues: [{ path: 'heldOn' }] })
    await office.ask('discussion.save', { ...discussionInput(opened.id, { heldOn: '2026-09-14' }), discussionId })
    await office.ask('discussion.hangBack', hang)
  })

  it('keeps the paper of a correction on record', async () => {
    const { case: opened } = await openCase(office)
    const signedMaterialId = await addPaper(office, opened.id, '集体讨论记录', '副')
    const { discussionId } = await office.ask('discussion.save', discussionInput(opened.id, { signedMaterialId }))
    const materialId = await addPaper(office, opened.id, '情况说明', '副')
    const addendum = { discussionId, day: '2026-09-12', text: '出席人职务写错', materialId }
    await office.ask('discussion.addAddendum', addendum)
    const { conclusion } = (await fileOf(office, opened.id)).discussions[0] ?? {}
    expect(conclusion?.fine).toBe(200_000)
    expect(await office.refuse('material.withdraw', { materialId, reason: '放错' })).toMatchObject({
      what: 'provesAct',
      detail: '讨论记录补正说明',
    })
  })

  it('is not proved by the signed record of another meeting', async () => {
    const { case: opened } = await openCase(office)
    const first = await office.ask('discussion.save', discussionInput(opened.id))
    const { materialId } = await office.ask('discussion.print', { discussionId: first.discussionId })
    await signAndScan(office, materialId)
    await office.ask('discussion.hangBack', { discussionId: first.discussionId, materialId })
    const second = await office.ask('discussion.save', discussionInput(opened.id, { heldOn: '2026-09-12' }))
    const wrong = { discussionId: second.discussionId, materialId }
    expect(await office.refuse('discussion.hangBack', wrong)).toMatchObject({
      what: 'provesOther',
      detail: '第1次集体讨论',
    })
  })

  it('refuses somebody who is recused at the table, and takes the record without them', async () => {
    const { case: opened } = await openCase(office)
    const recusals = [{ name: '李　副', ground: '妻弟是股东', decidedBy: '王局' }]
    expect(await office.refuse('discussion.save', discussionInput(opened.id, { recusals }))).toMatchObject({
      findings: [{ message: expect.stringContaining('已回避') }],
    })
    const { attendees, statements } = discussionInput(opened.id)
    await office.ask(
      'discussion.save',
      discussionInput(opened.id, {
        recusals,
        attendees: attendees.filter((one) => one.name !== '李副'),
        statements: statements.filter((one) => one.speaker !== '李副'),
      }),
    )
  })

  it('prints twice into one form and freezes once the signed record hangs at it', async () => {
    const { case: opened } = await openCase(office)
    const { discussionId } = await office.ask('discussion.save', discussionInput(opened.id))
    const { materialId } = await office.ask('discussion.print', { discussionId })
    expect(await office.ask('discussion.print', { discussionId })).toEqual({ materialId })
    expect(
      (await fileOf(office, opened.id)).materials.map(({ volume, versions }) => [volume, versions.length]),
    ).toEqual([['副', 2]])
    expect(await office.refuse('discussion.hangBack', { discussionId, materialId })).toMatchObject({
      what: 'notSignedPaper',
    })
    await signAndScan(office, materialId)
    await office.ask('discussion.hangBack', { discussionId, materialId })
    const later = discussionInput(opened.id, { discussionId, place: '别处' })
    expect(await office.refuse('discussion.save', later)).toMatchObject({ what: 'signedRecord' })
    expect(await office.refuse('discussion.print', { discussionId })).toMatchObject({ what: 'signedRecord' })
    expect(await office.refuse('discussion.writeMinutes', { discussionId })).toMatchObject({ what: 'signedRecord' })
    expect((await fileOf(office, opened.id)).discussions[0]).toMatchObject({
      place: '三楼会议室',
      signedMaterialId: materialId,
    })
  })

  it('is put right by a dated addendum after the signature, and only then', async () => {
    const { case: opened } = await openCase(office)
    const { discussionId } = await office.ask('discussion.save', discussionInput(opened.id))
    const addendum = { discussionId, day: '2026-09-12', text: '地点应为四楼会议室。', materialId: null }
    expect(await office.refuse('discussion.addAddendum', addendum)).toMatchObject({ what: 'recordOpen' })
    const { materialId } = await office.ask('discussion.print', { discussionId })
    await signAndScan(office, materialId)
    await office.ask('discussion.hangBack', { discussionId, materialId })
    const early = { ...addendum, day: '2026-09-09' }
    expect(await office.refuse('discussion.addAddendum', early)).toMatchObject({
      issues: [{ message: 'beforeMeeting' }],
    })
    await office.ask('discussion.addAddendum', addendum)
    expect((await fileOf(office, opened.id)).discussions[0]).toMatchObject({
      place: '三楼会议室',
      addenda: [{ day: '2026-09-12', text: '地点应为四楼会议室。', materialId: null }],
    })
    expect((await office.ask('trail.verify', {})).problems).toEqual([])
  })

  it('does not freeze a record without its conclusion', async () => {
    const { case: opened } = await openCase(office)
    const { discussionId } = await office.ask('discussion.save', discussionInput(opened.id, { conclusion: null }))
    const materialId = await addPaper(office, opened.id, '讨论记录', '副')
    expect(await office.refuse('discussion.hangBack', { discussionId, materialId })).toMatchObject({
      what: 'noConclusion',
    })
  })

  it('records a defective one that was held on paper with its blemish', async () => {
    const { case: opened } = await openCase(office)
    const signedMaterialId = await addPaper(office, opened.id, '旧讨论记录', '副')
    const voter = discussionInput(opened.id, {
      attendees: [huang],
      statements: [],
      presider: huang,
      signedMaterialId,
    })
    expect(await office.refuse('discussion.save', { ...voter, heldOn: '2026-09-15' })).toMatchObject({
      kind: 'invalidInput',
    })
    await office.ask('discussion.save', voter)
    expect((await fileOf(office, opened.id)).discussions[0]).toMatchObject({
      origin: 'paper',
      blemishes: ['G3'],
      signedMaterialId,
    })
  })

  it('answers for a record that is not there', async () => {
    const { case: opened } = await openCase(office)
    const none = { discussionId: 'none' }
    expect(await office.refuse('discussion.save', discussionInput(opened.id, none))).toMatchObject({ kind: 'notFound' })
    for (const op of ['discussion.print', 'discussion.writeMinutes', 'discussion.draftChange'] as const)
      expect(await office.refuse(op, none)).toMatchObject({ kind: 'notFound' })
    expect(await office.refuse('discussion.proposal', { caseId: 'none' })).toMatchObject({ kind: 'notFound' })
  })
})
