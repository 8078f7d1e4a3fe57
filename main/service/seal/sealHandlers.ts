import { open, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

import { verifyReportSchema } from '#domain/seal/verifyReport.ts'
import type { sealOperations } from '#contract/seal.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { storageError } from '#store/storageError.ts'
import { listSeals } from '#store/tables/seals.ts'

import type { Handlers, OpenCall, OpenHandlers } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { findFile } from '#service/openFile.ts'

import { getIdentity } from './bureauIdentity.ts'
import { freezePlan } from './freezePlan.ts'
import { sealCase } from './sealCase.ts'

/** Sealing. */
export const sealHandlers: Handlers<Exclude<keyof typeof sealOperations, 'verify.file'>> = {
  'seal.preview': (call, { caseId, volume }) => {
    const found = findFile(call, caseId)
    return found.ok ? ok(freezePlan(call, found.value, volume, {})) : found
  },
  'seal.run': sealCase,
  'seal.list': (call, { caseId }) => ok(listSeals(call.desk.ledger, caseId)),
}

/** Verifying needs no desk and no sign-in; an open desk lends its own certificate as the one to trust. */
export const verifyHandlers: OpenHandlers<'verify.file'> = {
  'verify.file': async (call, input) => {
    const path = call.runtime.options.files.resolve(input.token)
    if (path === null) return fail({ kind: 'fileUnreadable', path: input.token, reason: 'unknownToken' })
    const readable = await requireReadable(path)
    if (!readable.ok) return readable
    const named = input.originals === null ? null : call.runtime.options.files.resolve(input.originals)
    const originals = named === null ? null : await folderOf(named)
    const trusted = await trustedCertificate(call, input.trust)
    return trusted.ok ? verifyPath(call, { path, originals, trusted: trusted.value }) : trusted
  },
}

/** What cannot be read was not found changed: that would be a false word about a file nobody has seen. */
async function requireReadable(path: string): Promise<Result<null>> {
  try {
    const file = await open(path)
    const found = await file.stat()
    await file.close()
    return found.isFile() ? ok(null) : fail({ kind: 'fileUnreadable', path, reason: 'folder' })
  } catch (error) {
    return fail(storageError(error, path))
  }
}

/** The certificate the asker named; else the open desk's own; else none, and the signer stays unknown. */
async function trustedCertificate(call: OpenCall, token: string | null): Promise<Result<string | null>> {
  const { desk, options } = call.runtime
  if (token === null) return ok(desk === null ? null : getIdentity(desk).certificatePem)
  const path = options.files.resolve(token)
  const pem = path === null ? null : await readFile(path, 'utf8').catch(() => null)
  return pem === null ? fail({ kind: 'fileUnreadable', path: path ?? token, reason: 'missing' }) : ok(pem)
}

/** The folder that was named: itself, or by a file in it, because a page's folder dialog gives files only. */
async function folderOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() === true ? dirname(path) : path
}

/** Verifies one file in the helper process. */
export function verifyPath(call: OpenCall, input: { path: string; originals: string | null; trusted: string | null }) {
  return runErrand(call, {
    helper: 'seal',
    op: 'verify',
    input: { path: input.path, originalsDirectory: input.originals, trustedCertificatePem: input.trusted },
    output: verifyReportSchema,
    timeoutMs: 600_000,
    step: 'verifying',
  })
}
