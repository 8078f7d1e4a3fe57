import { useText } from '#renderer/i18n/useText.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'

import { PlaceDialog } from './PlaceDialog.tsx'
import type { PaperActions } from './usePaperActions.ts'
import type { PaperMark } from './usePaperMark.ts'

interface PaperDialogsProps {
  open: 'place' | 'undo' | null
  mark: PaperMark
  actions: PaperActions
  onClose: () => void
}

/** Another place, and why a scan is taken down. */
export function PaperDialogs({ open, mark, actions, onClose }: PaperDialogsProps) {
  const t = useText('papers')
  const { row, meant } = mark
  const undo = async (reason: string) => {
    if (row !== null && (await actions.undo(row, reason))) onClose()
  }
  const place = async (words: string) => {
    await actions.move(meant, { place: words, stage: null })
    onClose()
  }
  return (
    <>
      <PlaceDialog row={open === 'place' ? row : null} onClose={onClose} onPlace={(words) => void place(words)} />
      <ReasonDialog
        title={t('undoTitle', { title: row?.title ?? '' })}
        isOpen={open === 'undo'}
        onClose={onClose}
        onReason={(reason) => void undo(reason)}
      />
    </>
  )
}
