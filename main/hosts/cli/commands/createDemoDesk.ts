import { randomBytes } from 'node:crypto'

import { ok, type Result } from '#domain/result.ts'

import type { CommandContext } from '#hosts/cli/command.ts'

const bureau = { name: '泉州市丰泽生态环境局', parentOrgan: '泉州市生态环境局', areaCode: '350599', fondNo: '' }
const administrator = { staffNo: '001', name: '演示管理员' }

/** A new desk for a demo with its administrator signed in; says the password, which is new each time. */
export async function createDemoDesk({
  cli,
  say,
}: CommandContext): Promise<Result<{ staffNo: string; password: string }>> {
  const password = randomBytes(9).toString('base64url')
  const created = await cli.ask('desk.create', {
    bureau,
    administrator: { ...administrator, password },
    passphrase: password,
  })
  if (!created.ok) return created
  say(`   本次演示的工作台口令和管理员密码：${password}`)
  const signed = await cli.ask('session.signIn', { staffNo: administrator.staffNo, password })
  return signed.ok ? ok({ staffNo: administrator.staffNo, password }) : signed
}
