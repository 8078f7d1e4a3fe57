import { useCallback, useEffect, useState } from 'react'
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form'

import { useDraft, type DraftSaveState } from './useDraft.ts'

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
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, dirtyFields: true },
        callback: ({ values }) => {
          if (form.formState.isDirty || Object.keys(form.formState.dirtyFields).length > 0) keep(values)
        },
      }),
    [form, keep],
  )
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
