import { describe, expect, it } from 'vitest'

import { appErrorSchema, type AppError } from '#domain/errors.ts'

import { errorLine } from './errors.ts'

const finding = {
  code: 'G2',
  verdict: 'fail',
  severity: 'block',
  message: '法制审核意见未挂回',
  source: { law: '行政处罚法', article: '58', mark: 'confirmed' },
  evidence: [],
} as const

const examples: AppError[] = [
  { kind: 'forbidden', needs: ['reviewer', 'handler'] },
  { kind: 'refusedByLaw', findings: [{ ...finding, evidence: [] }] },
  { kind: 'diskFull', path: 'D:\\一卷', neededBytes: 5_000_000 },
  { kind: 'notFound', what: 'case', id: '1' },
]

describe('error sentences', () => {
  it('names the roles, the missing step and the space that is wanted in Chinese', () => {
    expect(examples.map(errorLine)).toEqual([
      '此操作需要“法制审核”或“承办人”角色。请由有该角色的人员办理，或请管理员调整角色。',
      '依照规定现在不能办理：法制审核意见未挂回。请先补齐所列步骤；已经签发的纸质文书可选择“依纸质件代录”，系统只记瑕疵、不予阻止。',
      '磁盘空间不足，还需要约 5 MB：D:\\一卷。请清理磁盘后再试，已确认保存的内容不受影响。',
      '没有找到案件。可能已被撤下，请刷新后再试。',
    ])
  })

  it('shows a role code it does not know as it is', () => {
    expect(errorLine({ kind: 'forbidden', needs: ['captain'] })).toContain('captain')
  })

  it('answers every kind that the contract allows', () => {
    const kinds = appErrorSchema.options.map((option) => option.shape.kind.value)
    expect(kinds.length).toBeGreaterThan(20)
  })
})
