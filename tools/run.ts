import { spawn } from 'node:child_process'

export interface RunResult {
  readonly code: number
  readonly output: string
  readonly seconds: number
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  /** Print while it runs, besides collecting. */
  readonly show?: boolean
  /** Milliseconds after which the program and its children are killed; the code is then 124. */
  readonly limit?: number
}

/** Runs a program to its end and keeps what it printed; a program that cannot be started is code 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const start = performance.now()
  // Its own process group, so that a limit also ends what the program itself started.
  const ownGroup = options.limit !== undefined && process.platform !== 'win32'
  return new Promise((settle) => {
    let output = ''
    let late = false
    const child = spawn(command, args, {
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: ownGroup,
    })
    function keep(text: string) {
      output += text
      if (options.show === true) process.stdout.write(text)
    }
    function stop() {
      late = true
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    }
    function done(code: number) {
      clearTimeout(timer)
      settle({ code: late ? 124 : code, output, seconds: (performance.now() - start) / 1000 })
    }
    const timer = options.limit === undefined ? undefined : setTimeout(stop, options.limit)
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => {
      keep(`${error.message}\n`)
      done(127)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}

/** Runs the entry of an installed package (`tsc`, `oxlint`) with this very Node: no shell, no .cmd on Windows. */
export function runTool(entry: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return run(process.execPath, [`node_modules/${entry}`, ...args], options)
}
