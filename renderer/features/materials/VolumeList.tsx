import { Button } from 'antd'
import { useEffect, useState } from 'react'

import { volumeText } from '#contract/text/paperStates.ts'
import { pageCount, type Material, type Volume } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { SortableList } from '#renderer/ui/SortableList.tsx'

import { LabelCheckLine } from './LabelCheckLine.tsx'
import { MaterialRow } from './MaterialRow.tsx'

interface VolumeListProps {
  caseId: string
  volume: Volume
  materials: readonly Material[]
  selected: string | null
  mayWrite: boolean
  onSelect: (id: string) => void
}

/** One volume in its order; rows move by drag, by Alt+↑/↓, or by buttons. */
export function VolumeList({ caseId, volume, materials, selected, mayWrite, onSelect }: VolumeListProps) {
  const t = useText('materials')
  const arrange = useCommandRpc('material.arrange')
  const [order, setOrder] = useState<readonly Material[]>(materials)
  useEffect(() => setOrder(materials), [materials])
  const pages = materials.reduce((sum, material) => sum + pageCount(material), 0)
  const reorder = async (ids: readonly string[]) => {
    setOrder(ids.flatMap((id) => materials.find((material) => material.id === id) ?? []))
    const answer = await arrange.run({ caseId, volume, materialIds: [...ids] })
    if (!answer.ok) setOrder(materials)
  }
  const move = (id: string, step: number) => {
    const ids = order.map((material) => material.id)
    const from = ids.indexOf(id)
    const to = from + step
    if (from < 0 || to < 0 || to >= ids.length) return
    ids.splice(from, 1)
    ids.splice(to, 0, id)
    void reorder(ids)
  }
  return (
    <section className="volume" aria-label={volumeText[volume]}>
      <div className="listHead">
        <h2>{volumeText[volume]}</h2>
        <span className="muted numeric">{t('volumeSum', { items: materials.length, pages })}</span>
        {mayWrite && selected !== null && materials.some((material) => material.id === selected) ? (
          <span className="buttonRow">
            <Button onClick={() => move(selected, -1)}>{t('moveUp')}</Button>
            <Button onClick={() => move(selected, 1)}>{t('moveDown')}</Button>
          </span>
        ) : null}
      </div>
      <LabelCheckLine materials={order} />
      {order.length === 0 ? <p className="muted">{t('emptyVolume')}</p> : null}
      <SortableList
        ids={order.map((material) => material.id)}
        isEnabled={mayWrite}
        label={volumeText[volume]}
        onOrder={(ids) => void reorder(ids)}
        onMove={move}
        render={(id, index) => {
          const material = order[index]
          return material === undefined ? null : (
            <MaterialRow
              no={index + 1}
              material={material}
              isSelected={id === selected}
              onSelect={() => onSelect(id)}
            />
          )
        }}
      />
    </section>
  )
}
