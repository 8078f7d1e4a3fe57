import type { UseFormReturn } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { isOnRecord } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'

import type { AttemptForm } from './attemptForm.ts'

/** Takes a dropped receipt in: onto the print that waits for it, else as a paper of its own. */
export function useReceiptScan(view: CaseView, form: UseFormReturn<AttemptForm>) {
  const replace = useCommandRpc('material.replace')
  const add = useCommandRpc('material.add')
  const take = async ([file]: File[]) => {
    if (file === undefined) return
    const [token = ''] = await window.yijuan.tokensOf([file])
    const { receiptMaterialId, method, caseId } = form.getValues()
    const waiting = view.file.materials.find((one) => one.id === receiptMaterialId && !isOnRecord(one))
    if (waiting !== undefined) {
      await replace.run({ materialId: waiting.id, token, paperState: 'scanned' })
      return
    }
    const kind = method === 'announcement' ? 'announcementClipping' : 'serviceReceipt'
    const answer = await add.run({ caseId, tokens: [token], volume: '正', kind })
    const taken = answer.ok ? answer.value[0]?.materialId : null
    if (taken !== null && taken !== undefined) form.setValue('receiptMaterialId', taken, { shouldDirty: true })
  }
  return { take, isBusy: replace.busy || add.busy }
}
