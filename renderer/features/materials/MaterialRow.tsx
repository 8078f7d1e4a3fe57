import { gateStateText } from '#contract/text/gate.ts'
import { paperStateText } from '#contract/text/paperStates.ts'
import { lacksViewCopy } from '#domain/media/lacksViewCopy.ts'
import { currentVersion, pageCount, type Material } from '#domain/material/material.ts'
import { labelSpan } from '#domain/material/pageLabels.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'
import { paperTones } from '#renderer/ui/tones.ts'

interface MaterialRowProps {
  no: number
  material: Material
  isSelected: boolean
  onSelect: () => void
}

/** One document: its place, name, number, date, pages and the state of its paper. */
export function MaterialRow({ no, material, isSelected, onSelect }: MaterialRowProps) {
  const t = useText('materials')
  const tLabels = useText('labels')
  return (
    <button
      type="button"
      className={isSelected ? 'materialRow isSelected' : 'materialRow'}
      aria-pressed={isSelected}
      onClick={onSelect}
    >
      <span className="materialNo numeric">{no}</span>
      <span className="materialTitle" title={material.title}>
        {material.title}
        {material.docNo === '' ? null : <span className="muted"> {material.docNo}</span>}
        {material.pageLabels.length === 0 ? null : (
          <span className="muted numeric"> {tLabels('span', { span: labelSpan(material.pageLabels) })}</span>
        )}
      </span>
      <span className="materialDate numeric">{material.docDate ?? ''}</span>
      <span className="materialPages numeric">{t('pages', { count: pageCount(material) })}</span>
      <span className="materialState">
        <RowTag material={material} />
      </span>
    </button>
  )
}

/** What needs a hand first, else how far the paper is. */
function RowTag({ material }: { material: Material }) {
  const t = useText('materials')
  const version = currentVersion(material)
  const gate = version?.viewCopy === null ? version.gate.state : undefined
  if (lacksViewCopy(material)) return <StatusTag tone="waiting" text={t('lacksViewCopy')} />
  if (gate === 'unusable') return <StatusTag tone="bad" text={gateStateText[gate]} />
  if (gate === 'rerendered' || gate === 'placeholder' || gate === 'pending')
    return <StatusTag tone="waiting" text={gateStateText[gate]} />
  return <StatusTag tone={paperTones[material.paperState]} text={paperStateText[material.paperState]} />
}
