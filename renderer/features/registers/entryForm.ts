import type { Day } from '#domain/day.ts'
import type { NormativeEntry, NormativeKind, TopicCategory } from '#domain/normative/normativeEntry.ts'

/** What is typed of a line of any register; the fields of the others stay empty and are left out. */
export interface EntryForm {
  title: string
  docNo: string
  form: string
  draftedBy: string
  issuedOn: Day | null
  inForceUntil: Day | null
  evaluateBy: Day | null
  cleanUpBy: Day | null
  decidedOn: Day | null
  day: Day | null
  category: TopicCategory
  minutesNo: string
  minutesPlace: string
}

const nothing: EntryForm = {
  title: '',
  docNo: '',
  form: '',
  draftedBy: '',
  issuedOn: null,
  inForceUntil: null,
  evaluateBy: null,
  cleanUpBy: null,
  decidedOn: null,
  day: null,
  category: 'decision',
  minutesNo: '',
  minutesPlace: '',
}

/** The form for a line, or for a new one. */
export function formOfEntry(entry: NormativeEntry | null): EntryForm {
  if (entry === null) return nothing
  const { id: _, kind: __, files: ___, steps: ____, struckReason: _____, ...fields } = entry
  return { ...nothing, ...fields }
}

/** The line that was typed, before it is checked. */
export function inputOfForm(
  form: EntryForm,
  { id, kind, token }: { id: string; kind: NormativeKind; token: string | null },
): Record<string, unknown> {
  const { title, docNo, draftedBy, evaluateBy } = form
  if (kind === 'topic') {
    const { day, category, minutesNo, minutesPlace } = form
    return { id, kind, title, day, category, minutesNo, minutesPlace }
  }
  const shared = { id, kind, title, docNo, draftedBy, evaluateBy, token }
  if (kind === 'decision') return { ...shared, decidedOn: form.decidedOn }
  const { issuedOn, inForceUntil, cleanUpBy } = form
  return { ...shared, form: form.form, issuedOn, inForceUntil, cleanUpBy }
}
