import { openDesk } from '#store/desk.ts'

/** Opens the desk and forgets it; the lock must hold all the same. Run with `--expose-gc`. */
function hold(): string {
  const [directory = '', key = ''] = process.argv.slice(2)
  const desk = openDesk(directory, Uint8Array.from(Buffer.from(key, 'hex')))
  return desk.ok ? 'held\n' : `${desk.error.kind}\n`
}

const answer = hold()
setInterval(() => {}, 1000)
setImmediate(() => {
  globalThis.gc?.()
  setImmediate(() => process.stdout.write(answer))
})
