import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { workFolderName } from '#service/workFolder.ts'

/** Where a print job lies: a plain copy inside the desk's own folder, cleared at the next opening. */
export function printPath(directory: string, runId: string): string {
  return join(printFolder(directory), `${runId}.pdf`)
}

/** Clears the jobs before this one; a job that a viewer still holds open stays for the next time. */
export async function clearPrints(directory: string): Promise<void> {
  const names = await readdir(printFolder(directory)).catch(() => [])
  for (const name of names) await rm(join(printFolder(directory), name), { force: true }).catch(() => {})
}

function printFolder(directory: string): string {
  return join(directory, workFolderName, 'print')
}
