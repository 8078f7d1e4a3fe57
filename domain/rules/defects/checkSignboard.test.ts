import { describe, expect, it } from 'vitest'

import { makeCase, makeFile, makeMaterial, makeParty } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { checkSignboard } from './checkSignboard.ts'

const firm = '泉州演舟鞋材有限公司'
const record = makeMaterial({ kind: 'sceneRecord' })

function verdictOf(text: string) {
  const file = makeFile({ case: makeCase({ parties: [makeParty({ name: firm })] }), materials: [record] })
  return checkSignboard({ file, pack: rulePack, textOf: () => [text] }).map(({ verdict }) => verdict)
}

describe('a name in a scanned record', () => {
  it('is that of the party when the label of the next field runs on behind it', () => {
    expect(verdictOf(`单位名称：${firm}清点时间`)).toEqual(['pass'])
    expect(verdictOf(`工作单位：${firm}“职务”`)).toEqual(['pass'])
  })

  it('is another one when it is a branch, or the signboard', () => {
    expect(verdictOf(`单位名称：${firm}晋江分公司`)).toEqual(['fail'])
    expect(verdictOf('被检查单位：演舟鞋业')).toEqual(['fail'])
  })
})
