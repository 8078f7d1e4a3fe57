import { describe, expect, it } from 'vitest'

import { currentVersion, type MaterialVersion } from '#domain/material/material.ts'
import { makeMaterial } from '#tests/helpers/builders.ts'

import { lacksViewCopy } from './lacksViewCopy.ts'

const gate = (mediaType: string) => ({ state: 'placeholder' as const, mediaType, reason: 'mediaType', pages: [] })
const plain = currentVersion(makeMaterial())!
const kept = (mediaType: string, changes: Partial<MaterialVersion> = {}) =>
  makeMaterial({ paperState: 'received', versions: [{ ...plain, gate: gate(mediaType), ...changes }] })

describe('an original without pages', () => {
  it.each(['application/ofd', 'application/msword', 'application/vnd.ms-works', 'application/vnd.ms-excel'])(
    '%s should have a 阅览件',
    (mediaType) => expect(lacksViewCopy(kept(mediaType))).toBe(true),
  )

  it.each(['video/mp4', 'audio/mpeg', 'application/zip'])('%s needs none', (mediaType) =>
    expect(lacksViewCopy(kept(mediaType))).toBe(false),
  )

  it('has one beside it, is a draft, or was taken out: nothing is missing', () => {
    const ofd = kept('application/ofd')
    expect(lacksViewCopy(kept('application/ofd', { viewCopy: plain }))).toBe(false)
    expect(lacksViewCopy({ ...ofd, paperState: 'generated' })).toBe(false)
    expect(lacksViewCopy({ ...ofd, withdrawnReason: '放错案卷' })).toBe(false)
  })
})
