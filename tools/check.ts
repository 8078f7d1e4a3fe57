import { lockFaultsHere } from './lockfile/lockFaults.ts'
import { runTool } from './run.ts'

interface Outcome {
  readonly name: string
  readonly code: number
  readonly output: string
  readonly seconds: number
}

type Step = () => Promise<Outcome>

function tool(name: string, entry: string, ...args: string[]): Step {
  return async () => ({ name, ...(await runTool(entry, args)) })
}

async function lockStep(): Promise<Outcome> {
  const faults = lockFaultsHere()
  return { name: 'lock file', code: faults.length === 0 ? 0 : 1, output: faults.join('\n'), seconds: 0 }
}

const layerConfigs = ['domain', 'contract', 'main', 'hosts', 'preload', 'renderer']

/** Two queues, one per core of the smallest machine; the unit tests run last and use both. */
const first: readonly Step[] = [
  lockStep,
  tool('format', 'oxfmt/bin/oxfmt', '--check', '.'),
  tool('lint', 'oxlint/bin/oxlint', '--quiet'),
  tool('dead code', 'knip/bin/knip.js', '--include', 'files,exports,unlisted,unresolved,binaries', '--no-config-hints'),
]
const second: readonly Step[] = [
  ...layerConfigs.map((layer) => tool(`types: ${layer}`, 'typescript/bin/tsc', '-p', `tools/tsconfig/${layer}.json`)),
  tool('types: tests and tools', 'typescript/bin/tsc', '-p', '.'),
]
const last: readonly Step[] = [tool('unit tests', 'vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter', 'dot')]

async function runQueue(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of steps) {
    const outcome = await step()
    outcomes.push(outcome)
    console.log(`${outcome.code === 0 ? 'ok    ' : 'FAILED'} ${outcome.name} ${outcome.seconds.toFixed(1)} s`)
  }
  return outcomes
}

/** `npm run check`: everything that must hold before a commit, under a minute on two cores. */
async function main(): Promise<void> {
  const start = performance.now()
  const outcomes = [...(await Promise.all([runQueue(first), runQueue(second)])).flat(), ...(await runQueue(last))]
  const failed = outcomes.filter((outcome) => outcome.code !== 0)
  for (const outcome of failed) console.log(`\n— ${outcome.name} —\n${outcome.output.trim()}`)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  const verdict =
    failed.length === 0 ? 'all hold' : `${failed.length} FAILED: ${failed.map((one) => one.name).join(', ')}`
  console.log(`\ncheck: ${outcomes.length} steps, ${verdict} (${seconds} s)`)
  process.exitCode = failed.length === 0 ? 0 : 1
}

await main()
