import { App } from 'antd'
import { useCallback, useMemo } from 'react'

import type { InputOf } from '#contract/index.ts'
import type { PaperRow } from '#contract/paper.ts'
import { printPages } from '#renderer/app/paper/printPages.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** What can be done with prints on the list. */
export interface PaperActions {
  readonly isBusy: boolean
  move(rows: readonly PaperRow[], to: Omit<InputOf<'paper.move'>, 'paperIds'>): Promise<void>
  print(row: PaperRow): Promise<void>
  hangBack(row: PaperRow, file: File): Promise<void>
  undo(row: PaperRow, reason: string): Promise<boolean>
}

/** Moves, prints, hangs back, takes down. */
export function usePaperActions(): PaperActions {
  const t = useText('papers')
  const { message } = App.useApp()
  const { run: runMove } = useCommandRpc('paper.move')
  const { run: runHang, busy } = useCommandRpc('paper.hangBack')
  const { run: runUndo } = useCommandRpc('paper.undoHang')
  const move = useCallback<PaperActions['move']>(
    async (rows, to) => {
      const paperIds = rows.filter(({ stage }) => stage !== 'hungBack').map(({ id }) => id)
      if (paperIds.length > 0) await runMove({ paperIds, ...to })
    },
    [runMove],
  )
  const print = useCallback<PaperActions['print']>(
    async (row) => {
      try {
        await printPages({ ...row, id: row.materialId })
        if (row.stage === 'generated') await runMove({ paperIds: [row.id], place: null, stage: 'printed' })
      } catch {
        message.error(t('printFailed'))
      }
    },
    [runMove, message, t],
  )
  const hangBack = useCallback<PaperActions['hangBack']>(
    async (row, file) => {
      const [token = ''] = await window.yijuan.tokensOf([file])
      const answer = await runHang({ paperId: row.id, token })
      if (!answer.ok) return
      if (answer.value.hung) void message.success(t('hungDone'))
      else void message.warning(t('asks'), 6)
    },
    [runHang, message, t],
  )
  const undo = useCallback<PaperActions['undo']>(
    async (row, reason) => (await runUndo({ paperId: row.id, reason })).ok,
    [runUndo],
  )
  return useMemo(() => ({ isBusy: busy, move, print, hangBack, undo }), [busy, move, print, hangBack, undo])
}
