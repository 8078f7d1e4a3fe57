import { Button, Select } from 'antd'
import { useMemo } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { PageRef, ReviewRound } from '#domain/review/review.ts'
import { pagesRead } from '#domain/review/reading.ts'
import { OfficeText } from '#renderer/app/officeText/OfficeText.tsx'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useNeighbourKeys } from '#renderer/ui/keys/useNeighbourKeys.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { idsInOrder } from '#renderer/ui/materialChoices.ts'
import { MaterialViewer } from '#renderer/ui/viewer/MaterialViewer.tsx'
import type { PageTarget } from '#renderer/ui/viewer/pageTarget.ts'

import { useReading } from './useReading.ts'

interface FilePaneProps {
  view: CaseView
  round: ReviewRound
  place: PageRef | null
  target: PageTarget | undefined
  onPage: (page: number) => void
  onChoose: (place: PageRef) => void
}

/** The file on the left: which paper, how much was read, and its pages. */
export function FilePane({ view, round, place, target, onPage, onChoose }: FilePaneProps) {
  const t = useText('reviewDesk')
  const r = useText('review')
  const material = view.file.materials.find((one) => one.id === place?.materialId)
  const version = material?.versions.find((one) => one.no === place?.version)
  const shown = useMemo(() => {
    const order = idsInOrder(view.file.materials)
    return round.snapshot.toSorted((one, other) => order.indexOf(one.materialId) - order.indexOf(other.materialId))
  }, [view.file.materials, round.snapshot])
  const reading = useReading(view.file.case.id, round, place)
  const choose = (id: string) => {
    const entry = shown.find((one) => one.materialId === id)
    if (entry !== undefined) onChoose({ materialId: entry.materialId, version: entry.version, page: 1 })
  }
  useNeighbourKeys(
    shown.map((entry) => entry.materialId),
    place?.materialId ?? null,
    choose,
  )
  const { toggleMark } = reading
  useShortcuts(useMemo(() => ({ v: toggleMark }), [toggleMark]))
  const isMarked = place !== null && reading.of(place.materialId, place.version)?.isMarked === true
  return (
    <div className="filePane">
      <div className="filePick">
        <Select
          className="wide"
          aria-label={r('document')}
          showSearch={{ optionFilterProp: 'label' }}
          value={place?.materialId ?? null}
          options={shown.map((entry, index) => {
            const one = reading.of(entry.materialId, entry.version)
            const read = one === undefined ? 0 : pagesRead(entry, [one])
            const seen = read >= entry.pages && entry.pages > 0 ? t('seen') : ''
            return {
              value: entry.materialId,
              label: t('entry', { no: index + 1, title: entry.title, pages: entry.pages, seen }),
            }
          })}
          onChange={choose}
        />
        <span className="muted numeric" role="status" title={t('coverageHint')}>
          {t('coverage', { ...reading.coverage })}
        </span>
        <Button
          aria-pressed={isMarked}
          type={isMarked ? 'primary' : 'default'}
          onClick={toggleMark}
          title={t('markKey')}
        >
          {t('mark')}
        </Button>
      </div>
      {material === undefined || version === undefined ? (
        <EmptyState title={r('noDocument')} />
      ) : (
        <MaterialViewer
          material={material}
          version={version}
          target={target}
          onPage={onPage}
          words={<OfficeText material={material} version={version} />}
        />
      )}
    </div>
  )
}
