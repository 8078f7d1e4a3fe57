import { Button, Select, Upload } from 'antd'
import { useState } from 'react'

import type { FormChoice } from '#contract/rulePack.ts'
import { gateReasonOf } from '#contract/text/gate.ts'
import { paperStateText } from '#contract/text/paperStates.ts'
import { currentVersion, shownFile, type Material, type PaperState } from '#domain/material/material.ts'
import { PrintButton } from '#renderer/app/paper/PrintButton.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { OfficeText } from '#renderer/app/officeText/OfficeText.tsx'
import { useText } from '#renderer/i18n/useText.ts'
import { choicesOf } from '#renderer/ui/form/fields.tsx'
import { bytesText } from '#renderer/ui/format.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { MaterialViewer } from '#renderer/ui/viewer/MaterialViewer.tsx'

import { DescribeForm } from './DescribeForm.tsx'
import { PageLabelsForm } from './PageLabelsForm.tsx'
import { SplitOffer } from './SplitOffer.tsx'

interface MaterialDetailProps {
  material: Material
  forms: readonly FormChoice[]
  mayWrite: boolean
  page: number | undefined
  find: string | undefined
}

/** One document: what can be done with it, its description, and its pages. */
export function MaterialDetail({ material, forms, mayWrite, page, find }: MaterialDetailProps) {
  const t = useText('materials')
  const tLabels = useText('labels')
  const [open, setOpen] = useState<'describe' | 'labels' | null>(null)
  const toggle = (part: 'describe' | 'labels') => setOpen(open === part ? null : part)
  const close = () => setOpen(null)
  const [versionNo, setVersionNo] = useState<number | null>(null)
  const newest = currentVersion(material)
  const version = material.versions.find((one) => one.no === versionNo) ?? newest
  if (version === null || newest === null) return null
  const { reason } = shownFile(version).gate
  return (
    <div className="materialDetail">
      <div className="detailBar">
        <strong className="detailTitle" title={material.title}>
          {material.title}
        </strong>
        {material.versions.length > 1 ? (
          <Select
            aria-label={t('version')}
            value={version.no}
            onChange={setVersionNo}
            options={material.versions.map((one) => ({
              value: one.no,
              label: t(one.no === newest.no ? 'versionNewest' : 'versionNo', { no: one.no }),
            }))}
          />
        ) : null}
        <span className="muted numeric">{bytesText(version.bytes)}</span>
        {mayWrite ? (
          <>
            <Button onClick={() => toggle('describe')} aria-expanded={open === 'describe'}>
              {t('describe')}
            </Button>
            <Button onClick={() => toggle('labels')} aria-expanded={open === 'labels'}>
              {tLabels('title')}
            </Button>
          </>
        ) : null}
        <PrintButton material={material} version={version} mayWrite={mayWrite} isMain />
        {mayWrite && material.withdrawnReason === '' ? <WriteActions material={material} /> : null}
      </div>
      {reason === '' ? null : <p className="gateReason">{gateReasonOf(reason)}</p>}
      {mayWrite ? <SplitOffer material={material} version={newest} /> : null}
      {open === 'describe' ? <DescribeForm material={material} forms={forms} onClose={close} /> : null}
      {open === 'labels' ? <PageLabelsForm material={material} onClose={close} /> : null}
      <MaterialViewer
        material={material}
        version={version}
        page={page}
        find={find}
        words={<OfficeText material={material} version={version} />}
      />
    </div>
  )
}

function WriteActions({ material }: { material: Material }) {
  const t = useText('materials')
  const setState = useCommandRpc('material.setPaperState')
  const replace = useCommandRpc('material.replace')
  const withdraw = useCommandRpc('material.withdraw')
  const [isLeaving, setLeaving] = useState(false)
  const replaceWith = async (file: File) => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    if (token !== '')
      await replace.run({
        materialId: material.id,
        token,
        paperState: material.paperState === 'received' ? 'received' : 'scanned',
      })
  }
  return (
    <>
      <Select<PaperState>
        className="paperSelect"
        aria-label={t('paperState')}
        value={material.paperState}
        loading={setState.busy}
        options={choicesOf(paperStateText)}
        onChange={(paperState) => void setState.run({ materialId: material.id, paperState })}
      />
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          void replaceWith(file)
          return false
        }}
      >
        <Button loading={replace.busy}>{t('replace')}</Button>
      </Upload>
      <Button danger onClick={() => setLeaving(true)}>
        {t('withdraw')}
      </Button>
      <ReasonDialog
        title={t('withdrawTitle', { title: material.title })}
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        onReason={(reason) => {
          setLeaving(false)
          void withdraw.run({ materialId: material.id, reason })
        }}
      />
    </>
  )
}
