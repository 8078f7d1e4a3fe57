import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react'

import type { PaperRow } from '#contract/paper.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { PaperButtons } from './PaperButtons.tsx'
import { PaperDialogs } from './PaperDialogs.tsx'
import { PaperHistory } from './PaperHistory.tsx'
import { PaperTable } from './PaperTable.tsx'
import { nextMove } from './paperSteps.ts'
import { usePaperActions } from './usePaperActions.ts'
import { usePaperKeys, type PaperKeys } from './usePaperKeys.ts'
import { usePaperMark } from './usePaperMark.ts'

interface PaperListProps {
  rows: readonly PaperRow[]
  onFilter: () => void
}

/** The list with its keys; what is ticked moves together, else the line under the mark. */
export function PaperList({ rows, onFilter }: PaperListProps) {
  const t = useText('papers')
  const actions = usePaperActions()
  const mark = usePaperMark(rows)
  const [dialog, setDialog] = useState<'place' | 'undo' | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const onOpen = useOpenDocument()
  const keys = useMemo<PaperKeys>(() => {
    const { row, meant } = mark
    const onPick = () => picker.current?.click()
    const next = row === null ? null : nextMove(row)
    return {
      onPick,
      onFilter,
      onNext: () => (next !== null ? void actions.move(meant, next) : row?.stage === 'signed' ? onPick() : undefined),
      onPrint: () => void (row !== null && actions.print(row)),
      onPlace: () => setDialog('place'),
      onUndo: () => setDialog(row !== null && row.returned !== null ? 'undo' : null),
    }
  }, [mark, actions, onFilter])
  usePaperKeys(mark, actions, keys)
  const hang = (row: PaperRow | null, file: File | undefined) => {
    if (row !== null && file !== undefined) void actions.hangBack(row, file)
  }
  return (
    <>
      <PaperButtons row={mark.row} isBusy={actions.isBusy} keys={keys} />
      <PaperTable rows={rows} mark={mark} onOpen={onOpen} onDropScan={hang} />
      <p className="muted keyHint">{t('nextHint')}</p>
      {mark.row === null ? null : <PaperHistory row={mark.row} />}
      <ScanPicker label={t('hangBack')} picker={picker} onFile={(file) => hang(mark.row, file)} />
      <PaperDialogs open={dialog} mark={mark} actions={actions} onClose={() => setDialog(null)} />
    </>
  )
}

function useOpenDocument() {
  const navigate = useNavigate()
  return useCallback(
    ({ caseId, materialId }: PaperRow) =>
      void navigate({ to: '/cases/$caseId', params: { caseId }, search: { tab: 'materials', material: materialId } }),
    [navigate],
  )
}

interface ScanPickerProps {
  label: string
  picker: RefObject<HTMLInputElement | null>
  onFile: (file: File | undefined) => void
}

function ScanPicker({ label, picker, onFile }: ScanPickerProps) {
  return (
    <input
      ref={picker}
      type="file"
      hidden
      aria-label={label}
      accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
      onChange={(event) => {
        onFile(event.target.files?.[0])
        event.target.value = ''
      }}
    />
  )
}
