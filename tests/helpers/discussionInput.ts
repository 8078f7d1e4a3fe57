import type { DiscussionInput } from '#contract/discussion.ts'
import { plainConclusion, type Conclusion } from '#domain/discussion/discussion.ts'

import { makeDiscussion } from './builders.ts'

/** What the recorder types of the discussion of the builders, held on 2026-09-10. */
export function discussionInput(caseId: string, overrides: Partial<DiscussionInput> = {}): DiscussionInput {
  const {
    id: _,
    no: _no,
    origin: _origin,
    blemishes: _blemishes,
    signedMaterialId: _signed,
    addenda: _addenda,
    ...typed
  } = makeDiscussion()
  return { ...typed, caseId, heldOn: '2026-09-10', discussionId: null, ...overrides }
}

/** A fine of 300,000 on the facts of `heavyFacts`. */
export function concludedFine(overrides: Partial<Conclusion> = {}): Conclusion {
  return {
    ...plainConclusion,
    outcome: 'penalty',
    kinds: ['罚款'],
    fine: 300_000,
    article: '排污许可管理条例第三十三条第一项',
    text: '同意。',
    facts: '2026年7月1日至8月20日未取得排污许可证排放污染物。',
    ...overrides,
  }
}
