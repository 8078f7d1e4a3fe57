import { Button } from 'antd'

import type { CaseView } from '#contract/case.ts'
import type { Remark } from '#domain/review/remark.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

import { RemarkComposer } from './RemarkComposer.tsx'
import { RemarkThread } from './RemarkThread.tsx'
import type { OpenedPlace } from './useOpenedPlace.ts'
import type { Remarks } from './useRemarks.ts'

interface RemarkListProps {
  view: CaseView
  remarks: Remarks
  onOpen: (place: OpenedPlace) => void
}

/** 批注: open ones first, each with its answers; closed ones below. */
export function RemarkList({ view, remarks, onOpen }: RemarkListProps) {
  const t = useText('reviewDesk')
  const closed = remarks.all.filter((remark) => remark.closed !== null)
  const mayWrite = remarks.mayWrite && view.file.case.archivedOn === null
  const list = (title: string, shown: readonly Remark[]) =>
    shown.length === 0 ? null : (
      <section aria-label={title}>
        <h2>{title}</h2>
        <ul className="remarks">
          {shown.map((remark) => (
            <RemarkThread key={remark.id} view={view} remark={remark} mayWrite={mayWrite} onOpen={onOpen} />
          ))}
        </ul>
      </section>
    )
  return (
    <div className="splitPane" data-pane tabIndex={-1}>
      {mayWrite ? (
        <div className="listHead">
          <span className="barGap" />
          <Button onMouseDown={(event) => event.preventDefault()} onClick={remarks.begin}>
            {t('remarkAdd')}
          </Button>
        </div>
      ) : null}
      {remarks.about === null || !mayWrite ? null : (
        <RemarkComposer view={view} about={remarks.about} onDone={remarks.end} />
      )}
      {remarks.all.length === 0 && remarks.about === null ? (
        <EmptyState title={t('remarkNone')} {...(mayWrite ? { hint: t('remarkNoneHint') } : {})} />
      ) : null}
      {list(t('remarkOpen'), remarks.unresolved)}
      {list(t('remarkClosed'), closed)}
    </div>
  )
}
