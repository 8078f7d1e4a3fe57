import { currentVersion, type Material } from '#domain/material/material.ts'
import type { Citation } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'

interface PaperLinksProps {
  materialIds: readonly string[]
  materials: readonly Material[]
  onOpen: (citation: Citation) => void
}

/** Papers by their titles; each opens at its first page. */
export function PaperLinks({ materialIds, materials, onOpen }: PaperLinksProps) {
  const t = useText('rounds')
  return materialIds.map((id) => {
    const material = materials.find((one) => one.id === id)
    const version = material === undefined ? null : currentVersion(material)
    if (material === undefined || version === null) return null
    return (
      <button
        key={id}
        type="button"
        className="linkButton"
        onClick={() => onOpen({ materialId: id, version: version.no, page: 1, quote: '', rect: null })}
      >
        {t('titled', { title: material.title })}
      </button>
    )
  })
}
