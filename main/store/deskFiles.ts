import { join } from 'node:path'

import { lockPath } from './deskLock.ts'
import { keyFilePath } from './keys.ts'

/** Full paths of the files of a desk. */
export interface DeskFiles {
  readonly ledger: string
  readonly materials: string
  readonly lock: string
  readonly keys: string
}

/** Where the files of a desk lie; nothing else is needed to move it to another PC. */
export function deskFiles(directory: string): DeskFiles {
  return {
    ledger: join(directory, 'ledger.db'),
    materials: join(directory, 'materials.db'),
    lock: lockPath(directory),
    keys: keyFilePath(directory),
  }
}
