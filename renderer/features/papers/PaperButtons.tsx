import { Button } from 'antd'

import type { PaperRow } from '#contract/paper.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { nextMove } from './paperSteps.ts'
import type { PaperKeys } from './usePaperKeys.ts'

interface PaperButtonsProps {
  row: PaperRow | null
  isBusy: boolean
  keys: PaperKeys
}

/** The same as the keys, to be clicked. */
export function PaperButtons({ row, isBusy, keys }: PaperButtonsProps) {
  const t = useText('papers')
  const mayWrite = useHasRole('handler', 'examiner', 'reviewer', 'recorder', 'archivist')
  const isOut = mayWrite && row !== null && row.stage !== 'hungBack'
  const next = isOut ? nextMove(row) : null
  const canUndo = mayWrite && row !== null && row.returned !== null
  return (
    <div className="buttonRow paperButtons">
      <Button disabled={next === null} onClick={keys.onNext}>
        {next === null ? t('next') : t(next.stage === 'sent' ? 'nextSend' : 'nextSigned')}
      </Button>
      <Button disabled={row === null} onClick={keys.onPrint}>
        {t('printAgain')}
      </Button>
      <Button disabled={!isOut} loading={isBusy} onClick={keys.onPick}>
        {t('hangBack')}
      </Button>
      <Button disabled={!canUndo} onClick={keys.onUndo}>
        {t('undo')}
      </Button>
    </div>
  )
}
