import { createInterface } from 'node:readline'
import { join } from 'node:path'

import { noFacts } from '#domain/case/case.ts'
import { makeParty } from '#tests/helpers/builders.ts'
import { startTestOffice, testPassword } from '#tests/helpers/testOffice.ts'

/**
 * An office at work, to be killed: opens cases, takes files in and seals, again and again. Says
 * on standard output what the service acknowledged, one JSON line each, after it did.
 */
const [directory = '', papers = ''] = process.argv.slice(2)
const office = startTestOffice(directory)
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

await office.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
await office.ask('session.signIn', { staffNo: '001', password: testPassword })
say({ ready: true })
await new Promise((begin) => createInterface(process.stdin).once('line', begin))

for (let round = 1; ; round += 1) {
  const { caseId } = await office.ask('case.create', {
    filingNo: `${process.pid}-${round}`,
    cause: '无证排污',
    source: '现场检查',
    organ: '泉州市生态环境局',
    handler: '陈甲',
    parties: [makeParty({ id: '' })],
    officers: [],
    facts: noFacts,
    retention: '30年',
  })
  say({ caseId })
  for (const file of ['甲.jpg', '乙.bin']) {
    const [outcome] = await office.ask('material.add', {
      caseId,
      tokens: [join(papers, file)],
      volume: '正',
      kind: 'other',
    })
    say({ caseId, materialId: outcome?.materialId ?? null, file })
  }
  const { seal } = await office.ask('seal.run', { caseId, volume: '正卷', closingNote: {}, directory: null })
  say({ caseId, seal: seal.path, sha256: seal.sha256 })
}
