import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { intakeFolderSchema } from '#domain/intake/intakeFolder.ts'

import { intakeJsonSchema } from './intakeSchema.ts'

const docs = join(import.meta.dirname, '../docs')

describe('the description of the intake folder', () => {
  it('ships the schema that the program itself checks with (else: node tools/writeIntakeSchema.ts)', () => {
    expect(readFileSync(join(docs, 'intake-folder.schema.json'), 'utf8')).toBe(intakeJsonSchema())
  })

  it('shows examples that the program accepts, and refuses one without a party', () => {
    const text = readFileSync(join(docs, 'intake-folder.md'), 'utf8')
    const examples = [...text.matchAll(/```json\n(.*?)```/gs)].map((match) => JSON.parse(match[1] ?? ''))
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      expect(intakeFolderSchema.safeParse(example).error?.issues ?? []).toEqual([])
      expect(intakeFolderSchema.safeParse({ ...example, parties: [] }).success).toBe(false)
    }
  })
})
