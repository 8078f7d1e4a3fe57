import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One window holds one desk, whichever host it has; the service's own lock guards the data. */
export interface DeskHold {
  release(): void
}

/**
 * Takes the desk for this host, or answers null and asks the host that has it to come forward.
 *
 * The hold is a listening local socket (named pipe on Windows, abstract socket on Linux): the system
 * frees it when the process dies, however it dies. It carries no data.
 */
export async function holdDesk(directory: string, onCalled: () => void): Promise<DeskHold | null> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const address = addressOf(realpathSync(directory))
  const server = createServer((socket) => {
    socket.destroy()
    onCalled()
  })
  if (await listens(server, address)) return holding(server)
  if (await isAnswered(address)) return null
  // Only macOS leaves a dead socket's file behind.
  if (!address.startsWith('\0')) rmSync(address, { force: true })
  return (await listens(server, address)) ? holding(server) : null
}

function holding(server: Server): DeskHold {
  server.unref()
  return { release: () => void server.close() }
}

function addressOf(directory: string): string {
  const name = `yijuan-${createHash('sha256').update(directory).digest('hex').slice(0, 32)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
}

function listens(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error)
    server.once('error', onError)
    server.listen(address, () => {
      server.off('error', onError)
      resolve(true)
    })
  })
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
