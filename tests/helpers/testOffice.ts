import { join } from 'node:path'

import { contract, type InputOf, type OperationName, type OutputOf } from '#contract/index.ts'
import type { AppError } from '#domain/errors.ts'
import type { Result } from '#domain/result.ts'
import { forkWorker } from '#main/worker/fork.ts'
import { createApplication } from '#service/application.ts'
import type { Application, FileTokens, Session } from '#service/applicationTypes.ts'

/** One person at a window of the office. */
export interface Colleague {
  readonly session: Session
  /** The value, or a failed test that shows the error. */
  ask<N extends OperationName>(op: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** The error, or a failed test that shows the value. */
  refuse<N extends OperationName>(op: N, input: InputOf<N>): Promise<AppError>
  /** The answer of a call that can be stopped. */
  send<N extends OperationName>(op: N, input: InputOf<N>, signal: AbortSignal): Promise<Result<unknown>>
}

/** A whole office for a test: a real service on a real desk in a temp folder, asked as one person. */
export interface TestOffice extends Colleague {
  readonly directory: string
  readonly application: Application
  /** Somebody else at another window, not signed in yet. */
  colleague(): Colleague
  close(): Promise<void>
}

export const testPassword = 'a-password-for-tests'

/** Sets a desk up and signs its administrator in. `today` is the day on which the office works. */
export async function openTestOffice(directory: string, today = '2026-09-14'): Promise<TestOffice> {
  const office = startTestOffice(directory, today)
  await office.ask('desk.create', {
    bureau: { name: '泉州市丰泽生态环境局', parentOrgan: '泉州市生态环境局', areaCode: '350599', fondNo: '' },
    administrator: { staffNo: '001', name: '周管理', password: testPassword },
    passphrase: testPassword,
  })
  await office.ask('session.signIn', { staffNo: '001', password: testPassword })
  return office
}

/** The service on a folder as it is; nothing opened, nobody signed in. Paths are their own tokens. */
export function startTestOffice(directory: string, today = '2026-09-14', tokens: Partial<FileTokens> = {}): TestOffice {
  const files: FileTokens = { resolve: (token) => token, register: (path) => path, ...tokens }
  const application = createApplication({
    dataDirectory: join(directory, 'desk'),
    workers: forkWorker,
    secrets: { available: false, protect: async (secret) => secret, reveal: async () => null },
    clock: () => new Date(`${today}T02:00:00.000Z`),
    hostKind: 'cli',
    files,
  })
  return {
    directory,
    application,
    ...colleagueAt(application),
    colleague: () => colleagueAt(application),
    close: () => application.close(),
  }
}

function colleagueAt(application: Application): Colleague {
  const session = application.newSession()
  const send = (op: OperationName, input: unknown, signal = new AbortController().signal) =>
    application.dispatch(op, contract[op].input.parse(input), { session, signal, via: 'window', progress: () => {} })
  return {
    session,
    send,
    ask: async (op, input) => {
      const answer = await send(op, input)
      if (!answer.ok) throw new Error(`${op} was refused: ${JSON.stringify(answer.error)}`)
      // as: the schema of this very operation has parsed it
      return contract[op].output.parse(answer.value) as OutputOf<typeof op>
    },
    refuse: async (op, input) => {
      const answer = await send(op, input)
      if (answer.ok) throw new Error(`${op} was not refused: ${JSON.stringify(answer.value)}`)
      return answer.error
    },
  }
}
