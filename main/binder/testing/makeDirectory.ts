import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A fresh folder for all tests of a file or a `describe`, removed after the last of them. */
export function makeDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'yijuan binder-'))
  made.push(directory)
  return directory
}

const made: string[] = []

afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true, maxRetries: 5 })
})
