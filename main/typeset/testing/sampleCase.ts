import { sha256 } from '#main/sha256.ts'

/** What all samples share: an invented case. */
export const caseTitle = '泉州某某环保科技有限公司未按排污许可证要求运行水污染防治设施案'
export const sampleAt = '2023-11-27T02:30:00Z'
export const sampleHash = sha256('sample')
