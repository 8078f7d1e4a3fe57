import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { dayOfWeek } from '#domain/day.ts'
import { triggerTests } from '#domain/rules/ruleEntries.ts'

import { loadRulePack } from './loadRulePack.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** A copy of the shipped pack with one section changed. */
function packWith(section: string, edit: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rulepack-'))
  folders.push(folder)
  cpSync('resources/rulepack', folder, { recursive: true })
  const path = join(folder, `${section}.json`)
  writeFileSync(path, edit(readFileSync(path, 'utf8')))
  return folder
}

describe('the rule pack that ships', () => {
  const pack = loadRulePack()
  const codes = new Set(pack.forms.map((form) => form.code))

  it('holds every section of version 1.0.0', () => {
    expect(pack.version).toBe('1.0.0')
    const ids = pack.deadlines.map((rule) => rule.id)
    for (let no = 1; no <= 33; no += 1) expect(ids).toContain(`D${String(no).padStart(2, '0')}`)
    expect(pack.reviewTriggers.map((rule) => rule.code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((no) => `FZ-T${no}`))
    expect(new Set(triggerTests)).toEqual(
      new Set([...pack.reviewTriggers, ...pack.discussionTriggers].map((rule) => rule.test)),
    )
  })

  it('ends ten laws on 2026-08-14 and begins the code on the day after', () => {
    expect(pack.laws.filter((law) => law.to === '2026-08-14')).toHaveLength(10)
    expect(pack.laws.find((law) => law.code === 'fd')?.from).toBe('2026-08-15')
  })

  it('turns rows 2 and 8 of the checklist round and leaves row 9 neutral', () => {
    expect(pack.checklist.map((row) => row.adverseAnswer)).toEqual([
      'no',
      'yes',
      'no',
      'no',
      'no',
      'no',
      'no',
      'yes',
      null,
    ])
  })

  it('names only kinds of documents that it knows, each once', () => {
    const used = [
      ...pack.requiredDocuments.flatMap((entry) => entry.kinds),
      ...pack.submissionItems.flatMap((entry) => entry.kinds),
      ...pack.numbering.map((entry) => entry.kind),
      ...[...pack.dossierOrder.正, ...pack.dossierOrder.副].flatMap((section) => section.kinds),
    ]
    expect(used.filter((kind) => !codes.has(kind))).toEqual([])
    expect(codes.size).toBe(pack.forms.length)
    const stages = new Set(pack.stages.map((stage) => stage.code))
    expect(pack.forms.filter((form) => !stages.has(form.stage))).toEqual([])
  })

  it('has a calendar whose make-up days are weekends inside their year', () => {
    expect(pack.calendar.years.map((entry) => entry.year)).toEqual([2023, 2024, 2025, 2026])
    for (const { year, holidays, workdays } of pack.calendar.years) {
      expect(workdays.every((day) => [0, 6].includes(dayOfWeek(day)))).toBe(true)
      expect([...holidays, ...workdays].every((day) => day.startsWith(`${year}-`))).toBe(true)
      expect(holidays.filter((day) => workdays.includes(day))).toEqual([])
    }
  })

  it('refuses a section that is missing, is no JSON or has a wrong value, and names it', () => {
    expect(() => loadRulePack(packWith('thresholds', (text) => text.slice(5)))).toThrow(/thresholds\.json/)
    expect(() => loadRulePack(packWith('checklist', (text) => text.replace('"yes"', '"maybe"')))).toThrow(
      /checklist\.1\.adverseAnswer/,
    )
    expect(() => loadRulePack('/nowhere')).toThrow(/pack\.json/)
  })
})
