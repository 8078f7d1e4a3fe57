import { Input, Modal } from 'antd'
import { useState } from 'react'

import type { PaperRow } from '#contract/paper.ts'
import { useText } from '#renderer/i18n/useText.ts'

interface PlaceDialogProps {
  /** Null while the dialog is closed. */
  row: PaperRow | null
  onClose: () => void
  onPlace: (place: string) => void
}

/** A place that is none of the usual ones. */
export function PlaceDialog({ row, onClose, onPlace }: PlaceDialogProps) {
  const t = useText('papers')
  const [place, setPlace] = useState('')
  const done = () => {
    if (place.trim() !== '') onPlace(place.trim())
  }
  return (
    <Modal
      open={row !== null}
      title={t('otherPlaceTitle', { title: row?.title ?? '' })}
      onCancel={onClose}
      onOk={done}
      okButtonProps={{ disabled: place.trim() === '' }}
      afterClose={() => setPlace('')}
    >
      <Input
        aria-label={t('otherPlace')}
        placeholder={t('wherePlaceholder')}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        onPressEnter={done}
      />
    </Modal>
  )
}
