import { Button, Segmented } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

import { DiscussionEditor } from './DiscussionEditor.tsx'
import { DiscussionRecord } from './DiscussionRecord.tsx'

/** 集体讨论: the records, the editor while it is being typed, and its signed paper. */
export function DiscussionTab({ view }: { view: CaseView }) {
  const t = useText('discussion')
  const discussions = view.file.discussions
  const [chosen, setChosen] = useState<string | null>(null)
  const [isEditing, setEditing] = useState(false)
  const isClosed = view.file.case.archivedOn !== null
  const mayWrite = useHasRole('recorder', 'reviewer', 'handler', 'archivist') && !isClosed
  const current = chosen === 'new' ? undefined : (discussions.find((one) => one.id === chosen) ?? discussions.at(-1))
  const isNew = chosen === 'new'
  const guard = view.decisionGuards.find((one) => one.code === 'G4')
  const isAgainDue = discussions.length === 0 || (guard?.verdict === 'fail' && current?.signedMaterialId !== null)
  const startNew = () => {
    setChosen('new')
    setEditing(true)
  }
  return (
    <div className="fillColumn">
      {isNew && discussions.length === 0 ? null : (
        <div className="tabBar">
          {discussions.length > 0 ? (
            <Segmented
              aria-label={t('records')}
              value={isNew ? '' : (current?.id ?? '')}
              onChange={(id) => {
                setChosen(id)
                setEditing(false)
              }}
              options={discussions.map((one) => ({
                value: one.id,
                label: t('recordNo', { no: one.no, day: one.heldOn }),
              }))}
            />
          ) : null}
          <span className="barGap" />
          {current !== undefined && current.signedMaterialId === null && mayWrite && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{t('edit')}</Button>
          ) : null}
          {mayWrite && !isNew ? (
            <Button type={isAgainDue ? 'primary' : 'default'} onClick={startNew}>
              {t(discussions.length === 0 ? 'new' : 'again')}
            </Button>
          ) : null}
        </div>
      )}
      {isEditing ? (
        <DiscussionEditor
          key={chosen ?? current?.id ?? 'new'}
          view={view}
          discussion={current ?? null}
          onDone={(id) => {
            setEditing(false)
            setChosen(id)
          }}
        />
      ) : null}
      {!isEditing && current !== undefined ? (
        <DiscussionRecord view={view} discussion={current} mayWrite={mayWrite} onAgain={startNew} />
      ) : null}
      {!isEditing && current === undefined ? (
        <EmptyState title={t(isClosed ? 'noneKept' : 'none')} {...(isClosed ? {} : { hint: t('noneHint') })} />
      ) : null}
    </div>
  )
}
