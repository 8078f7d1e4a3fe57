import { spawn } from 'node:child_process'

/** Runs a program with this terminal until it ends; answers its exit code. */
export function runInForeground(command: string, args: readonly string[]): Promise<number> {
  // ELECTRON_RUN_AS_NODE, set by some editors' terminals, would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env
  return new Promise((settle) => {
    const child = spawn(command, args, { stdio: 'inherit', env })
    child.on('error', (error) => {
      console.log(`无法启动 ${command}：${error.message}`)
      settle(127)
    })
    child.on('exit', (code) => settle(code ?? 1))
  })
}
