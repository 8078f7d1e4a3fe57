import { useWatch, type UseFormReturn } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { departureOf } from '#domain/discussion/departure.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { CheckField, TextField } from '#renderer/ui/form/fields.tsx'
import { moneyText } from '#renderer/ui/format.ts'

import type { DiscussionForm } from './discussionForm.ts'

/** Whether the conclusion departs from the legal review, and why; what can be seen is said, the rest is ticked. */
export function DepartureFields({ view, form }: { view: CaseView; form: UseFormReturn<DiscussionForm> }) {
  const t = useText('discussion')
  const { control } = form
  const [conclusion, departs] = useWatch({ control, name: ['conclusion', 'departs'] })
  const departure = departureOf(view.file.rounds, conclusion)
  const agreed = view.file.rounds.findLast((one) => one.kind === 'formal')?.submission?.facts.proposedFine ?? null
  const ask =
    departure === 'ask' ? t('departureAsk', { was: moneyText(agreed), now: moneyText(conclusion.fine) }) : undefined
  return (
    <>
      <CheckField control={control} name="departs" label={t('departs')} />
      {departs || departure === 'yes' || departure === 'ask' ? (
        <TextField
          control={control}
          name="departureReason"
          label={t('departureReason')}
          required={departs || departure === 'yes'}
          warning={departure === 'yes' ? t('departureYes') : ask}
        />
      ) : null}
    </>
  )
}
