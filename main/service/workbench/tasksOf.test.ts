import { describe, expect, it } from 'vitest'

import type { Examination } from '#domain/examination/examination.ts'
import { makeCase, makeFile, makeMilestone } from '#tests/helpers/builders.ts'

import { tasksOf } from './tasksOf.ts'

const investigated = makeMilestone('investigated', '2023-10-09')
const round: Examination = {
  id: 'e1',
  caseId: 'case1',
  no: 1,
  examiner: '郭审言',
  examinerStaffNo: null,
  answers: [],
  opinion: 'supplement',
  opinionText: '',
  examinedOn: '2023-10-12',
  signedMaterialId: null,
  origin: 'live',
  blemishes: [],
  organ: '',
}

describe('the work that waits', () => {
  const kinds = (file: Parameters<typeof makeFile>[0]) => tasksOf(makeFile(file)).map(({ kind }) => kind)
  const after = makeCase({ milestones: [investigated] })

  it('is the 案件审查 between the end of the investigation and the notice', () => {
    expect(kinds({})).toEqual([])
    expect(kinds({ case: after })).toEqual(['toExamine'])
    const noticed = makeCase({ milestones: [investigated, makeMilestone('noticeServed', '2023-10-20')] })
    expect(kinds({ case: noticed })).toEqual([])
    const examined = makeCase({ milestones: [investigated, makeMilestone('examined', '2023-10-12')] })
    expect(kinds({ case: examined })).toEqual([])
  })

  it('goes back to the investigators when the examination returned the case', () => {
    expect(kinds({ case: after, examinations: [round] })).toEqual(['examinationReturned'])
    expect(kinds({ case: after, examinations: [round, { ...round, id: 'e2', no: 2, opinion: 'agree' }] })).toEqual([])
  })
})
