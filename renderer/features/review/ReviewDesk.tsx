import { Select, Splitter } from 'antd'
import { useCallback, useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { Citation, ReviewRound } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useNeighbourKeys } from '#renderer/ui/keys/useNeighbourKeys.ts'
import { OfficeText } from '#renderer/app/officeText/OfficeText.tsx'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { inOrder } from '#renderer/ui/materialChoices.ts'
import { MaterialViewer } from '#renderer/ui/viewer/MaterialViewer.tsx'

import { ConcludedRound } from './ConcludedRound.tsx'
import { ReviewEditor } from './ReviewEditor.tsx'

interface ReviewDeskProps {
  view: CaseView
  round: ReviewRound
  checklist: readonly ChecklistRow[]
}

/** Where the reviewer looks: a page of one version of a material. */
export interface Place {
  readonly materialId: string
  readonly version: number
  readonly page: number
}

/** 左看右写: the file on the left, the checklist on the right. */
export function ReviewDesk({ view, round, checklist }: ReviewDeskProps) {
  const isReviewer = useHasRole('reviewer')
  const [place, setPlace] = useState<Place | null>(() => firstPlace(view, round))
  const [target, setTarget] = useState<number | undefined>(undefined)
  const open = useCallback((citation: Citation) => {
    setPlace({ materialId: citation.materialId, version: citation.version, page: citation.page })
    setTarget(citation.page)
  }, [])
  const onPage = useCallback((page: number) => setPlace((old) => (old === null ? null : { ...old, page })), [])
  const isOpen = round.concludedOn === null
  return (
    <Splitter className="split">
      <Splitter.Panel defaultSize="54%" min={360} max="70%">
        <FilePane
          view={view}
          round={round}
          place={place}
          target={target}
          onPage={onPage}
          onChoose={(next) => {
            setTarget(undefined)
            setPlace(next)
          }}
        />
      </Splitter.Panel>
      <Splitter.Panel>
        {isOpen && isReviewer ? (
          <ReviewEditor view={view} round={round} checklist={checklist} place={place} onOpen={open} />
        ) : (
          <ConcludedRound view={view} round={round} checklist={checklist} onOpen={open} />
        )}
      </Splitter.Panel>
    </Splitter>
  )
}

interface FilePaneProps {
  view: CaseView
  round: ReviewRound
  place: Place | null
  target: number | undefined
  onPage: (page: number) => void
  onChoose: (place: Place) => void
}

function FilePane({ view, round, place, target, onPage, onChoose }: FilePaneProps) {
  const t = useText('review')
  const material = view.file.materials.find((one) => one.id === place?.materialId)
  const version = material?.versions.find((one) => one.no === place?.version)
  const order = inOrder(view.file.materials).map((one) => one.id)
  const shown = round.snapshot.toSorted((one, other) => order.indexOf(one.materialId) - order.indexOf(other.materialId))
  const choose = (id: string) => {
    const entry = shown.find((one) => one.materialId === id)
    if (entry !== undefined) onChoose({ materialId: entry.materialId, version: entry.version, page: 1 })
  }
  useNeighbourKeys(
    shown.map((entry) => entry.materialId),
    place?.materialId ?? null,
    choose,
  )
  return (
    <div className="filePane">
      <Select
        className="wide filePick"
        aria-label={t('document')}
        showSearch={{ optionFilterProp: 'label' }}
        value={place?.materialId ?? null}
        options={shown.map((entry, index) => ({
          value: entry.materialId,
          label: t('entry', { no: index + 1, title: entry.title, pages: entry.pages }),
        }))}
        onChange={choose}
      />
      {material === undefined || version === undefined ? (
        <EmptyState title={t('noDocument')} />
      ) : (
        <MaterialViewer
          material={material}
          version={version}
          page={target}
          onPage={onPage}
          words={<OfficeText material={material} version={version} />}
        />
      )}
    </div>
  )
}

function firstPlace(view: CaseView, round: ReviewRound): Place | null {
  const order = inOrder(view.file.materials.filter((material) => material.volume === '正')).map(
    (material) => material.id,
  )
  const entry = round.snapshot.toSorted(
    (one, other) => rankIn(order, one.materialId) - rankIn(order, other.materialId),
  )[0]
  return entry === undefined ? null : { materialId: entry.materialId, version: entry.version, page: 1 }
}

function rankIn(order: readonly string[], id: string): number {
  const at = order.indexOf(id)
  return at < 0 ? order.length : at
}
