import { Button, Dropdown, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useId, useMemo, useRef, useState } from 'react'

import { standardPhrases } from '#contract/text/reviewPhrases.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { PhraseEditor } from './PhraseEditor.tsx'
import { useTypedText } from './useTypedText.ts'

interface PhraseTextProps {
  label: string
  /** The row of the checklist, empty for the opinion. */
  row: string
  phrasesLabel: string
  rows: number
  value: string
  onChange: (text: string) => void
}

/** A text box with standard phrases that go in where the cursor stands. */
export function PhraseText({ label, row, phrasesLabel, rows, value, onChange }: PhraseTextProps) {
  const [typed, type] = useTypedText(value, onChange)
  const t = useText('reviewDesk')
  const id = useId()
  const box = useRef<TextAreaRef>(null)
  const [isEditing, setEditing] = useState(false)
  const own = useQueryRpc('phrase.list', {})
  const phrases = useMemo(
    () => [...(own.data ?? []), ...standardPhrases].filter((phrase) => phrase.row === row).map(({ text }) => text),
    [own.data, row],
  )
  const insert = (phrase: string) => {
    const area = box.current?.resizableTextArea?.textArea
    const from = area?.selectionStart ?? typed.length
    const to = area?.selectionEnd ?? typed.length
    type(typed.slice(0, from) + phrase + typed.slice(to))
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(from + phrase.length, from + phrase.length)
    })
  }
  return (
    <div className="phraseText">
      <div className="phraseHead">
        <label htmlFor={id}>{label}</label>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...phrases.map((text, index) => ({ key: String(index), label: text })),
              { key: 'edit', label: t('editPhrases') },
            ],
            onClick: ({ key }) => (key === 'edit' ? setEditing(true) : insert(phrases[Number(key)] ?? '')),
          }}
        >
          <Button type="link" aria-label={phrasesLabel}>
            {t('phrases')}
          </Button>
        </Dropdown>
      </div>
      <Input.TextArea
        id={id}
        ref={box}
        className="growing"
        rows={rows}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      {isEditing ? <PhraseEditor row={row} title={phrasesLabel} onClose={() => setEditing(false)} /> : null}
    </div>
  )
}
