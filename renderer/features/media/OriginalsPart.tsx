import { Select } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { currentVersion } from '#domain/material/material.ts'
import { OfficeText } from '#renderer/app/officeText/OfficeText.tsx'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { inOrder } from '#renderer/ui/materialChoices.ts'
import { MaterialViewer } from '#renderer/ui/viewer/MaterialViewer.tsx'

import { ArchivePanel } from './ArchivePanel.tsx'
import { CopyPanel } from './CopyPanel.tsx'

/** 原件处理: a 阅览件 put beside an original, a photographed page straightened, an archive unpacked. */
export function OriginalsPart({ view, mayWrite }: { view: CaseView; mayWrite: boolean }) {
  const t = useText('media')
  const kept = inOrder(view.file.materials.filter((one) => one.withdrawnReason === ''))
  const [chosen, setChosen] = useState<string | null>(null)
  const material = kept.find((one) => one.id === chosen) ?? null
  const version = material === null ? null : currentVersion(material)
  const isArchive = /^application\/(?:zip|x-rar)$/.test(version?.gate.mediaType ?? '')
  return (
    <div className="scrollColumn">
      <Select
        className="wide"
        aria-label={t('chooseOriginal')}
        placeholder={t('chooseOriginal')}
        value={chosen}
        onChange={setChosen}
        showSearch={{ optionFilterProp: 'label' }}
        options={kept.map((one) => ({
          value: one.id,
          label: `${one.title}（${currentVersion(one)?.fileName ?? ''}）`,
        }))}
      />
      {material === null || version === null ? (
        <EmptyState title={t('originals')} hint={t('originalsHint')} />
      ) : isArchive ? (
        <ArchivePanel key={material.id} material={material} mayWrite={mayWrite} />
      ) : (
        <>
          {mayWrite ? <CopyPanel key={material.id} material={material} version={version} /> : null}
          <MaterialViewer
            material={material}
            version={version}
            words={<OfficeText material={material} version={version} />}
          />
        </>
      )}
    </div>
  )
}
