import { countFigure, type Basis, type Figure, type FigureKey } from './figure.ts'
import { counterKeys, type CounterKey, type RegisterEntry, type SuitOutcome } from './registerEntry.ts'

type Suit = Extract<RegisterEntry, { kind: 'suit' }>

/** 胜诉 (law.md §8.3): claims or suit dismissed, or withdrawn by the plaintiff of their own accord. */
const won: readonly SuitOutcome[] = ['claimDismissed', 'suitDismissed', 'withdrawnByPlaintiff']

/** Suits of a year, how they ended, and whether heads of the defendant attended. */
export function suitFigures(entries: readonly RegisterEntry[], year: number): Figure[] {
  const suits = entries.filter((entry): entry is Suit => entry.kind === 'suit' && entry.year === year)
  const concluded = suits.filter((suit) => suit.outcome !== 'pending')
  const ended = (...outcomes: SuitOutcome[]) => suits.filter((suit) => outcomes.includes(suit.outcome))
  return [
    countFigure(
      'suits',
      suits.map((suit) => basisOf(suit, suit.outcome)),
    ),
    countFigure(
      'suitsWithdrawnByPlaintiff',
      ended('withdrawnByPlaintiff').map((suit) => basisOf(suit, suit.outcome)),
    ),
    countFigure(
      'suitsWithdrawnAfterChange',
      ended('withdrawnAfterChange').map((suit) => basisOf(suit, suit.outcome)),
    ),
    rate(
      'winRate',
      concluded,
      (suit) => won.includes(suit.outcome),
      (suit) => suit.outcome,
    ),
    rate('attendance', suits, headAttended, headOf),
  ]
}

/** Agreements on compensation that were performed in the year. */
export function compensationFigure(entries: readonly RegisterEntry[], year: number): Figure {
  const performed = entries.filter(
    (entry) => entry.kind === 'compensation' && entry.year === year && entry.day !== null,
  )
  return countFigure(
    'compensations',
    performed.map((entry) => basisOf(entry, entry.source)),
  )
}

/** Figures that were filled in by hand; one that nobody entered says so. */
export function counterFigures(entries: readonly RegisterEntry[], year: number): Figure[] {
  return counterKeys.map((key) => counterFigure(key, entries, year))
}

function counterFigure(key: CounterKey, entries: readonly RegisterEntry[], year: number): Figure {
  const basis = entries
    .filter((entry) => entry.kind === 'counter' && entry.counter === key && entry.year === year)
    .map((entry) => ({ ...basisOf(entry, entry.source), amount: entry.kind === 'counter' ? entry.value : 0 }))
  if (basis.length === 0) return { ...countFigure(key, []), value: null, problem: 'nothingEntered' }
  const total = basis.reduce((sum, one) => sum + one.amount, 0)
  return { ...countFigure(key, basis), value: total, counted: total }
}

/** Only a head of the organ that is sued counts (法释〔2020〕3号 1②、2②): the branch's does not count for the city bureau. */
function headAttended({ head, defendant }: Suit): boolean {
  return head !== null && head.organ === defendant
}

function headOf({ head }: Suit): string {
  return head === null ? '' : `${head.organ}${head.post}${head.name}`
}

function rate(
  key: FigureKey,
  suits: readonly Suit[],
  counts: (suit: Suit) => boolean,
  note: (suit: Suit) => string,
): Figure {
  const counted = suits.filter(counts).length
  const basis = suits.map((suit) => ({ ...basisOf(suit, note(suit)), amount: counts(suit) ? 1 : 0 }))
  const shared = { key, counted, of: suits.length, basis }
  if (suits.length === 0) return { ...shared, value: null, problem: 'nothingConcluded' }
  return { ...shared, value: Math.round((counted * 1000) / suits.length) / 10, problem: '' }
}

function basisOf({ caseId, id, title, docNo, day }: RegisterEntry, note: string): Basis {
  return { caseId, entryId: id, label: title, docNo, day, amount: 1, note }
}
