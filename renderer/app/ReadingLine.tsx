import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'

import { secretMarkLine, secretMarkTodo } from '#contract/text/search.ts'
import type { SearchStatus } from '#contract/search.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'

import { useCommandRpc } from './useCommandRpc.ts'
import { useQueryRpc } from './useQueryRpc.ts'

/** At the foot of the window, quietly: how far the recognition of scans is, and what it found that must not be here. */
export function ReadingLine() {
  const status = useQueryRpc('search.status', {}).data
  if (status === undefined) return null
  const isReading = status.waiting > 0 || status.files > 0
  return (
    <>
      <SecretLines secrets={status.secrets} />
      {isReading ? <Progress status={status} /> : null}
    </>
  )
}

function Progress({ status }: { status: SearchStatus }) {
  const t = useText('search')
  const pause = useCommandRpc('search.pause')
  const { waiting, done, files, paused } = status
  const line = paused
    ? t('readingPaused', { waiting })
    : waiting > 0
      ? t('reading', { done, total: done + waiting })
      : t('readingFiles', { files })
  return (
    <div className="readingLine" role="status">
      <span className="muted numeric">{line}</span>
      <Button type="link" onClick={() => void pause.run({ paused: !paused })}>
        {t(paused ? 'resume' : 'pause')}
      </Button>
    </div>
  )
}

const mostShown = 2

function SecretLines({ secrets }: Pick<SearchStatus, 'secrets'>) {
  const t = useText('search')
  const more = secrets.length - mostShown
  return (
    <>
      {secrets.slice(0, mostShown).map((secret) => (
        <SecretLine key={`${secret.materialId} ${secret.page}`} secret={secret} />
      ))}
      {more > 0 ? <p className="readingLine isSecret">{t('secretMore', { count: more })}</p> : null}
    </>
  )
}

function SecretLine({ secret }: { secret: SearchStatus['secrets'][number] }) {
  const t = useText('search')
  const { caseId, materialId: material, page, title, mark } = secret
  const clear = useCommandRpc('search.clearSecret')
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="readingLine isSecret" role="alert">
      <strong>{t('secretTitle')}</strong>
      <span>
        {secretMarkLine(title, page, mark)}
        {secretMarkTodo}
      </span>
      <Link to="/cases/$caseId" params={{ caseId }} search={{ tab: 'materials', material, page }}>
        {t('secretOpen')}
      </Link>
      <Button loading={clear.busy} onClick={() => setAsking(true)}>
        {t('secretClear')}
      </Button>
      <ReasonDialog
        title={t('secretWhy')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onReason={(reason) => {
          setAsking(false)
          void clear.run({ materialId: material, page, reason })
        }}
      />
    </div>
  )
}
