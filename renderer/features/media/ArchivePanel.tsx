import { Button, Checkbox } from 'antd'
import { useState } from 'react'

import type { IntakeOutcome } from '#contract/material.ts'
import { errorLine } from '#contract/text/errors.ts'
import { gateReasonOf, intakeStateText } from '#contract/text/gate.ts'
import type { Material } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { bytesText } from '#renderer/ui/format.ts'
import { Loading } from '#renderer/ui/Loading.tsx'

/** The files of an archive to choose from; what cannot be taken out says why. The archive stays. */
export function ArchivePanel({ material, mayWrite }: { material: Material; mayWrite: boolean }) {
  const t = useText('media')
  const list = useQueryRpc('media.archive', { materialId: material.id })
  const unpack = useCommandRpc('media.unpack')
  const [left, setLeft] = useState<readonly number[]>([])
  const [outcomes, setOutcomes] = useState<readonly IntakeOutcome[]>([])
  if (list.isPending) return <Loading />
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  const usable = list.data.filter((entry) => entry.problem === 'none')
  const entries = usable.map((entry) => entry.index).filter((index) => !left.includes(index))
  const run = async () => {
    const answer = await unpack.run({ materialId: material.id, entries, volume: material.volume, kind: '' })
    if (answer.ok) setOutcomes(answer.value)
  }
  return (
    <section aria-label={t('archive')}>
      <ul className="guardList">
        {list.data.map((entry) => (
          <li key={entry.index} className="guard">
            <Checkbox
              checked={entries.includes(entry.index)}
              disabled={entry.problem !== 'none'}
              onChange={({ target }) =>
                setLeft(target.checked ? left.filter((one) => one !== entry.index) : [...left, entry.index])
              }
            >
              {entry.path} <span className="muted numeric">{bytesText(entry.bytes)}</span>
            </Checkbox>
            {entry.problem === 'none' ? null : <span>{gateReasonOf(`unpack.${entry.problem}`)}</span>}
            {entry.isMoved ? <span className="muted">{t('pathOut')}</span> : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Button type="primary" disabled={entries.length === 0} loading={unpack.busy} onClick={() => void run()}>
          {t('unpack', { count: entries.length })}
        </Button>
      ) : null}
      <ul className="guardList" role="status">
        {outcomes.map((outcome, index) => (
          <li key={`${index}${outcome.fileName}`} className="guard">
            <strong>{outcome.fileName}</strong> {intakeStateText[outcome.state] ?? outcome.state}{' '}
            {outcome.error === null ? '' : errorLine(outcome.error)}
          </li>
        ))}
      </ul>
    </section>
  )
}
