import type { Material } from '#domain/material/material.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** What was taken out, with the reason. Nothing is ever deleted. */
export function WithdrawnList({
  materials,
  onSelect,
}: {
  materials: readonly Material[]
  onSelect: (id: string) => void
}) {
  const t = useText('materials')
  const gone = materials.filter((material) => material.withdrawnReason !== '')
  if (gone.length === 0) return null
  return (
    <details className="folded">
      <summary>{t('withdrawn', { count: gone.length })}</summary>
      <ul className="plainList">
        {gone.map((material) => (
          <li key={material.id}>
            <button type="button" className="linkButton" onClick={() => onSelect(material.id)}>
              {material.title}
            </button>{' '}
            <span className="muted">{material.withdrawnReason}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
