import { onTestFinished } from 'vitest'

import { createDesk, type Desk } from '#store/desk.ts'
import type { NewEvent } from '#store/eventLog.ts'
import { newDataKey } from '#store/keys.ts'

/** An empty desk in a folder, without a passphrase; closed when the test ends. */
export async function makeDesk(directory: string, key: Uint8Array = newDataKey()): Promise<Desk> {
  const created = await createDesk(directory, { key, passphrase: null, osBlob: null })
  if (!created.ok) throw new Error(created.error.kind)
  const { desk } = created.value
  onTestFinished(() => desk.close())
  return desk
}

/** An event of case1 with defaults. */
export function makeEvent(overrides: Partial<NewEvent> = {}): NewEvent {
  return {
    caseId: 'case1',
    actor: 'A01',
    origin: 'live',
    via: 'window',
    action: 'case.update',
    subject: 'case:case1',
    payload: { cause: '无证排污' },
    at: '2023-12-01T02:00:00.000Z',
    ...overrides,
  }
}
