import { Button } from 'antd'
import type { KeyboardEvent } from 'react'

import type { SheetField } from '#domain/platform/platformSheet.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

interface PlatformFieldRowProps {
  field: SheetField
  mayTick: boolean
  onCopy: () => void
  onTick: () => void
  onMove: (step: number) => void
  onUndo: (entryId: string) => void
}

/** One field of another system: its value, and who entered it when. */
export function PlatformFieldRow({ field, mayTick, onCopy, onTick, onMove, onUndo }: PlatformFieldRowProps) {
  const t = useText('platform')
  const { entry } = field
  const keys: Record<string, () => void> = {
    Enter: onCopy,
    ' ': onTick,
    ArrowDown: () => onMove(1),
    ArrowUp: () => onMove(-1),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    // Keys of the buttons inside are their own.
    if (act === undefined || event.target !== event.currentTarget) return
    event.preventDefault()
    act()
  }
  return (
    <tr
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest('button') === null) onCopy()
      }}
      aria-label={`${field.title} ${field.value}`.trim()}
    >
      <td title={field.mark === 'toBeConfirmed' ? t('toConfirm') : undefined}>{field.title}</td>
      <td>{valueOf(field, t)}</td>
      <td>
        {entry === null || field.isChanged ? (
          <Button disabled={!mayTick} aria-label={t('tick', { title: field.title })} onClick={onTick}>
            {t('tickMark')}
          </Button>
        ) : null}{' '}
        {entry === null ? null : (
          <>
            <StatusTag
              tone={field.isChanged ? 'bad' : 'good'}
              text={
                field.isChanged
                  ? t('changed', { old: entry.value })
                  : t('enteredBy', { by: entry.enteredBy, day: entry.enteredOn })
              }
            />
            <Button type="link" onClick={() => onUndo(entry.id)}>
              {t('undo')}
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}

function valueOf(field: SheetField, t: ReturnType<typeof useText<'platform'>>) {
  if (field.isMissing) return <span className="badText">{t('missing')}</span>
  return field.value === '' ? <span className="muted">{t('optionalEmpty')}</span> : field.value
}
