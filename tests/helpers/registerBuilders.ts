import type { RegisterEntry } from '#domain/statistics/registerEntry.ts'

type Kind = RegisterEntry['kind']
type Entry<K extends Kind> = Extract<RegisterEntry, { kind: K }>

let count = 0

const particular = {
  correction: {},
  compensation: { amount: 86_000 },
  suit: { outcome: 'claimDismissed', defendant: '泉州市生态环境局', head: null },
  counter: { counter: 'posts', value: 1 },
} as const satisfies { [K in Kind]: Partial<Entry<K>> }

/** A line of the register of 2023. */
export function makeEntry<K extends Kind>(kind: K, overrides: Partial<Entry<K>> = {}): RegisterEntry {
  count += 1
  const base = {
    id: `entry${count}`,
    year: 2023,
    day: '2023-06-01',
    caseId: null,
    docNo: '',
    title: `登记${count}`,
    source: '演示',
    withdrawnReason: '',
  }
  // as: the members of this very kind
  return { ...base, kind, ...particular[kind], ...overrides } as RegisterEntry
}

/** A suit against the city bureau that ended in 2023. */
export function makeSuit(overrides: Partial<Entry<'suit'>> = {}): RegisterEntry {
  return makeEntry('suit', overrides)
}
