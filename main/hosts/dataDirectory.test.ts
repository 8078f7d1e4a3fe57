import { describe, expect, it } from 'vitest'

import { dataDirectoryFrom, defaultDataDirectory } from './dataDirectory.ts'

const around = { platform: 'linux', env: { INIT_CWD: '/home/li/案件' }, home: '/home/li' }

describe('the data directory', () => {
  it('lies where each system keeps such things', () => {
    expect(defaultDataDirectory(around)).toBe('/home/li/.local/share/yijuan')
    expect(defaultDataDirectory({ ...around, env: { XDG_DATA_HOME: '/srv/data' } })).toBe('/srv/data/yijuan')
    expect(defaultDataDirectory({ ...around, platform: 'darwin' })).toBe('/home/li/Library/Application Support/Yijuan')
    expect(defaultDataDirectory({ ...around, platform: 'win32' })).toBe('/home/li/AppData/Local/Yijuan')
  })

  it('is the one that was named, from where the user stands', () => {
    expect(dataDirectoryFrom(['--data', 'desk'], around)).toBe('/home/li/案件/desk')
    expect(dataDirectoryFrom(['--data=/srv/desk'], around)).toBe('/srv/desk')
    expect(dataDirectoryFrom(['.', '--other'], around)).toBe('/home/li/.local/share/yijuan')
  })

  it('is not guessed when the name is missing', () => {
    expect([dataDirectoryFrom(['--data'], around), dataDirectoryFrom(['--data', '--x'], around)]).toEqual([null, null])
  })
})
