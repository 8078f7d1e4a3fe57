import { bindCaseFile } from '#binder/bindCaseFile.ts'
import { scanPdf } from '#binder/testing/sampleSources.ts'
import { sampleCase } from '#binder/testing/sampleCase.ts'
import { signCaseFile } from '#seal/signCaseFile.ts'
import { readFileSync, writeFileSync } from 'node:fs'
const hooks = { progress: () => {}, signal: new AbortController().signal }
const one = await scanPdf(10, 1)
const files = Array.from({ length: Number(process.argv[2]) }, (_, i) => ({ name: `${i}.pdf`, bytes: one }))
const input = await sampleCase('/tmp/zzv', files)
const b = await bindCaseFile(input, hooks)
const id = { certificatePem: readFileSync('/tmp/id.pem','utf8'), privateKeyPem: readFileSync('/tmp/id.key','utf8') }
await signCaseFile({ path: b.path, contents: b.contents, ...id })
writeFileSync('/tmp/zzv/in.json', JSON.stringify({ path: b.path, originalsDirectory: input.originalsDirectory, trustedCertificatePem: id.certificatePem }))
console.log('bound', b.bytes, b.pdfPages)
