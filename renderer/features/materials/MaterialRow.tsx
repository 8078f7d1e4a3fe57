import { gateStateText } from '#contract/text/gate.ts'
import { paperStateText } from '#contract/text/paperStates.ts'
import { currentVersion, pageCount, type Material } from '#domain/material/material.ts'
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
  const gate = currentVersion(material)?.gate.state
  const isOdd = gate === 'unusable' || gate === 'rerendered' || gate === 'placeholder' || gate === 'pending'
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
      </span>
      <span className="materialDate numeric">{material.docDate ?? ''}</span>
      <span className="materialPages numeric">{t('pages', { count: pageCount(material) })}</span>
      <span className="materialState">
        {isOdd ? <StatusTag tone={gate === 'unusable' ? 'bad' : 'waiting'} text={gateStateText[gate]} /> : null}
        {isOdd ? null : <StatusTag tone={paperTones[material.paperState]} text={paperStateText[material.paperState]} />}
      </span>
    </button>
  )
}
