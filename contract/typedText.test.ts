import * as z from 'zod'
import { describe, expect, it } from 'vitest'

import { issueOf } from '#contract/text/inputIssues.ts'

import { contract } from './index.ts'
import { typedText } from './typedText.ts'

describe('what people type', () => {
  const schema = z.object({ text: z.string(), people: z.array(z.object({ name: z.string() })) }).check(typedText)
  const faults = (text: string, name = '林一') => {
    const parsed = schema.safeParse({ text, people: [{ name }] })
    return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  }

  it('may be long, of several lines and of rare characters', () => {
    expect(faults('第一行\n\t第二行𠮷😀', '㛃𫞩·买买提')).toEqual([])
    expect(faults('长'.repeat(20_000), '长'.repeat(500))).toEqual([])
  })

  it('holds no control character, no half character and no novel', () => {
    expect(faults('甲\u0000乙')).toEqual(['text controlCharacter'])
    expect(faults('甲\u0085', '乙\u001B[31m')).toEqual(['text controlCharacter', 'people.0.name controlCharacter'])
    expect(faults('半\uD842')).toEqual(['text halfCharacter'])
    expect(faults('长'.repeat(20_001))).toEqual(['text tooLong'])
    expect(faults('', '长'.repeat(501))).toEqual(['people.0.name tooLongLine'])
    expect(faults('', '林\n一')).toEqual(['people.0.name lineBreak'])
  })

  it('is looked at in every command but the drafts, and each fault is said in Chinese', () => {
    const reason = { caseId: 'case1', milestoneId: 'm', reason: '误\u0007登' }
    expect(contract['case.removeMilestone'].input.safeParse(reason).success).toBe(false)
    expect(contract['draft.save'].input.safeParse({ key: 'a', json: '长'.repeat(50_000) }).success).toBe(true)
    for (const message of ['controlCharacter', 'halfCharacter', 'tooLong', 'tooLongLine', 'lineBreak', 'tooFar'])
      expect(issueOf({ path: 'x', message })).toMatch(/[一-龥]{2}/u)
  })

  it('names folders by their whole path only', () => {
    const { input } = contract['backup.run']
    for (const directory of ['/mnt/u', 'D:\\备份', 'd:/备份', '\\\\server\\share'])
      expect(input.safeParse({ directory }).success).toBe(true)
    for (const directory of ['', '备份', './备份', '..\\备份', 'D:备份']) {
      const parsed = input.safeParse({ directory })
      expect(parsed.error?.issues[0]?.message).toBe('relativePath')
      expect(contract['desk.restore'].input.safeParse({ from: directory }).success).toBe(false)
    }
  })
})
