import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import * as z from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { roles } from '#domain/account/account.ts'
import { errorLine } from '#contract/text/errors.ts'
import { eventBodySchema } from '#domain/proof/event.ts'
import { jsonColumn } from '#store/columns.ts'
import { openDesk } from '#store/desk.ts'
import { unwrapKey } from '#store/keys.ts'
import { allRows, sql } from '#store/sql.ts'
import { setUpSheetName } from '#service/desk/setUpDesk.ts'
import { addColleague, caseInput } from '#tests/helpers/officeCase.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, testPassword, type TestOffice } from '#tests/helpers/testOffice.ts'

describe('accounts and roles', () => {
  const folder = tempFolder()
  let office: TestOffice

  beforeAll(async () => {
    office = await openTestOffice(folder.path)
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  it('lets somebody do what one of their roles allows, and nothing else', async () => {
    const account = { staffNo: '010', name: '苏审', post: '', roles: ['reviewer' as const], active: true }
    const reviewer = await addColleague(office, account)
    expect(await reviewer.ask('case.list', {})).toEqual([])
    expect(await reviewer.refuse('case.create', caseInput())).toEqual({
      kind: 'forbidden',
      needs: ['handler', 'archivist'],
    })
    expect(await reviewer.refuse('account.save', { account, password: null })).toMatchObject({ kind: 'forbidden' })
    expect(await reviewer.refuse('backup.run', { directory: folder.path })).toMatchObject({ kind: 'forbidden' })
    await office.ask('account.save', { account: { ...account, roles: ['reviewer', 'handler'] }, password: null })
    await reviewer.ask('case.create', caseInput())
  })

  it('keeps one administrator who can sign in', async () => {
    const administrator = { staffNo: '001', name: '周管理', post: '', roles: [...roles], active: true }
    const conflict = { kind: 'conflict', what: 'lastAdministrator' }
    const closed = { ...administrator, active: false }
    expect(await office.refuse('account.save', { account: closed, password: null })).toMatchObject(conflict)
    const lesser = { ...administrator, roles: ['handler' as const] }
    expect(await office.refuse('account.save', { account: lesser, password: null })).toMatchObject(conflict)
    const second = { staffNo: '011', name: '郑管', post: '', roles: ['administrator' as const], active: true }
    expect(await office.refuse('account.save', { account: second, password: null })).toMatchObject({
      kind: 'invalidInput',
    })
  })

  it('shuts out who was closed, at the window and at the bytes, at once', async () => {
    const account = { staffNo: '012', name: '何某', post: '', roles: ['handler' as const], active: true }
    const gone = await addColleague(office, account, 'first-password')
    await office.ask('account.save', { account: { ...account, active: false }, password: null })
    expect(await gone.refuse('case.list', {})).toEqual({ kind: 'notSignedIn' })
    const url = new URL('https://yijuan.invalid/bytes/material/x/1')
    expect((await office.application.readBytes(gone.session, url, null)).status).toBe(401)
    const credentials = { staffNo: '012', password: 'first-password' }
    expect(await office.colleague().refuse('session.signIn', credentials)).toEqual({ kind: 'signInFailed' })
  })

  it('changes a password only for who knows the old one, and signs out', async () => {
    const account = { staffNo: '013', name: '吴录', post: '', roles: ['recorder' as const], active: true }
    const recorder = await addColleague(office, account, 'first-password')
    const wrong = { old: 'not-this-one', fresh: 'second-password' }
    expect(await recorder.refuse('account.changePassword', wrong)).toEqual({ kind: 'signInFailed' })
    await recorder.ask('account.changePassword', { ...wrong, old: 'first-password' })
    await recorder.ask('session.signOut', {})
    expect(await recorder.refuse('case.list', {})).toEqual({ kind: 'notSignedIn' })
    expect(await recorder.refuse('session.signIn', { staffNo: '013', password: 'first-password' })).toEqual({
      kind: 'signInFailed',
    })
    await recorder.ask('session.signIn', { staffNo: ' 013 ', password: 'second-password' })
    expect((await office.ask('account.list', {})).map((one) => one.staffNo)).toContain('013')
  })

  it('makes a guesser wait, even for the right password, and leaves every try in the trail', async () => {
    const account = { staffNo: '016', name: '谢某', post: '', roles: ['handler' as const], active: true }
    const guesser = await addColleague(office, account, 'their-password')
    const wrong = { staffNo: '016', password: 'wrong-password' }
    for (let i = 0; i < 5; i++) expect(await guesser.refuse('session.signIn', wrong)).toEqual({ kind: 'signInFailed' })
    const right = { staffNo: '016', password: 'their-password' }
    const wait = await office.colleague().refuse('session.signIn', right)
    expect(wait).toMatchObject({ kind: 'conflict', what: 'signInWait' })
    expect(errorLine(wait)).toContain('10 秒后再试')
    await office.colleague().refuse('session.signIn', { staffNo: 'my-secret-password', password: 'x' })
    const events = await sessionEvents()
    const told = events.filter((one) => one.actor === '016').map((one) => one.action)
    expect(told).toEqual(['session.signIn', ...Array.from({ length: 5 }, () => 'session.refused')])
    expect(events.at(-1)).toMatchObject({ actor: '-', action: 'session.refused' })
    expect(JSON.stringify(events)).not.toContain('my-secret-password')
    expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', problems: [] })
  })

  /** What a backup of the desk holds of sign-ins: the window shows the trail of cases only. */
  async function sessionEvents() {
    const { directory } = await office.ask('backup.run', { directory: join(folder.path, '备份') })
    const key = await unwrapKey(directory, { passphrase: testPassword })
    const desk = key.ok ? openDesk(directory, key.value) : key
    if (!desk.ok) throw new Error('the backup does not open')
    const rows = allRows(
      desk.value.ledger,
      z.object({ body: jsonColumn(eventBodySchema) }),
      sql`select body from event order by seq`,
    )
    const events = rows.map(({ body }) => body)
    desk.value.close()
    return events.filter((one) => one.action.startsWith('session.'))
  }

  it('keeps unsaved typing to the person who typed it', async () => {
    const account = { staffNo: '014', name: '陈甲', post: '', roles: ['handler' as const], active: true }
    const other = await addColleague(office, account)
    await office.ask('draft.save', { key: 'case:new', json: '{"cause":"无证"}' })
    expect(await other.ask('draft.get', { key: 'case:new' })).toBeNull()
    expect(await office.ask('draft.get', { key: 'case:new' })).toMatchObject({ json: '{"cause":"无证"}' })
    await other.ask('draft.remove', { key: 'case:new' })
    expect(await office.ask('draft.get', { key: 'case:new' })).not.toBeNull()
    await office.ask('draft.remove', { key: 'case:new' })
    expect(await office.ask('draft.get', { key: 'case:new' })).toBeNull()
  })

  it('lets only the administrator forget the printed key sheet and load the demo, and no demo among cases', async () => {
    const account = { staffNo: '015', name: '许某', post: '', roles: ['handler' as const], active: true }
    const handler = await addColleague(office, account)
    const sheet = join(folder.path, 'desk', setUpSheetName)
    await writeFile(sheet, 'key')
    const forbidden = { kind: 'forbidden', needs: ['administrator'] }
    expect(await office.colleague().refuse('desk.forgetSheet', {})).toEqual({ kind: 'notSignedIn' })
    expect(await handler.refuse('desk.forgetSheet', {})).toEqual(forbidden)
    expect(existsSync(sheet)).toBe(true)
    await office.ask('desk.forgetSheet', {})
    expect(existsSync(sheet)).toBe(false)
    expect(await handler.refuse('desk.loadDemo', {})).toEqual(forbidden)
    await office.ask('case.create', caseInput())
    expect(await office.refuse('desk.loadDemo', {})).toMatchObject({ kind: 'conflict', what: 'deskNotEmpty' })
  })

  it('knows its bureau, its rule pack and who sits here', async () => {
    const bureau = { name: '泉州市某局', parentOrgan: '泉州市生态环境局', areaCode: '350599', fondNo: '012' }
    await office.ask('desk.saveBureau', bureau)
    expect(await office.ask('desk.status', {})).toMatchObject({ state: 'open', bureau, account: { staffNo: '001' } })
    expect((await office.ask('rulePack.get', {})).forms.length).toBeGreaterThan(20)
    const again = {
      bureau,
      administrator: { staffNo: '1', name: 'x', password: testPassword },
      passphrase: testPassword,
    }
    expect(await office.refuse('desk.create', again)).toMatchObject({ kind: 'deskExists' })
  })
})
