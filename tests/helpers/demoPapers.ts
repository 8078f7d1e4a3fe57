import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { makeDemo } from '#main/demo/makeDemo.ts'

/** Makes some papers of the demo dossier (by the names of their sources) as a copier delivers them; gives their paths. */
export async function demoPapers(directory: string, only: readonly string[]): Promise<string[]> {
  await mkdir(directory, { recursive: true })
  await makeDemo({ directory, only: [...only] })
  const folder = join(directory, 'materials')
  return (await readdir(folder)).toSorted().map((name) => join(folder, name))
}
