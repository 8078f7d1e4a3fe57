import { Button, Checkbox } from 'antd'

import type { Material } from '#domain/material/material.ts'
import { useText } from '#renderer/i18n/useText.ts'

interface SendMaterialsProps {
  materials: readonly Material[]
  /** The ids of those that stay here. */
  left: ReadonlySet<string>
  onLeft: (left: ReadonlySet<string>) => void
}

/** Which materials go to the city bureau; all of them until somebody takes one out. */
export function SendMaterials({ materials, left, onLeft }: SendMaterialsProps) {
  const t = useText('exchange')
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onLeft(next)
  }
  const count = materials.filter((one) => !left.has(one.id)).length
  return (
    <fieldset className="sendMaterials" aria-label={t('chooseMaterials')}>
      <legend className="folderBar">
        {t('chooseMaterials')}
        <span className="muted">{t('chosenCount', { count })}</span>
        <Button type="link" onClick={() => onLeft(new Set())}>
          {t('chooseAll')}
        </Button>
        <Button type="link" onClick={() => onLeft(new Set(materials.map((one) => one.id)))}>
          {t('chooseNone')}
        </Button>
      </legend>
      {materials.map(({ id, title, volume }) => (
        <Checkbox key={id} checked={!left.has(id)} onChange={() => toggle(id)}>
          {title}
          <span className="muted">（{volume}卷）</span>
        </Checkbox>
      ))}
    </fieldset>
  )
}
