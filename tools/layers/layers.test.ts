import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { judgeImport, layerOf } from './judge.ts'

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[]
}

/** What is planted, by its path; each gets a file of its own so that the linter runs once for all. */
const plantedCode = new Map<string, string>()

function plant(file: string, code: string): string {
  const path = file.replace(/\/a\./, `/a${plantedCode.size}.`)
  plantedCode.set(path, code)
  return path
}

/** Runs the linter as `npm run check` does over all planted files; answers the rules that spoke, by file. */
function lintPlanted(): Map<string, string[]> {
  const root = mkdtempSync(join(tmpdir(), 'yijuan-layers-'))
  for (const [path, code] of plantedCode) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), code)
  }
  const rules = { 'yijuan/layers': 'error', 'yijuan/forbidden-sql': 'error', 'yijuan/top-level-function': 'error' }
  const config = { jsPlugins: [resolve('tools/layers/plugin.ts')], categories: { correctness: 'off' }, rules }
  writeFileSync(join(root, '.oxlintrc.json'), JSON.stringify(config))
  // The linter's exit code is 1, as it must be with faults in every second file.
  const oxlint = resolve('node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '-f', 'json', '.'], { cwd: root, encoding: 'utf8' })
  rmSync(root, { recursive: true })
  const report: Report = JSON.parse(stdout)
  const byFile = Map.groupBy(report.diagnostics, (finding) => finding.filename.replace(/^\.\//, ''))
  return new Map([...byFile].map(([file, found]) => [file, found.map((finding) => finding.code)]))
}

const layerFaults: readonly (readonly [what: string, file: string, code: string])[] = [
  [
    'a rule of the trade that reads a file',
    'domain/a.ts',
    "import { readFileSync } from 'node:fs'\nreadFileSync('x')\n",
  ],
  ['the same without the prefix', 'domain/a.ts', "import 'fs'\n"],
  ['domain using a package besides zod', 'domain/a.ts', "import dayjs from 'dayjs'\ndayjs()\n"],
  ['domain using the store', 'domain/a.ts', "import { open } from '#store/database.ts'\nopen()\n"],
  [
    'domain using the store for types only',
    'domain/a.ts',
    "import type { X } from '#store/database.ts'\nexport type Y = X\n",
  ],
  ['domain handing the store on', 'domain/a.ts', "export { open } from '#store/database.ts'\n"],
  ['domain handing all of it on', 'domain/a.ts', "export * from '#main/store/database.ts'\n"],
  ['domain importing late', 'domain/a.ts', "export async function f() {\n  await import('#store/database.ts')\n}\n"],
  ['a type written as an import', 'domain/a.ts', "export type X = import('#service/a.ts').X\n"],
  ['domain letting Node types in by a comment', 'domain/a.ts', '/// <reference types="node" />\nexport const a = 1\n'],
  ['a path upwards', 'main/store/tables/a.ts', "import '../database.ts'\n"],
  ['an import without its extension', 'domain/a.ts', "import './b'\n"],
  ['an unknown alias', 'domain/a.ts', "import '#utils/b.ts'\n"],
  [
    'an import whose path is computed',
    'main/service/a.ts',
    "export const a = await import('#store/' + process.argv[2])\n",
  ],
  ['contract using the service', 'contract/a.ts', "import '#service/rpc.ts'\n"],
  ['store using the binder', 'main/store/a.ts', "import '#binder/worker.ts'\n"],
  ['seal using the binder', 'main/seal/a.ts', "import '#binder/worker.ts'\n"],
  ['service using the window', 'main/service/a.ts', "import '#renderer/main.tsx'\n"],
  ['service using a host', 'main/service/a.ts', "import '#hosts/host.ts'\n"],
  ['a host using the store', 'main/hosts/browser/a.ts', "import '#store/database.ts'\n"],
  ['a host looking past the doors of the service', 'main/hosts/browser/a.ts', "import '#service/case/caseRow.ts'\n"],
  ['the command line reaching the store by a relative path', 'main/cli.ts', "import './store/database.ts'\n"],
  [
    'better-sqlite3 outside the store',
    'main/service/a.ts',
    "import Database from 'better-sqlite3'\nnew Database('x')\n",
  ],
  ['better-sqlite3 fetched by require', 'main/service/a.ts', "require('better-sqlite3')\n"],
  ['pdf-lib outside the binder', 'main/seal/a.ts', "import { PDFDocument } from 'pdf-lib'\nPDFDocument.create()\n"],
  ['electron in the service', 'main/service/a.ts', "import { app } from 'electron'\napp.quit()\n"],
  ['electron in a tool, where it would start a download', 'tools/a.ts', "import 'electron'\n"],
  ['electron in a test', 'tests/a.test.ts', "import 'electron'\n"],
  ['Playwright in the service', 'main/service/a.ts', "import { chromium } from 'playwright-core'\nchromium.name()\n"],
  ['Node in the window', 'renderer/app/a.ts', "import 'node:path'\n"],
  ['the window using the service', 'renderer/app/a.ts', "import '#service/rpc.ts'\n"],
  [
    'one feature of the window using another',
    'renderer/features/case/a.ts',
    "import '#renderer/features/review/b.ts'\n",
  ],
  ['ui using a feature', 'renderer/ui/a.ts', "import '#renderer/features/review/b.ts'\n"],
  ['preload using the service', 'preload/a.ts', "import '#service/rpc.ts'\n"],
]

const sqlFaults: readonly (readonly [what: string, code: string])[] = [
  ['serialize', 'export function f(db: { serialize(): void }) {\n  db.serialize()\n}\n'],
  ['backup', 'export function f(db: { backup(to: string): void }) {\n  db.backup("x")\n}\n'],
  ['an unencrypted attachment', 'export const sql = "ATTACH DATABASE ? AS plain KEY \'\'"\n'],
  ['rekey in a template', 'export const sql = `PRAGMA rekey = "x"`\n'],
]

const right: readonly (readonly [what: string, file: string, code: string])[] = [
  [
    'domain using itself and zod',
    'domain/a.ts',
    "import * as z from 'zod'\nimport './b.ts'\nimport '#domain/day.ts'\nz.int()\n",
  ],
  [
    'a domain test using Node and fast-check',
    'domain/a.test.ts',
    "import 'node:crypto'\nimport 'fast-check'\nimport './a.ts'\n",
  ],
  [
    'store using domain, kernel and better-sqlite3',
    'main/store/a.ts',
    "import 'better-sqlite3'\nimport '#main/sha256.ts'\nimport '#domain/day.ts'\n",
  ],
  ['every main layer using the worker protocol', 'main/seal/worker.ts', "import '#main/worker/serve.ts'\n"],
  [
    'service using all below it',
    'main/service/a.ts',
    "import '#store/a.ts'\nimport '#binder/a.ts'\nimport '#contract/index.ts'\n",
  ],
  [
    'a feature using itself and ui',
    'renderer/features/case/a.ts',
    "import './b.ts'\nimport '#renderer/features/case/list/c.ts'\nimport '#renderer/ui/Form.tsx'\n",
  ],
  [
    'the application using features',
    'renderer/app/a.ts',
    "import '#renderer/features/case/Page.tsx'\nimport './app.css'\n",
  ],
  [
    'a test using everything of ours',
    'tests/crash/a.test.ts',
    "import '#store/a.ts'\nimport '#seal/a.ts'\nimport 'better-sqlite3'\nimport 'node:fs'\n",
  ],
  [
    'words in a comment and VACUUM INTO',
    'main/store/a.ts',
    "// never rekey, never KEY ''\nexport const sql = 'VACUUM INTO ?'\n",
  ],
  ['a const of a named function type', 'domain/a.ts', 'type F = () => number\nexport const f: F = () => 1\n'],
]

const cases = [
  ...layerFaults.map(([what, file, code]) => ({ what, path: plant(file, code), rules: ['yijuan(layers)'] })),
  ...sqlFaults.map(([what, code]) => ({
    what,
    path: plant('main/store/a.ts', code),
    rules: ['yijuan(forbidden-sql)'],
  })),
  {
    what: 'a top-level arrow function',
    path: plant('domain/a.ts', 'export const f = () => 1\n'),
    rules: ['yijuan(top-level-function)'],
  },
]
const rightCases = right.map(([what, file, code]) => ({ what, path: plant(file, code) }))

describe('the layer rule, run by the linter', () => {
  const findings = lintPlanted()

  it.each(cases)('finds $what, once', ({ path, rules }) => {
    expect(findings.get(path)).toEqual(rules)
  })
  it.each(rightCases)('says nothing about $what', ({ path }) => {
    expect(findings.get(path)).toBeUndefined()
  })
  it('finds nothing else', () => {
    expect([...findings.keys()].toSorted()).toEqual(cases.map(({ path }) => path).toSorted())
  })
})

describe('the layer table', () => {
  it('gives a file to the narrowest layer', () => {
    expect([
      layerOf('main/store/a.ts')?.name,
      layerOf('main/worker/a.ts')?.name,
      layerOf('renderer/ui/a.ts')?.name,
    ]).toEqual(['store', 'kernel', 'renderer ui'])
  })
  it('leaves the config files at the root alone, but not their ../', () => {
    expect([
      judgeImport('vitest.config.ts', 'vitest/config'),
      judgeImport('vitest.config.ts', '../x.ts')?.kind,
    ]).toEqual([null, 'parent'])
  })
})
