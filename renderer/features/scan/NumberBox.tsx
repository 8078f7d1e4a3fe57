import { Button, Input, type InputRef } from 'antd'
import { useMemo, useRef, useState } from 'react'

import { readPageLabels, writePageLabels } from '#domain/material/pageLabels.ts'
import { numberFrom } from '#domain/scan/numbering.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import type { Splitting } from './useSplitting.ts'

/** 沿用纸质页号: the number stamped on the side at hand; the sides after it follow. */
export function NumberBox({ splitting, at }: { splitting: Splitting; at: number }) {
  const t = useText('scan')
  const box = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  useShortcuts(useMemo(() => ({ F2: () => box.current?.focus({ cursor: 'all' }) }), []))
  const read = readPageLabels(typed)
  const labels = 'labels' in read ? read.labels : []
  const leave = () => {
    setTyped('')
    box.current?.blur()
  }
  const put = () => {
    if (labels.length === 0) return
    splitting.step(numberFrom(splitting.history.sheets, at, labels))
    leave()
  }
  const clear = () => {
    splitting.step([{ do: 'number', at, anchor: null }])
    leave()
  }
  return (
    <section className="numberBox">
      <div className="numberRow">
        <Input
          ref={box}
          aria-label={t('number')}
          placeholder={t('number')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') put()
            if (event.key === 'Escape') leave()
            event.stopPropagation()
          }}
        />
        <Button onClick={put}>{t('numberUse')}</Button>
        <Button onClick={clear}>{t('numberClear')}</Button>
      </div>
      <p className={'unreadable' in read ? 'fieldError' : 'fieldHint'}>{sayRead(t, read, typed)}</p>
    </section>
  )
}

function sayRead(
  t: ReturnType<typeof useText<'scan'>>,
  read: ReturnType<typeof readPageLabels>,
  typed: string,
): string {
  if ('unreadable' in read) return t('numberBad', { piece: read.unreadable })
  if (typed.trim() === '') return t('numberHint')
  return t('numberRead', { text: writePageLabels(read.labels), count: read.labels.length })
}
