import { App, Button, Spin } from 'antd'
import { useState } from 'react'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { CompareDialog } from '#renderer/app/compare/CompareDialog.tsx'
import { useRoundChanges } from '#renderer/app/compare/useRoundChanges.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { changesOfFile, type ComparedChange } from './changesOfFile.ts'
import { ChangeLine, type OpenChange } from './ChangeLine.tsx'

interface DifferencesProps {
  file: CaseFile
  round: ReviewRound
  last: ReviewRound
  /** Confirming is the reviewer's, while the round is open. */
  mayConfirm: boolean
  /** An answer is open because a page it cites lies in another file now. */
  isReopened: boolean
  onOpen: OpenChange
}

/** What changed since the round before, and 同一页重扫 in one go. */
export function DifferencesPanel({ file, round, last, mayConfirm, isReopened, onOpen }: DifferencesProps) {
  const t = useText('rounds')
  const compared = useRoundChanges(round.id)
  const [isComparing, setComparing] = useState(false)
  const changes = changesOfFile(round, last, compared.data?.changes ?? [])
  return (
    <details className="differences" open={mayConfirm}>
      <summary>
        <strong>{t('differences', { no: last.no })}</strong> <Summary changes={changes} />
      </summary>
      {compared.isPending ? (
        <p className="muted" role="status">
          <Spin size="small" /> {t('comparing')}
        </p>
      ) : null}
      {compared.isError ? (
        <p>
          {t('notCompared')} <Button onClick={() => void compared.refetch()}>{t('retry')}</Button>
        </p>
      ) : null}
      {mayConfirm && compared.data !== undefined ? (
        <ConfirmRescans round={round} changes={changes} isReopened={isReopened} />
      ) : null}
      {compared.data === undefined ? null : <Button onClick={() => setComparing(true)}>{t('sideBySide')}</Button>}
      <CompareDialog
        file={file}
        round={round}
        last={last}
        mayConfirm={mayConfirm}
        isOpen={isComparing}
        onClose={() => setComparing(false)}
      />
      <ul className="changeList">
        {changes.map((change) => (
          <ChangeLine key={(change.now ?? change.was)?.materialId} change={change} onOpen={onOpen} />
        ))}
      </ul>
    </details>
  )
}

function Summary({ changes }: { changes: readonly ComparedChange[] }) {
  const t = useText('rounds')
  const parts = (['added', 'replaced', 'withdrawn'] as const).flatMap((what) => {
    const count = changes.filter((change) => change.what === what).length
    return count === 0 ? [] : [t(`summary.${what}`, { count })]
  })
  return <span className="muted">{parts.length === 0 ? t('noDifferences') : parts.join('，')}</span>
}

interface ConfirmProps extends Pick<DifferencesProps, 'round' | 'isReopened'> {
  changes: readonly ComparedChange[]
}

function ConfirmRescans({ round, changes, isReopened }: ConfirmProps) {
  const t = useText('rounds')
  const { modal } = App.useApp()
  const confirm = useCommandRpc('comparison.confirm')
  const pages = changes.flatMap((change) => change.alike)
  if (pages.length === 0) {
    // Pages whose very bytes lie in another file now need no person to recognise them.
    return isReopened && changes.some((change) => change.same > 0) ? (
      <Button loading={confirm.busy} onClick={() => void confirm.run({ roundId: round.id, pages })}>
        {t('takeSame')}
      </Button>
    ) : null
  }
  const ask = () =>
    modal.confirm({
      title: t('confirmTitle', { count: pages.length }),
      content: t('confirmNote'),
      okText: t('confirm'),
      cancelText: t('cancel'),
      onOk: () => confirm.run({ roundId: round.id, pages }),
    })
  return (
    <Button type="primary" loading={confirm.busy} onClick={ask}>
      {t('confirmRescans', { count: pages.length })}
    </Button>
  )
}
