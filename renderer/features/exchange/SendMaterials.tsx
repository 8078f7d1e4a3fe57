import { Button, Checkbox } from 'antd'

import type { Material } from '#domain/material/material.ts'
import { useText } from '#renderer/i18n/useText.ts'

interface SendMaterialsProps {
  materials: readonly Material[]
  /** The ids of those that somebody decided otherwise than by their volume. */
  turned: ReadonlySet<string>
  onTurn: (turned: ReadonlySet<string>) => void
}

/** The 正卷 goes to the city bureau unless a paper is taken out; of the 副卷 only what is named. */
export function isSent({ id, volume }: Material, turned: ReadonlySet<string>): boolean {
  return (volume === '正') !== turned.has(id)
}

/** Which materials go to the city bureau. */
export function SendMaterials({ materials, turned, onTurn }: SendMaterialsProps) {
  const t = useText('exchange')
  const toggle = (id: string) => {
    const next = new Set(turned)
    if (!next.delete(id)) next.add(id)
    onTurn(next)
  }
  const count = materials.filter((one) => isSent(one, turned)).length
  return (
    <fieldset className="sendMaterials" aria-label={t('chooseMaterials')}>
      <legend className="folderBar">
        {t('chooseMaterials')}
        <span className="muted">{t('chosenCount', { count })}</span>
        <Button type="link" onClick={() => onTurn(new Set())}>
          {t('chooseAll')}
        </Button>
        <Button
          type="link"
          onClick={() => onTurn(new Set(materials.flatMap(({ id, volume }) => (volume === '正' ? [id] : []))))}
        >
          {t('chooseNone')}
        </Button>
      </legend>
      {materials.map((material) => (
        <Checkbox key={material.id} checked={isSent(material, turned)} onChange={() => toggle(material.id)}>
          {material.title}
          <span className="muted">（{material.volume}卷）</span>
        </Checkbox>
      ))}
    </fieldset>
  )
}
