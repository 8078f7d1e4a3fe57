import { Segmented } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { SealVolume } from '#domain/dossier/sealPlan.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { NumberListButton } from './NumberListButton.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import { SealForm } from './SealForm.tsx'
import { SealList } from './SealList.tsx'

const volumes: readonly SealVolume[] = ['正卷', '副卷', '全卷']

/** 归档: look at the plan, write the closing note, seal, and see what was sealed. */
export function ArchiveTab({ view }: { view: CaseView }) {
  const t = useText('archive')
  const [volume, setVolume] = useState<SealVolume>('正卷')
  const maySeal = useHasRole('archivist', 'handler')
  const caseId = view.file.case.id
  return (
    <div className="overview">
      <div className="overviewMain">
        <div className="tabBar">
          <Segmented<SealVolume>
            aria-label={t('volume')}
            value={volume}
            onChange={setVolume}
            options={volumes.map((name) => ({ value: name, label: name }))}
          />
          <span className="muted">{t(volume === '正卷' ? 'mainNote' : 'internalNote')}</span>
          <NumberListButton key={volume} caseId={caseId} volume={volume} />
        </div>
        <PlanPreview caseId={caseId} volume={volume} />
      </div>
      <div className="overviewSide">
        <SealForm key={volume} caseId={caseId} volume={volume} maySeal={maySeal} />
        <SealList caseId={caseId} />
      </div>
    </div>
  )
}
