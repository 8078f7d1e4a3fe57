import { parseArgs } from 'node:util'

import { benchIntake } from './intake.ts'
import { benchReview } from './review.ts'
import { benchSeal } from './seal.ts'
import { benchSearch } from './search.ts'
import { benchSplit } from './split.ts'

/** Every bench by its name: `npm run bench -- seal|intake|search|split|review [--json] [--pages 1000,5000]` (dossiers for search). */
const benches: Record<string, (sizes: number[] | undefined) => Promise<object[]>> = {
  seal: (pages) => benchSeal(pages),
  intake: (pages) => benchIntake(pages),
  search: (dossiers) => benchSearch(dossiers),
  split: (pages) => benchSplit(pages),
  review: (pages) => benchReview(pages),
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean' }, pages: { type: 'string' } },
  allowPositionals: true,
})
const [name = ''] = positionals
const bench = benches[name]
if (bench === undefined) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')} [--json] [--pages 1000,5000]`)
  process.exit(64)
}
const rows = await bench(values.pages?.split(',').map(Number))
if (values.json === true) console.log(JSON.stringify(rows, null, 2))
else console.table(rows)
