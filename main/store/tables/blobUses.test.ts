import { describe, expect, it } from 'vitest'

import { makeDesk } from '#tests/helpers/desk.ts'
import { makeCase, makeMaterial } from '#tests/helpers/builders.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { verifyTrail } from '#store/verifyTrail.ts'

import { listBlobUses } from './blobUses.ts'
import { insertCase } from './cases.ts'
import { saveHandover } from './handovers.ts'
import { insertMaterial } from './materials.ts'

const [original, view, scan, list] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64))

describe('what names kept bytes', () => {
  it('is the original, its 阅览件, the scan it was cut from, and the signed list of a hand-over', async () => {
    const desk = await makeDesk(tempDirectory())
    insertCase(desk.ledger, makeCase())
    const material = makeMaterial({ id: 'm1' })
    const [version] = material.versions
    const stored = { bytes: 1, fileName: 'x.pdf', gate: version!.gate }
    const cutFrom = [1, 2].map((page) => ({ sha256: scan!, page, turn: 0 as const }))
    const cut = { ...version!, sha256: original!, viewCopy: { ...stored, sha256: view! }, cutFrom }
    insertMaterial(desk.ledger, { ...material, versions: [cut] })
    const open = { caseId: 'case1', title: '某案', number: '', headline: 'notFiled', items: 1, pages: 2, open: [] }
    saveHandover(desk.ledger, {
      id: 'h1',
      from: '陈甲',
      to: '林㛃',
      reason: '轮岗',
      preparedOn: '2026-09-14',
      cases: [open],
      signed: { sha256: list!, bytes: 1, fileName: '清单.pdf' },
      doneOn: '2026-09-14',
      struckReason: '',
    })
    expect(listBlobUses(desk.ledger)).toEqual([
      { what: 'material:m1#1', sha256: original },
      { what: 'material:m1#1', sha256: view },
      { what: 'material:m1#1', sha256: scan },
      { what: 'handover:h1', sha256: list },
    ])
    // None of these bytes was ever kept: the check of the trail says so of each.
    const { problems } = await verifyTrail(desk, { rows: 'skip' })
    expect(problems.map(({ what, detail }) => `${what} ${detail}`)).toEqual([
      'material:m1#1 missing',
      'material:m1#1 missing',
      'material:m1#1 missing',
      'handover:h1 missing',
    ])
    desk.close()
  })
})
