import { access, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, startTestOffice, testPassword } from '#tests/helpers/testOffice.ts'

const folder = tempFolder()
afterAll(() => folder.remove())

it('leaves no plain copy behind: not after work, and after a crash not beyond the next opening', async () => {
  const office = await openTestOffice(folder.path)
  await office.ask('desk.loadDemo', {}).catch(() => null)
  const work = join(folder.path, 'desk', '临时')
  expect(await readdir(work)).toEqual([])
  await office.close()
  await mkdir(join(work, 'w-crashed'))
  await writeFile(join(work, 'w-crashed', '审核表.pdf'), 'plain')
  const again = startTestOffice(folder.path)
  await again.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
  await expect(access(work)).rejects.toThrow('ENOENT')
  await again.close()
}, 120_000)
