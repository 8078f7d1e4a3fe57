import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import * as z from 'zod'

import { writeWhole } from './writeWhole.ts'

/** Written into the folder itself, so that a stick knows what it holds on any PC. */
const stateName = '.一卷镜像.json'
/** A name below the folder: anybody can write into a note that lies on a stick, and what it names is removed. */
const pathBelow = z.string().refine((path) => {
  const isOwn = (part: string) => !['', '.', '..'].includes(part)
  return !/[\\:\p{Cc}]/u.test(path) && path.split('/').every(isOwn)
})
const stateSchema = z.object({
  version: z.literal(1),
  /** By case id: the files we wrote, path below the folder → SHA-256 of its content. */
  cases: z.record(z.string(), z.record(pathBelow, z.string())),
})
export type MirrorState = z.infer<typeof stateSchema>

/** What an earlier run wrote into the folder; nothing when there was none or its note cannot be read. */
export async function readState(directory: string): Promise<MirrorState> {
  const none: MirrorState = { version: 1, cases: {} }
  try {
    const parsed = stateSchema.safeParse(JSON.parse(await readFile(join(directory, stateName), 'utf8')))
    return parsed.success ? parsed.data : none
  } catch {
    // Without the note everything is written anew; nothing that lies there is taken for ours.
    return none
  }
}

/** Saves the note. */
export async function saveState(directory: string, state: MirrorState): Promise<void> {
  await writeWhole(join(directory, stateName), JSON.stringify(state))
}
