/**
 * Who may import whom, in one place. Paths are from the repository's root.
 *
 * A file belongs to the layer with the longest matching `at`. `may` lists the places whose files it
 * may import (`{feature}` stands for the file's own feature), `packages` the npm packages, `node`
 * whether Node's own modules are allowed. `plugin.ts` keeps the table, `docs/architecture.md` explains it.
 */
export interface Layer {
  readonly name: string
  readonly at: readonly string[]
  readonly may: readonly string[]
  readonly packages: readonly string[] | 'any'
  readonly node: boolean
  /** What its unit tests may import besides: the other end of what they test. */
  readonly testsMay?: readonly string[]
}

/** What every layer of the main side may use: hashing, where the program's files lie, the helper processes, codes on paper. */
const kernel = ['main/sha256.ts', 'main/version.ts', 'main/resources.ts', 'main/worker/', 'main/paperCode/']
/** All that a host sees of the service: its entry, the frames, the questions it is asked, the helpers it starts. */
const serviceDoors = ['entry', 'rpc', 'control', 'workers', 'applicationTypes'].map((name) => `main/service/${name}.ts`)
const inside = ['domain/', ...kernel]
const windowParts = ['renderer/ui/', 'renderer/rpc/', 'renderer/i18n/', 'renderer/app/', 'contract/', 'domain/']

export const layers: readonly Layer[] = [
  {
    name: 'domain',
    at: ['domain/'],
    may: ['domain/'],
    packages: ['zod'],
    node: false,
    testsMay: ['main/sha256.ts', 'resources/'],
  },
  { name: 'contract', at: ['contract/'], may: ['contract/', 'domain/'], packages: ['zod'], node: false },
  { name: 'kernel', at: kernel, may: inside, packages: ['zod', 'qrcode'], node: true },
  { name: 'store', at: ['main/store/'], may: ['main/store/', ...inside], packages: 'any', node: true },
  {
    name: 'typeset',
    at: ['main/typeset/'],
    may: ['main/typeset/', 'resources/', ...inside],
    packages: 'any',
    node: true,
  },
  { name: 'binder', at: ['main/binder/'], may: ['main/binder/', ...inside], packages: 'any', node: true },
  {
    name: 'reader',
    at: ['main/reader/'],
    may: ['main/reader/', 'main/binder/', ...inside],
    packages: 'any',
    node: true,
  },
  { name: 'docx', at: ['main/docx/'], may: ['main/docx/', ...inside], packages: 'any', node: true },
  { name: 'sheet', at: ['main/sheet/'], may: ['main/sheet/', ...inside], packages: 'any', node: true },
  {
    name: 'demo',
    at: ['main/demo/'],
    may: ['main/demo/', 'main/typeset/', 'resources/', ...inside],
    packages: 'any',
    node: true,
  },
  { name: 'seal', at: ['main/seal/'], may: ['main/seal/', ...inside], packages: 'any', node: true },
  {
    name: 'service',
    at: ['main/service/'],
    may: [
      'main/service/',
      'main/store/',
      'main/typeset/',
      'main/binder/',
      'main/seal/',
      'main/reader/',
      'main/sheet/',
      'main/docx/',
      'contract/',
      'resources/',
      ...inside,
    ],
    packages: 'any',
    node: true,
  },
  {
    name: 'hosts',
    at: ['main/hosts/'],
    may: ['main/hosts/', ...serviceDoors, 'contract/', ...kernel],
    packages: 'any',
    node: true,
  },
  { name: 'electron entry', at: ['main/index.ts'], may: ['main/hosts/'], packages: [], node: true },
  {
    name: 'command line',
    at: ['main/cli.ts', 'main/hosts/cli/'],
    may: ['main/hosts/cli/', 'main/hosts/', 'main/service/', 'contract/', 'resources/', ...inside],
    packages: ['zod'],
    node: true,
  },
  { name: 'preload', at: ['preload/'], may: ['preload/', 'contract/'], packages: [], node: false },
  { name: 'renderer', at: ['renderer/'], may: ['renderer/', 'contract/', 'domain/'], packages: 'any', node: false },
  {
    name: 'renderer feature',
    at: ['renderer/features/'],
    may: ['renderer/features/{feature}/', ...windowParts],
    packages: 'any',
    node: false,
  },
  {
    name: 'renderer ui',
    at: ['renderer/ui/'],
    may: ['renderer/ui/', 'renderer/i18n/', 'contract/', 'domain/'],
    packages: 'any',
    node: false,
  },
  {
    name: 'renderer rpc',
    at: ['renderer/rpc/'],
    may: ['renderer/rpc/', 'contract/', 'domain/'],
    testsMay: ['main/service/'],
    packages: 'any',
    node: false,
  },
  { name: 'tests', at: ['tests/'], may: [''], packages: 'any', node: true },
  { name: 'tools', at: ['tools/'], may: [''], packages: 'any', node: true },
]

/** Packages with one home. A test may use them to look from outside; nothing else may. */
export const packageHomes: Readonly<Record<string, readonly string[]>> = {
  electron: ['main/hosts/electron/', 'main/index.ts', 'preload/'],
  'better-sqlite3': ['main/store/'],
  'pdf-lib': ['main/binder/'],
  'playwright-core': ['main/hosts/browser/', 'tools/'],
  playwright: ['tools/'],
}

/** What a unit test beside its file may import on top of its layer. */
export const forTests = ['tests/', 'tools/']
