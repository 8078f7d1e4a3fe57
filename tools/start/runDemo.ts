import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { runInForeground } from './openWindow.ts'

/** Without a display: the demo in a fresh folder. Its last line is the path of the verified sealed PDF. */
export function runDemo(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'yijuan-demo-'))
  const out = join(folder, 'out')
  mkdirSync(out)
  console.log(`本机没有显示器（DISPLAY、WAYLAND_DISPLAY 都没有设），不开窗口，改为运行演示。演示目录：${folder}`)
  return runInForeground(process.execPath, ['main/cli.ts', 'demo', '--data', join(folder, 'desk'), '--out', out])
}
