import { Tag } from 'antd'

import type { Material } from '#domain/material/material.ts'
import type { Citation } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { citationKey } from './answers.ts'

interface CitationChipsProps {
  citations: readonly Citation[]
  materials: readonly Material[]
  onOpen: (citation: Citation) => void
  /** Missing: what is cited stays. */
  onRemove?: (citation: Citation) => void
}

/** The cited places; a click leads there. */
export function CitationChips({ citations, materials, onOpen, onRemove }: CitationChipsProps) {
  const t = useText('reviewDesk')
  return citations.map((citation) => (
    <Tag
      key={citationKey(citation)}
      closable={onRemove !== undefined}
      onClose={(event) => {
        // The draft decides what is shown; antd would hide the chip by itself.
        event.preventDefault()
        onRemove?.(citation)
      }}
    >
      <button type="button" className="linkButton" onClick={() => onOpen(citation)}>
        <PlaceName place={citation} materials={materials} />
        {citation.rect !== null && citation.quote === '' ? ` ${t('framed')}` : ''}
        {citation.quote === '' ? '' : t('quoted', { quote: citation.quote })}
      </button>
    </Tag>
  ))
}

/** A page by its document and the number on its paper. */
export function PlaceName({
  place,
  materials,
}: {
  place: Pick<Citation, 'materialId' | 'page'>
  materials: readonly Material[]
}) {
  const t = useText('reviewDesk')
  const material = materials.find((one) => one.id === place.materialId)
  return t('citation', { title: material?.title ?? '?', page: material?.pageLabels[place.page - 1] ?? place.page })
}
