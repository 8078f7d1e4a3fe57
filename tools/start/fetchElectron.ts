import { run } from '#tools/run.ts'

import { electronBinary } from './electronBinary.ts'

const installer = 'node_modules/electron/install.js'

/**
 * Asks Electron's own installer for the binary and gives it `limitSeconds`, then kills it.
 *
 * `ELECTRON_MIRROR` reaches the installer through the environment. Answers the binary or null; an
 * installer that ended well without a complete binary is null too.
 */
export async function fetchElectron(limitSeconds: number): Promise<string | null> {
  const from =
    (process.env['ELECTRON_MIRROR'] ?? '') === '' ? '可用环境变量 ELECTRON_MIRROR 指定镜像' : '来自 ELECTRON_MIRROR'
  console.log(`正在获取 Electron（最多等 ${limitSeconds} 秒；${from}）…`)
  const result = await run(process.execPath, [installer], { limit: limitSeconds * 1000 })
  const binary = electronBinary()
  if (binary !== null) return binary
  const reason = result.code === 124 ? `${limitSeconds} 秒内没有取到` : '没有取到'
  console.log(`Electron ${reason}，改用浏览器窗口。`)
  return null
}
