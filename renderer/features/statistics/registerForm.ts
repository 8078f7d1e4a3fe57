import type { Day } from '#domain/day.ts'
import type { CounterKey, RegisterEntry, SuitOutcome } from '#domain/statistics/registerEntry.ts'

/** What is typed of a line of the register; the fields of another kind stay as they are and are left out. */
export interface RegisterForm {
  kind: RegisterEntry['kind']
  day: Day | null
  docNo: string
  title: string
  source: string
  amount: number | null
  outcome: SuitOutcome
  defendant: string
  headName: string
  headPost: string
  headOrgan: string
  counter: CounterKey
  value: number | null
}

/** The form for a line, or for a new one. */
export function formOfEntry(entry: RegisterEntry | null, organ: string): RegisterForm {
  const head = entry?.kind === 'suit' ? entry.head : null
  return {
    kind: entry?.kind ?? 'suit',
    day: entry?.day ?? null,
    docNo: entry?.docNo ?? '',
    title: entry?.title ?? '',
    source: entry?.source ?? '',
    amount: entry?.kind === 'compensation' ? entry.amount : null,
    outcome: entry?.kind === 'suit' ? entry.outcome : 'pending',
    defendant: entry?.kind === 'suit' ? entry.defendant : organ,
    headName: head?.name ?? '',
    headPost: head?.post ?? '',
    headOrgan: head?.organ ?? organ,
    counter: entry?.kind === 'counter' ? entry.counter : 'complaints',
    value: entry?.kind === 'counter' ? entry.value : null,
  }
}

/** The line that was typed, before it is checked. */
export function entryOfForm(form: RegisterForm, entry: RegisterEntry | null, year: number): unknown {
  const { kind, day, docNo, title, source } = form
  const base = {
    id: entry?.id ?? '',
    caseId: entry?.caseId ?? null,
    year,
    day,
    docNo,
    title,
    source,
    withdrawnReason: '',
  }
  if (kind === 'compensation') return { ...base, kind, amount: form.amount }
  if (kind === 'counter') return { ...base, kind, counter: form.counter, value: form.value }
  if (kind === 'correction') return { ...base, kind }
  const { headName: name, headPost: post, headOrgan: organ } = form
  const head = name.trim() === '' ? null : { name, post, organ }
  return { ...base, kind, outcome: form.outcome, defendant: form.defendant, head }
}
