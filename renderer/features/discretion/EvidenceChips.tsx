import { Link } from '@tanstack/react-router'
import { Button, InputNumber, Popover, Select, Tag } from 'antd'
import { useState } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { currentVersion, pageCount } from '#domain/material/material.ts'
import type { PageRef } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { inOrder } from '#renderer/ui/materialChoices.ts'

import type { CalculationForm } from './calculationForm.ts'

interface EvidenceChipsProps {
  form: UseFormReturn<CalculationForm>
  index: number
  factor: string
  view: CaseView
  mayEdit: boolean
}

/** The pages a factor rests on; each opens its page, one more is picked by document and page. */
export function EvidenceChips({ form, index, factor, view, mayEdit }: EvidenceChipsProps) {
  const t = useText('discretion')
  const name = `choices.factors.${index}.evidence` as const
  const cited = useWatch({ control: form.control, name })
  const set = (next: PageRef[]) => form.setValue(name, next)
  const titleOf = (id: string) => view.file.materials.find((one) => one.id === id)?.title ?? '?'
  return (
    <span className="citations">
      {cited.map((ref) => (
        <Tag
          key={`${ref.materialId}/${ref.version}/${ref.page}`}
          closable={mayEdit}
          onClose={() => set(cited.filter((one) => one !== ref))}
        >
          <Link
            to="/cases/$caseId"
            params={{ caseId: view.file.case.id }}
            search={{ tab: 'materials', material: ref.materialId, page: ref.page }}
          >
            {t('citation', { title: titleOf(ref.materialId), page: ref.page })}
          </Link>
        </Tag>
      ))}
      {mayEdit ? <CiteButton factor={factor} view={view} onCite={(ref) => set([...cited, ref])} /> : null}
    </span>
  )
}

function CiteButton({ factor, view, onCite }: { factor: string; view: CaseView; onCite: (ref: PageRef) => void }) {
  const t = useText('discretion')
  const [isOpen, setOpen] = useState(false)
  const [materialId, setMaterial] = useState<string | null>(null)
  const [page, setPage] = useState<number | null>(1)
  const kept = inOrder(view.file.materials.filter((one) => one.withdrawnReason === '' && one.versions.length > 0))
  const material = kept.find((one) => one.id === materialId)
  const version = material === undefined ? null : currentVersion(material)
  const pages = material === undefined ? 1 : pageCount(material)
  const cite = () => {
    if (material === undefined || version === null || page === null) return
    onCite({ materialId: material.id, version: version.no, page: Math.min(page, pages) })
    setOpen(false)
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <div className="citePick">
          <Select
            aria-label={t('citeMaterial')}
            showSearch={{ optionFilterProp: 'label' }}
            value={materialId}
            placeholder={t('citeMaterial')}
            options={kept.map((one) => ({ value: one.id, label: one.title }))}
            onChange={(next) => {
              setMaterial(next)
              setPage(1)
            }}
          />
          <InputNumber<number>
            aria-label={t('citePage')}
            min={1}
            max={pages}
            precision={0}
            prefix={t('citePage')}
            suffix={`/ ${pages}`}
            value={page}
            onChange={setPage}
          />
          <Button type="primary" disabled={version === null || page === null} onClick={cite}>
            {t('citeAdd')}
          </Button>
        </div>
      }
    >
      <Button aria-label={t('citeFor', { factor })}>{t('cite')}</Button>
    </Popover>
  )
}
