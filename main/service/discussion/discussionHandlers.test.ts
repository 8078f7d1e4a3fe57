import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { DiscussionInput } from '#contract/discussion.ts'
import { makeDiscussion } from '#tests/helpers/builders.ts'
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

  function input(caseId: string, overrides: Partial<DiscussionInput> = {}): DiscussionInput {
    const {
      id: _,
      no: _no,
      origin: _origin,
      blemishes: _blemishes,
      signedMaterialId: _signed,
      ...typed
    } = makeDiscussion()
    return { ...typed, caseId, heldOn: '2026-09-10', discussionId: null, ...overrides }
  }
  const huang = { name: '黄乙', post: '执法大队', staffNo: null }

  it('lets an investigator keep the record and refuses one who votes', async () => {
    const { case: opened } = await openCase(office)
    const voter = input(opened.id, { attendees: [...input(opened.id).attendees, huang] })
    const error = await office.refuse('discussion.save', voter)
    expect(error).toMatchObject({
      kind: 'refusedByLaw',
      findings: [{ code: 'G3', message: expect.stringContaining('黄乙') }],
    })
    expect((await fileOf(office, opened.id)).discussions).toEqual([])
    const { findings } = await office.ask('discussion.save', input(opened.id, { recorder: huang }))
    expect(findings.filter((finding) => finding.verdict === 'fail')).toEqual([])
  })

  it('prints twice into one form and freezes once the signed record hangs at it', async () => {
    const { case: opened } = await openCase(office)
    const { discussionId } = await office.ask('discussion.save', input(opened.id))
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
    const later = input(opened.id, { discussionId, place: '别处' })
    expect(await office.refuse('discussion.save', later)).toMatchObject({ what: 'signedRecord' })
    expect(await office.refuse('discussion.print', { discussionId })).toMatchObject({ what: 'signedRecord' })
    expect((await fileOf(office, opened.id)).discussions[0]).toMatchObject({
      place: '三楼会议室',
      signedMaterialId: materialId,
    })
  })

  it('does not freeze a record without its conclusion', async () => {
    const { case: opened } = await openCase(office)
    const { discussionId } = await office.ask('discussion.save', input(opened.id, { conclusion: null }))
    const materialId = await addPaper(office, opened.id, '讨论记录', '副')
    expect(await office.refuse('discussion.hangBack', { discussionId, materialId })).toMatchObject({
      what: 'noConclusion',
    })
  })

  it('records a defective one that was held on paper with its blemish', async () => {
    const { case: opened } = await openCase(office)
    const signedMaterialId = await addPaper(office, opened.id, '旧讨论记录', '副')
    const voter = input(opened.id, { attendees: [huang], statements: [], presider: huang, signedMaterialId })
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
    expect(await office.refuse('discussion.save', input(opened.id, { discussionId: 'none' }))).toMatchObject({
      kind: 'notFound',
    })
    expect(await office.refuse('discussion.print', { discussionId: 'none' })).toMatchObject({ kind: 'notFound' })
  })
})
