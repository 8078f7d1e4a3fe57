import { Splitter } from 'antd'
import { useEffect, useMemo, useState, type ReactNode } from 'react'

import type { CaseView } from '#contract/case.ts'
import { currentVersion } from '#domain/material/material.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useNeighbourKeys } from '#renderer/ui/keys/useNeighbourKeys.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { idsInOrder, inOrder } from '#renderer/ui/materialChoices.ts'

import { MaterialDetail } from './MaterialDetail.tsx'
import { MissingList } from './MissingList.tsx'
import { PutIn } from './PutIn.tsx'
import { VolumeList } from './VolumeList.tsx'
import { WithdrawnList } from './WithdrawnList.tsx'

interface MaterialsTabProps {
  view: CaseView
  /** Scans of several documents, which another feature shows. */
  scans: ReactNode
  at: { material: string | undefined; page: number | undefined; find: string | undefined }
}

/** 材料: both volumes on the left, the document on the right. */
export function MaterialsTab({ view, at, scans }: MaterialsTabProps) {
  const t = useText('materials')
  const pack = useQueryRpc('rulePack.get', {})
  const mayWrite =
    useHasRole('handler', 'examiner', 'reviewer', 'recorder', 'archivist') && view.file.case.archivedOn === null
  const kept = useMemo(
    () => view.file.materials.filter((material) => material.withdrawnReason === ''),
    [view.file.materials],
  )
  const order = useMemo(() => idsInOrder(kept), [kept])
  const [selected, setSelected] = useState<string | null>(at.material ?? order[0] ?? null)
  useEffect(() => {
    if (at.material !== undefined) setSelected(at.material)
  }, [at.material])
  useNeighbourKeys(order, selected, setSelected)
  const chosen = view.file.materials.find((material) => material.id === selected)
  const forms = pack.data?.forms ?? []
  return (
    <Splitter className="split">
      <Splitter.Panel defaultSize="38%" min={330} max="60%">
        <div className="splitPane" data-pane tabIndex={-1}>
          {mayWrite ? <PutIn caseId={view.file.case.id} forms={forms} onAdded={setSelected} /> : null}
          {mayWrite ? scans : null}
          {(['正', '副'] as const).map((volume) => (
            <VolumeList
              key={volume}
              caseId={view.file.case.id}
              volume={volume}
              materials={inOrder(kept.filter((material) => material.volume === volume))}
              selected={selected}
              mayWrite={mayWrite}
              onSelect={setSelected}
            />
          ))}
          <MissingList missing={view.missing} />
          <WithdrawnList materials={view.file.materials} onSelect={setSelected} />
        </div>
      </Splitter.Panel>
      <Splitter.Panel>
        {chosen === undefined || currentVersion(chosen) === null ? (
          <EmptyState title={t('noneSelected')} hint={t('noneSelectedHint')} />
        ) : (
          <MaterialDetail
            key={chosen.id}
            material={chosen}
            forms={forms}
            mayWrite={mayWrite}
            page={at.material === chosen.id ? at.page : undefined}
            find={at.material === chosen.id ? at.find : undefined}
          />
        )}
      </Splitter.Panel>
    </Splitter>
  )
}
