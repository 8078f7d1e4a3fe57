import type { Manifest } from '#domain/proof/manifest.ts'
import { overallVerdict, type VerifyReport } from '#domain/seal/verifyReport.ts'
import type { WorkerHooks } from '#main/worker/protocol.ts'

import { hashAround, openByteSource, type ByteSource } from './byteSource.ts'
import { describeCertificate } from './certificate.ts'
import { judge, stepHooks, type VerifyInput } from './judge.ts'
import { readParts } from './readParts.ts'
import { attempt, given } from './refusal.ts'

/**
 * Verifies a sealed case file; docs/proof-format.md says what each check means.
 *
 * Never throws for what is in the file, only when aborted. Memory does not grow with the file,
 * save for the second count of pages (pdfium, sound files up to 64 MiB). Progress steps:
 * `digest`, `segments`, `originals`.
 */
export async function verifyCaseFile(input: VerifyInput, hooks: WorkerHooks): Promise<VerifyReport> {
  const opened = await attempt(hooks.signal, () => openByteSource(input.path))
  if (!opened.ok) return unreadableReport(input.path)
  const source = opened.value
  try {
    const report = await attempt(hooks.signal, () => verifySource(input, source, hooks))
    return report.ok ? report.value : unreadableReport(input.path)
  } finally {
    await source.close()
  }
}

async function verifySource(input: VerifyInput, source: ByteSource, hooks: WorkerHooks): Promise<VerifyReport> {
  const parts = await readParts(source, hooks.signal)
  const { pdf, signature, seal, manifest } = parts
  const gap = pdf.ok && signature.ok ? { ...signature.value.gap, sealedEnd: pdf.value.end } : null
  const { whole, covered } = await hashAround(source, gap, stepHooks(hooks, 'digest'))
  const checks = await judge({ input, source, hooks, parts, covered })
  const signer = await given(hooks.signal, seal, ({ certificate }) => describeCertificate(certificate))
  return {
    file: input.path,
    bytes: source.size,
    sha256: whole,
    verdict: overallVerdict(checks),
    checks,
    ...headOf(manifest.ok ? manifest.value : null),
    signer: signer.ok ? signer.value : null,
  }
}

function headOf(
  manifest: Manifest | null,
): Pick<VerifyReport, 'title' | 'volume' | 'sealedAt' | 'merkleRoot' | 'deviceHead'> {
  return {
    title: manifest?.title ?? '',
    volume: manifest?.volume ?? '',
    sealedAt: manifest?.sealedAt ?? '',
    merkleRoot: manifest?.merkleRoot ?? '',
    deviceHead: manifest?.deviceHead ?? null,
  }
}

function unreadableReport(path: string): VerifyReport {
  const checks: VerifyReport['checks'] = [{ code: 'coverage', verdict: 'fail', reason: 'fileUnreadable', items: [] }]
  return { file: path, bytes: 0, sha256: '', verdict: 'fail', checks, ...headOf(null), signer: null }
}
