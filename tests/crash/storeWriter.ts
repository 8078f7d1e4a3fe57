import { createHash } from 'node:crypto'
import { writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

import type { Material } from '#domain/material/material.ts'
import { ok, type Result } from '#domain/result.ts'
import { storeFile } from '#store/blobStore.ts'
import { openDesk, type Desk } from '#store/desk.ts'
import { change } from '#store/eventLog.ts'
import { findCase, updateCase } from '#store/tables/cases.ts'
import { insertMaterial } from '#store/tables/materials.ts'

/** Writes for ever and says what is safe: `case <n>` and `material <id> <sha256>`, each after its commit. */
const [directory = '', key = ''] = process.argv.slice(2)
const desk = value(openDesk(directory, Uint8Array.from(Buffer.from(key, 'hex'))))
say('ready')
for (let n = Number(findCase(desk.ledger, 'case1')?.archiveNo) + 1; ; n++) {
  value(writeCase(desk, n))
  say(`case ${n}`)
  if (n % 5 === 0) say(`material ${await takeIn(desk, n)}`)
}

function writeCase({ ledger }: Desk, n: number): Result<void> {
  return change(desk, event('case.update', { n }), () => {
    const before = findCase(ledger, 'case1')
    if (before === null) throw new Error('no case')
    return ok(updateCase(ledger, { ...before, archiveNo: String(n) }))
  })
}

async function takeIn({ ledger }: Desk, n: number): Promise<string> {
  // 300 kB that belong to this number, so that the parent can tell a swapped original.
  const bytes = Buffer.concat(Array.from({ length: 9375 }, (_, i) => createHash('sha256').update(`${n}/${i}`).digest()))
  const path = join(directory, 'scan.pdf')
  writeFileSync(path, bytes)
  const kept = value(await storeFile(desk, path))
  const id = `material${n}`
  const gate = {
    state: 'pending',
    mediaType: 'application/pdf',
    reason: '',
    pages: [],
  } satisfies Material['versions'][number]['gate']
  const version = { no: 1, ...kept, fileName: 'scan.pdf', gate, addedAt: new Date().toISOString(), addedBy: 'A01' }
  const { isNew: _, ...row } = version
  const described = {
    kind: 'other',
    title: id,
    docNo: '',
    docDate: null,
    author: '',
    volume: '正',
    position: null,
  } as const
  const material: Material = {
    id,
    caseId: 'case1',
    ...described,
    paperState: 'received',
    remark: '',
    withdrawnReason: '',
    pageLabels: [],
    versions: [{ ...row, cutFrom: null, viewCopy: null }],
  }
  value(change(desk, event('material.add', { n }), () => ok(insertMaterial(ledger, material))))
  return `${id} ${kept.sha256}`
}

function event(action: string, payload: { n: number }) {
  const fixed = { caseId: 'case1', actor: 'A01', origin: 'live', via: 'window', subject: 'case:case1' } as const
  return { ...fixed, action, payload, at: new Date().toISOString() }
}

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

// Past stdout's own buffer: what is said here has left the process before it can be killed.
function say(line: string): void {
  writeSync(1, `${line}\n`)
}
