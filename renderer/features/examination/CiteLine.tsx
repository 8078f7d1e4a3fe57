import { Button, InputNumber, Select, Tag } from 'antd'
import { useState } from 'react'

import { currentVersion, pageCount, type Material } from '#domain/material/material.ts'
import type { Citation } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { inOrder } from '#renderer/ui/materialChoices.ts'

interface CiteLineProps {
  row: string
  materials: readonly Material[]
  citations: readonly Citation[]
  onCite: (citation: Citation) => void
  onRemove: (citation: Citation) => void
}

/** The pages that a problem rests on: chosen by document and page, the report of the investigators first. */
export function CiteLine({ row, materials, citations, onCite, onRemove }: CiteLineProps) {
  const t = useText('examination')
  const kept = inOrder(materials.filter((one) => one.withdrawnReason === '' && currentVersion(one) !== null))
  const [chosen, setChosen] = useState(
    kept.find((one) => one.kind === 'investigationReport')?.id ?? kept[0]?.id ?? null,
  )
  const [page, setPage] = useState(1)
  const material = kept.find((one) => one.id === chosen)
  const cite = () => {
    const version = material === undefined ? null : currentVersion(material)
    if (material === undefined || version === null) return
    onCite({ materialId: material.id, version: version.no, page, quote: '', rect: null })
  }
  return (
    <div className="citations">
      {citations.map((one) => (
        <Tag key={`${one.materialId}/${one.version}/${one.page}`} closable onClose={() => onRemove(one)}>
          {t('citation', { title: materials.find(({ id }) => id === one.materialId)?.title ?? '?', page: one.page })}
        </Tag>
      ))}
      <Select
        className="citeMaterial"
        aria-label={`${t('citeMaterial')} ${row}`}
        showSearch={{ optionFilterProp: 'label' }}
        value={chosen}
        options={kept.map((one) => ({ value: one.id, label: one.title }))}
        onChange={setChosen}
      />
      <InputNumber
        className="citePage"
        aria-label={`${t('citePage')} ${row}`}
        min={1}
        max={material === undefined ? 1 : Math.max(1, pageCount(material))}
        precision={0}
        value={page}
        onChange={(value) => setPage(value ?? 1)}
      />
      <Button disabled={material === undefined} onClick={cite}>
        {t('cite')}
      </Button>
    </div>
  )
}
