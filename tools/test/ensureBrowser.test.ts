import { expect, it } from 'vitest'

import { mayInstall } from './ensureBrowser.ts'

const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'

it('installs a browser only as root on Debian itself', () => {
  const asked = [
    mayInstall(debian, 0, true),
    mayInstall(debian, 1000, true),
    mayInstall(debian, undefined, true),
    mayInstall(debian, 0, false),
    mayInstall('ID=ubuntu\nID_LIKE=debian\n', 0, true),
    mayInstall('', 0, true),
  ]
  expect(asked).toEqual([true, false, false, false, false, false])
})
