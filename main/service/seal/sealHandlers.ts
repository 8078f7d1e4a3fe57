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
    const originals = await namedOriginals(call, input.originals)
    if (!originals.ok) return originals
    const trusted = await trustedCertificate(call, input.trust)
    return trusted.ok ? verifyPath(call, { path, originals: originals.value, trusted: trusted.value }) : trusted
  },
}

/** What cannot be read was not found changed: that would be a false word about a file nobody has seen. */
async function requireReadable(path: string): Promise<Result<null>> {
  try {
    // Looked at first: opening a named pipe waits for a writer that may never come.
    const found = await stat(path)
    if (!found.isFile()) {
      return fail({ kind: 'fileUnreadable', path, reason: found.isDirectory() ? 'folder' : 'notAFile' })
    }
    const file = await open(path)
    await file.close()
    return ok(null)
  } catch (error) {
    return fail(storageError(error, path))
  }
}

/** The certificate the asker named; else the open desk's own; else none, and the signer stays unknown. */
async function trustedCertificate(call: OpenCall, token: string | null): Promise<Result<string | null>> {
  const { desk, options } = call.runtime
  if (token === null) return ok(desk === null ? null : getIdentity(desk).certificatePem)
  const path = options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  const readable = await requireReadable(path)
  return readable.ok ? ok(await readFile(path, 'utf8')) : readable
}

/**
 * The folder of the originals that was named: itself, or by a file in it, because a page's folder
 * dialog gives files only; null when none was. One that is not there is no "none": the asker would
 * take a report without the originals for one that compared them.
 */
async function namedOriginals(call: OpenCall, token: string | null): Promise<Result<string | null>> {
  if (token === null) return ok(null)
  const path = call.runtime.options.files.resolve(token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
  try {
    const found = await stat(path)
    return ok(found.isFile() ? dirname(path) : path)
  } catch (error) {
    return fail(storageError(error, path))
  }
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
