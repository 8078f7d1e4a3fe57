import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { externalTool, findProgram } from './externalTool.ts'
import { tempDirectory } from './tempDirectory.ts'

it('finds a judge that stands on the path', () => {
  const folder = tempDirectory()
  const name = process.platform === 'win32' ? 'pdfsig.exe' : 'pdfsig'
  writeFileSync(join(folder, name), '')
  expect(findProgram('pdfsig', { PATH: folder })).toBe(join(folder, name))
})

it('writes down what stays unjudged when the judge is missing', () => {
  const folder = tempDirectory()
  const file = join(folder, 'test-results', 'cannot-judge.txt')
  const path = externalTool('pdfsig', '签名是否有效', { env: { PATH: folder }, file })
  expect({ path, written: readFileSync(file, 'utf8') }).toEqual({
    path: null,
    written: '不能在此判断 cannot be judged here: 签名是否有效（本机没有 pdfsig / no pdfsig on this machine）\n',
  })
})
