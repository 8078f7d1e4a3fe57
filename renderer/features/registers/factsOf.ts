import { topicCategoryText } from '#contract/text/normative.ts'
import type { NormativeEntry } from '#domain/normative/normativeEntry.ts'

type Fact =
  | 'docNo'
  | 'form'
  | 'draftedBy'
  | 'undertaker'
  | 'issuedOn'
  | 'decidedOn'
  | 'inForceUntil'
  | 'meetingDay'
  | 'category'
  | 'minutesNo'
  | 'minutesPlace'

/** What is shown of a line, by the words of its form; a blank is shown as one. */
export function factsOf(entry: NormativeEntry): { key: Fact; children: string }[] {
  return pairsOf(entry).map(([key, text]) => ({ key, children: text || '—' }))
}

function pairsOf(entry: NormativeEntry): [Fact, string][] {
  switch (entry.kind) {
    case 'document':
      return [
        ['docNo', entry.docNo],
        ['form', entry.form],
        ['draftedBy', entry.draftedBy],
        ['issuedOn', entry.issuedOn ?? ''],
        ['inForceUntil', entry.inForceUntil ?? ''],
      ]
    case 'decision':
      return [
        ['docNo', entry.docNo],
        ['undertaker', entry.draftedBy],
        ['decidedOn', entry.decidedOn ?? ''],
      ]
    case 'topic':
      return [
        ['meetingDay', entry.day],
        ['category', topicCategoryText[entry.category]],
        ['minutesNo', entry.minutesNo],
        ['minutesPlace', entry.minutesPlace],
      ]
  }
}
