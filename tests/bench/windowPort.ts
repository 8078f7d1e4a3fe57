import * as z from 'zod'

import type { InputOf, OperationName } from '#contract/index.ts'
import { serviceFrameSchema } from '#contract/frame.ts'
import { createChangeHub } from '#service/changeHub.ts'
import { serveRpc } from '#service/rpc.ts'
import type { TestOffice } from '#tests/helpers/testOffice.ts'

const frame = z.string().transform((json) => serviceFrameSchema.parse(JSON.parse(json)))

/** Asks as a window does: JSON frames over a port, input and output checked against the contract. */
export function windowPort({
  application,
  session,
}: TestOffice): <N extends OperationName>(op: N, input: InputOf<N>) => Promise<unknown> {
  const waiting = new Map<number, (value: unknown) => void>()
  let [hear, last]: [(json: string) => void, number] = [() => {}, 0]
  serveRpc({
    port: {
      post: (json) => {
        const said = frame.parse(json)
        if (said.t === 'ok') waiting.get(said.id)?.(said.value)
        if (said.t === 'err') throw new Error(JSON.stringify(said.error))
      },
      onMessage: (listener) => (hear = listener),
    },
    dispatch: application.dispatch,
    session,
    changes: createChangeHub(),
    via: 'window',
  })
  return (op, input) =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      hear(JSON.stringify({ t: 'call', id: last, op, input }))
    })
}
