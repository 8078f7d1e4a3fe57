import { App, Button, Segmented } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'

import type { CaseFile } from '#domain/case/caseFile.ts'
import type { PageChange } from '#domain/review/pageChange.ts'
import type { PageRef, ReviewRound } from '#domain/review/review.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DifferenceList } from '#renderer/ui/compare/DifferenceList.tsx'

import { ComparedPair } from './ComparedPair.tsx'
import { useComparePlace } from './useComparePlace.ts'

interface CompareBoardProps {
  file: CaseFile
  round: ReviewRound
  changes: readonly PageChange[]
  mayConfirm: boolean
}

/** The list of what changed, the two pages beside it, and the reviewer's confirmation. */
export function CompareBoard({ file, round, changes, mayConfirm }: CompareBoardProps) {
  const t = useText('compare')
  const { message, modal } = App.useApp()
  const confirm = useCommandRpc('comparison.confirm')
  const place = useComparePlace(changes, round.rescans)
  const board = useRef<HTMLDivElement>(null)
  useEffect(() => board.current?.focus(), [])
  const { current, waiting } = place
  const isOpenPair = current !== null && current.was !== null && current.now !== null && place.kind !== 'confirmed'
  const confirmPages = async (some: readonly PageChange[]) => {
    const pages = some.flatMap(({ was, now }) => (was === null || now === null ? [] : [{ was, now }]))
    const answer = await confirm.run({ roundId: round.id, pages })
    if (!answer.ok) return
    void message.success(t('confirmed', { count: pages.length }))
    board.current?.focus()
  }
  const confirmCurrent = () => {
    if (!mayConfirm || !isOpenPair || confirm.busy) return
    place.step(1)
    void confirmPages([current])
  }
  const confirmAll = () =>
    modal.confirm({
      title: t('confirmAllTitle', { count: waiting.length }),
      content: t('confirmAllNote'),
      okText: t('confirmAll', { count: waiting.length }),
      cancelText: t('cancel'),
      onOk: () => confirmPages(waiting),
    })
  const keys: Readonly<Record<string, () => void>> = {
    j: () => place.step(1),
    k: () => place.step(-1),
    ' ': place.flicker,
    Enter: confirmCurrent,
  }
  return (
    // The board takes the keys of its list wherever the eye is; every act has a button, too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={board} className="compareBoard" tabIndex={-1} onKeyDown={(event) => onKey(event, keys)}>
      <DifferenceList
        changes={place.shown}
        counts={place.counts}
        kind={place.kind}
        onKind={place.setKind}
        current={current}
        onCurrent={place.setCurrent}
        titleOf={(page) => titleOf(file, page)}
      />
      <div className="comparePane">
        <div className="compareBar">
          <Segmented
            aria-label={t('look')}
            value={place.look === 'side' ? 'side' : 'stacked'}
            onChange={(look) => place.setLook(look === 'side' ? 'side' : 'now')}
            options={[
              { value: 'side', label: t('side') },
              { value: 'stacked', label: t('stacked') },
            ]}
          />
          <span className="muted">{t('keys')}</span>
          <span className="barGap" />
          {mayConfirm && isOpenPair ? <Button onClick={confirmCurrent}>{t('confirmOne')}</Button> : null}
          {mayConfirm && waiting.length > 0 ? (
            <Button type="primary" loading={confirm.busy} onClick={confirmAll}>
              {t('confirmAll', { count: waiting.length })}
            </Button>
          ) : null}
        </div>
        {current === null ? null : <ComparedPair file={file} change={current} look={place.look} />}
      </div>
    </div>
  )
}

function onKey(event: KeyboardEvent, keys: Readonly<Record<string, () => void>>): void {
  const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  const { target } = event
  if (action === undefined || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return
  // Buttons of the bar and the filter answer to Enter and space themselves; the lines of the list do not.
  const isControl = target instanceof HTMLElement && target.closest('.compareBar, .ant-segmented') !== null
  if (isControl && (event.key === 'Enter' || event.key === ' ')) return
  event.preventDefault()
  action()
}

function titleOf(file: CaseFile, { materialId }: PageRef): string {
  return file.materials.find(({ id }) => id === materialId)?.title ?? ''
}
