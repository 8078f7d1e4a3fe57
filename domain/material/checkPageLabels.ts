import { numberIn } from './pageLabels.ts'

/** The stamped numbers of one document of a volume, in the order of the volume. */
export interface LabelledDocument {
  readonly id: string
  readonly title: string
  /** One for each page, or none when the desk numbers the pages. */
  readonly labels: readonly string[]
  readonly pages: number
}

/**
 * What is odd about the numbers: `double` the same number twice · `gap` numbers `from`–`to` are
 * missing · `backwards` a number smaller than the one before · `count` not as many numbers as pages
 * · `unstamped` a page without number between numbered ones.
 */
export interface LabelProblem {
  readonly kind: 'double' | 'gap' | 'backwards' | 'count' | 'unstamped'
  readonly documentId: string
  readonly title: string
  readonly label: string
}

/**
 * Whether the numbers stamped on a volume run through (形成卷号规范: no double, no gap).
 *
 * `unknown` when no document of the volume, or not every one, carries stamped numbers. A finding is
 * a defect of the paper, never a reason to stop anything.
 */
export interface LabelCheck {
  readonly outcome: 'pass' | 'fail' | 'unknown'
  readonly problems: readonly LabelProblem[]
}

/** Looks for doubles and gaps over the documents of one volume. */
export function checkPageLabels(documents: readonly LabelledDocument[]): LabelCheck {
  const labelled = documents.filter(({ labels }) => labels.length > 0)
  const counted = labelled.filter(({ labels, pages }) => labels.length !== pages)
  const problems = [
    ...counted.map((one) => problemOf('count', one, String(one.labels.length))),
    ...runProblems(labelled),
  ]
  if (problems.length > 0) return { outcome: 'fail', problems }
  return { outcome: labelled.length === documents.length && labelled.length > 0 ? 'pass' : 'unknown', problems }
}

function runProblems(documents: readonly LabelledDocument[]): LabelProblem[] {
  const problems: LabelProblem[] = []
  const seen = new Set<string>()
  // What was stamped before page 1 of the volume: nothing.
  let last = 0
  for (const document of documents) {
    for (const label of document.labels) {
      const number = numberIn(label)
      if (number === null) problems.push(problemOf('unstamped', document, label))
      else if (seen.has(label)) problems.push(problemOf('double', document, label))
      else if (number.main < last) problems.push(problemOf('backwards', document, label))
      else if (number.main > last + 1) problems.push(problemOf('gap', document, missing(last + 1, number.main - 1)))
      seen.add(label)
      last = Math.max(last, number?.main ?? 0)
    }
  }
  return problems
}

function missing(from: number, to: number): string {
  return from === to ? String(from) : `${from}～${to}`
}

function problemOf(kind: LabelProblem['kind'], { id, title }: LabelledDocument, label: string): LabelProblem {
  return { kind, documentId: id, title, label }
}
