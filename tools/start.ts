import { findBrowser } from '#hosts/browser/findBrowser.ts'

import { runTool } from './run.ts'
import { chooseHost, electronLimit, hasDisplay, shouldFetchElectron, type Situation } from './start/chooseHost.ts'
import { electronBinary } from './start/electronBinary.ts'
import { fetchElectron } from './start/fetchElectron.ts'
import { runInForeground } from './start/openWindow.ts'
import { runDemo } from './start/runDemo.ts'

const nothingLine =
  '既没有 Electron，也找不到 Chrome、Edge 或 Chromium。请安装其中一个浏览器，或用环境变量 YIJUAN_BROWSER 指明其路径。'

function situationHere(electron: string | null): Situation {
  return {
    display: hasDisplay(process.platform, process.env),
    electron: electron !== null,
    browser: findBrowser() !== null,
    root: process.platform === 'linux' && process.getuid?.() === 0,
  }
}

async function build(): Promise<boolean> {
  console.log('正在构建…')
  const result = await runTool('electron-vite/bin/electron-vite.js', ['build'])
  if (result.code !== 0) console.log(`构建失败：\n${result.output}`)
  return result.code === 0
}

/** What happens after `npm start`, answered as an exit code. */
async function open(): Promise<number> {
  let electron = electronBinary()
  if (chooseHost(situationHere(electron)) === 'demo') return runDemo()
  if (!(await build())) return 1
  const limit = electronLimit(process.env)
  if (shouldFetchElectron(situationHere(electron), limit)) electron = await fetchElectron(limit)
  const opening = chooseHost(situationHere(electron))
  if (opening === 'electron' && electron !== null) {
    console.log('用 Electron 打开窗口。')
    return runInForeground(electron, ['.'])
  }
  if (opening === 'browser') {
    console.log(`用浏览器打开窗口：${findBrowser()?.path ?? ''}`)
    return runInForeground(process.execPath, ['out/main/browserHost.js'])
  }
  console.log(nothingLine)
  return 1
}

process.exitCode = await open()
