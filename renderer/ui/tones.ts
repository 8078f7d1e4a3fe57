import { headlineText, type Headline } from '#contract/text/case.ts'
import type { Verdict } from '#domain/guardFinding.ts'
import type { PaperState } from '#domain/material/material.ts'

import type { Tone } from './StatusTag.tsx'

const headlineTones: Record<Headline, Tone> = {
  notFiled: 'idle',
  investigating: 'active',
  examining: 'active',
  suspended: 'idle',
  notice: 'active',
  toReview: 'waiting',
  inReview: 'waiting',
  returned: 'bad',
  toDiscuss: 'waiting',
  toDecide: 'waiting',
  toServe: 'active',
  executing: 'active',
  toClose: 'active',
  toArchive: 'waiting',
  withdrawn: 'idle',
  terminated: 'idle',
  transferred: 'idle',
  archived: 'locked',
}

/** The colour and shape of a headline status. */
export function headlineTone(code: string): Tone {
  return Object.hasOwn(headlineText, code) ? headlineTones[code as Headline] : 'idle' // as: hasOwn has just proved it
}

export const verdictTones = { pass: 'good', fail: 'bad', unknown: 'unknown' } as const satisfies Record<Verdict, Tone>

export const paperTones = {
  generated: 'idle',
  printed: 'active',
  signed: 'waiting',
  scanned: 'good',
  received: 'good',
} as const satisfies Record<PaperState, Tone>
