import { Input, type InputRef } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'

import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { namedPage } from './namedPage.ts'
import { usePageMarkings } from './pageMarkings.ts'
import type { ToolbarProps } from './ViewerToolbar.tsx'

type PageBoxProps = Pick<ToolbarProps, 'page' | 'pages' | 'go' | 'onJumped'> & { labels: readonly string[] }

/** Where the number of a page is typed: the one on the paper, `P12` counted, or one of another document. */
export function PageBox({ page, pages, labels, go, onJumped }: PageBoxProps) {
  const t = useText('viewer')
  const markings = usePageMarkings()
  const shown = labels[page - 1] ?? String(page)
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const box = useRef<InputRef>(null)
  useShortcuts(useMemo(() => ({ 'Ctrl+g': () => box.current?.focus({ cursor: 'all' }) }), []))
  const jump = () => {
    if (typed === shown) return
    const target = namedPage(typed, { page, pages, labels })
    if (target !== null) go(target)
    else if (markings?.goElsewhere(typed.normalize('NFKC').trim()) === true) return
    setTyped(target === null ? shown : (labels[target - 1] ?? String(target)))
  }
  return (
    <Input
      ref={box}
      className="pageInput"
      title={t(markings === null ? 'jumpKey' : 'jumpAnyKey')}
      aria-label={t(labels.length === 0 ? 'pageNumber' : 'paperNumber')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => {
        // Leaving the box is what jumps, and only once.
        box.current?.blur()
        onJumped()
      }}
      onBlur={jump}
    />
  )
}
