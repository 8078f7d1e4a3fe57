import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, onTestFinished } from 'vitest'

import { tempFolder } from './tempFolder.ts'

/** A fresh folder with a Chinese name and a space, as offices have them; removed when the test ends. */
export function tempDirectory(name = '案卷 甲'): string {
  const parent = mkdtempSync(join(tmpdir(), 'yijuan-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }))
  return mkdtempSync(join(parent, `${name}-`))
}

/** A folder for all tests of a file or a `describe`, called outside of them; removed after the last. */
export function sharedDirectory(): string {
  const folder = tempFolder()
  afterAll(folder.remove)
  return folder.path
}
