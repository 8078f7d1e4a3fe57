import { useCallback, useEffect, useState } from 'react'
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form'

import type { DraftSaveState } from './draftKeeper.ts'
import { useDraft } from './useDraft.ts'

/** The draft of a form, as `DraftNotice` shows it. */
export interface FormDraft {
  readonly foundAt: string | null
  readonly state: DraftSaveState
  readonly savedAt: string
  readonly restore: () => void
  readonly discard: () => void
  readonly done: () => void
}

/** Saves every change of a form as a draft, without rendering it again. */
export function useFormDraft<V extends FieldValues>(key: string, form: UseFormReturn<V>): FormDraft {
  const draft = useDraft<V>(key)
  const [isAnswered, setAnswered] = useState(false)
  const { keep, drop, found } = draft
  useEffect(() => {
    // Compared by value: `isDirty` is not computed unless a component reads it while rendering.
    let last = JSON.stringify(form.getValues())
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const typed = JSON.stringify(values)
        if (typed === last) return
        last = typed
        keep(values)
      },
    })
  }, [form, keep])
  const restore = useCallback(() => {
    if (found !== null) {
      // as: a draft holds the form's own values; new fields keep their defaults.
      form.reset({ ...form.getValues(), ...found.value } as DefaultValues<V>, { keepDefaultValues: true })
    }
    setAnswered(true)
  }, [form, found])
  const discard = useCallback(() => {
    drop()
    setAnswered(true)
  }, [drop])
  return {
    foundAt: found === null || isAnswered ? null : found.savedAt,
    state: draft.state,
    savedAt: draft.savedAt,
    restore,
    discard,
    done: drop,
  }
}
