import { expect, test } from 'vitest'

import { isScanName, settledFiles } from './settledFiles.ts'

const scan = { name: 'SKM_C250i26091408150.pdf', size: 5_000, mtimeMs: 1 }

test('a scan counts once it stood still for two looks', () => {
  expect(settledFiles([scan], [scan])).toEqual({ settled: [scan], growing: [] })
})

test.each([
  ['seen for the first time', [], scan],
  ['that grew since', [{ ...scan, size: 4_000 }], scan],
  ['that was written again', [{ ...scan, mtimeMs: 0 }], scan],
  ['without a byte', [{ ...scan, size: 0 }], { ...scan, size: 0 }],
])('a scan %s has to wait', (_, before, now) => {
  expect(settledFiles(before, [now])).toEqual({ settled: [], growing: [now] })
})

test.each(['SKM_C250i26091408150.pdf', '审核表 签字.PDF', 'a.jpeg', 'b.tif'])('%s is a scan', (name) => {
  expect(isScanName(name)).toBe(true)
})

test.each(['~$审核表.pdf', '.a.pdf', 'a.pdf.part', 'a.docx', 'Thumbs.db', 'a'])('%s is none', (name) => {
  expect(isScanName(name)).toBe(false)
})
