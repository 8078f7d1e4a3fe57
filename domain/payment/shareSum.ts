/** What the parties owe together beside the fine of their decision, in whole yuan. */
export interface ShareSum {
  readonly sum: number
  /** Sum less the fine. */
  readonly gap: number
  /** `open` while the share of somebody is not known, so that nobody can say whether it adds up. */
  readonly verdict: 'match' | 'gap' | 'open'
}

/**
 * Adds up the shares of a fine; null is a share nobody has told yet. A gap is shown and never refused:
 * what each owes stands in the decision, and parties may be liable together for the same money.
 */
export function shareSum(shares: readonly (number | null)[], fine: number): ShareSum {
  const sum = shares.reduce<number>((all, one) => all + (one ?? 0), 0)
  const verdict = shares.includes(null) ? 'open' : sum === fine ? 'match' : 'gap'
  return { sum, gap: sum - fine, verdict }
}
