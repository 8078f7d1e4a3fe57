import { App } from 'antd'

import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import type { FormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { CalculationEditorProps } from './CalculationEditor.tsx'
import { calculationFormSchema, type CalculationForm } from './calculationForm.ts'

/** Records what was typed; the service computes it again. */
export function useSaveCalculation(
  { view, partyId, calculation, onSaved }: CalculationEditorProps,
  draft: FormDraft,
): { busy: boolean; run: (typed: CalculationForm) => Promise<void> } {
  const t = useText('discretion')
  const { message } = App.useApp()
  const save = useCommandRpc('discretion.save')
  const run = async (typed: CalculationForm) => {
    const values = calculationFormSchema.parse(typed)
    const calculationId = calculation?.id ?? null
    const answer = await save.run({ ...values, partyId, calculationId, caseId: view.file.case.id })
    if (!answer.ok) return
    draft.done()
    void message.success(t('savedDone'))
    onSaved(answer.value.id)
  }
  return { busy: save.busy, run }
}
