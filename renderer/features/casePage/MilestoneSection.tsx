import { Button, Table } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { milestoneText } from '#contract/text/milestones.ts'
import { originText } from '#contract/text/review.ts'
import type { Milestone } from '#domain/case/milestone.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { MilestoneDialog } from './MilestoneDialog.tsx'

/** 节点: every dated step with the paper that proves it. */
export function MilestoneSection({ view }: { view: CaseView }) {
  const t = useText('milestones')
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Milestone | null>(null)
  const remove = useCommandRpc('case.removeMilestone')
  const isOpen = view.file.case.archivedOn === null
  // What happens to a dossier after it was archived (a suit, a payment) is still recorded.
  const mayAdd = useHasRole('handler', 'examiner', 'archivist', 'reviewer')
  const mayRemove = useHasRole('handler', 'archivist') && isOpen
  const mayUndoArchiving = useHasRole('archivist') && !isOpen
  const rows = view.file.case.milestones.toSorted((one, other) => one.day.localeCompare(other.day))
  const paperTitle = (id: string | null) => view.file.materials.find((material) => material.id === id)?.title ?? '—'
  const removal = {
    title: t('actions'),
    width: 64,
    render: (_: unknown, milestone: Milestone) =>
      mayRemove || milestone.kind === 'archived' ? (
        <Button type="link" onClick={() => setLeaving(milestone)}>
          {t('remove')}
        </Button>
      ) : null,
  }
  return (
    <Section title={t('title')} extra={mayAdd ? <Button onClick={() => setAdding(true)}>{t('add')}</Button> : null}>
      <Table<Milestone>
        rowKey="id"
        pagination={false}
        dataSource={rows}
        locale={{ emptyText: t('none') }}
        columns={[
          {
            title: t('day'),
            dataIndex: 'day',
            width: 100,
            render: (day: string) => <span className="numeric">{day}</span>,
          },
          { title: t('kind'), dataIndex: 'kind', width: 150, render: (kind: Milestone['kind']) => milestoneText[kind] },
          { title: t('note'), dataIndex: 'note', ellipsis: true },
          { title: t('paper'), dataIndex: 'materialId', ellipsis: true, render: paperTitle },
          {
            title: t('origin'),
            dataIndex: 'origin',
            width: 100,
            render: (origin: Milestone['origin']) => originText[origin],
          },
          ...(mayRemove || mayUndoArchiving ? [removal] : []),
        ]}
      />
      <MilestoneDialog view={view} isOpen={isAdding} onClose={() => setAdding(false)} />
      <ReasonDialog
        title={t('removeTitle')}
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onReason={(reason) => {
          if (leaving !== null) void remove.run({ caseId: view.file.case.id, milestoneId: leaving.id, reason })
          setLeaving(null)
        }}
      />
    </Section>
  )
}
