import { existsSync, readFileSync, rmSync } from 'node:fs'

import { missingToolsFile } from '#tests/helpers/externalTool.ts'

import { runTool } from './run.ts'
import { addCounts, isGreen, lastLine, noCounts, playwrightCounts, vitestCounts, type Counts } from './test/counts.ts'
import { ensureBrowser, noBrowserLine } from './test/ensureBrowser.ts'
import { machineFacts } from './test/facts.ts'

const vitestReport = 'test-results/vitest.json'
const playwrightReport = 'test-results/e2e.json'
const oneFailure: Counts = { ...noCounts, failed: 1 }

function read(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** Rules, store, seal and the rest without a window: unit, engine, crash and corpus tests. */
async function runVitest(): Promise<Counts> {
  const projects = ['unit', 'engine', 'crash', 'corpus'].flatMap((project) => ['--project', project])
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${vitestReport}`]
  const result = await runTool('vitest/vitest.mjs', ['run', ...projects, ...reporters], { show: true })
  return vitestCounts(read(vitestReport), result.code)
}

/** Builds the application and drives its window. */
async function runWindowTests(): Promise<Counts> {
  const browser = await ensureBrowser()
  if (browser === null) {
    console.log(noBrowserLine)
    return oneFailure
  }
  console.log(`\nwindow tests in the browser host: ${browser}`)
  const build = await runTool('electron-vite/bin/electron-vite.js', ['build'])
  if (build.code !== 0) {
    console.log(`构建失败，窗口测试按失败计。The build failed, so the window tests count as failed.\n${build.output}`)
    return oneFailure
  }
  const result = await runTool('playwright/cli.js', ['test'], { show: true })
  return playwrightCounts(read(playwrightReport), result.code)
}

/** `npm test`: everything a clean clone must show; the last line sums both runners. */
async function main(): Promise<void> {
  for (const old of [vitestReport, playwrightReport, missingToolsFile]) rmSync(old, { force: true })
  console.log(`${machineFacts()}\n`)
  const counts = addCounts([await runVitest(), await runWindowTests()])
  const unjudged = [...new Set((read(missingToolsFile) ?? '').split('\n').filter((line) => line !== ''))]
  if (unjudged.length > 0) console.log(`\n${unjudged.join('\n')}`)
  console.log(`\n${lastLine(counts)}`)
  process.exitCode = isGreen(counts) ? 0 : 1
}

await main()
