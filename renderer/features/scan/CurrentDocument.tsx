import { Input, Segmented } from 'antd'
import { useState } from 'react'

import { volumeText } from '#contract/text/paperStates.ts'
import type { Volume } from '#domain/material/material.ts'
import type { SplitCommand } from '#domain/scan/commands.ts'
import type { DocumentStart } from '#domain/scan/scan.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayBox } from '#renderer/ui/form/DayField.tsx'

interface CurrentDocumentProps {
  start: DocumentStart
  at: number
  onStep: (commands: readonly SplitCommand[]) => void
}

/** What the document at hand is called; the kind gives title and volume, the rest may stay empty. */
export function CurrentDocument({ start, at, onStep }: CurrentDocumentProps) {
  const t = useText('scan')
  const say = (as: Partial<Omit<DocumentStart, 'id'>>) => onStep([{ do: 'describe', at, as }])
  return (
    <section className="currentDocument">
      <LineInput label={t('title')} value={start.title} onDone={(title) => say({ title })} />
      <LineInput label={t('docNo')} value={start.docNo} onDone={(docNo) => say({ docNo })} />
      <DayBox label={t('docDate')} value={start.docDate} onChange={(docDate) => say({ docDate })} />
      <Segmented<Volume>
        aria-label={t('volume')}
        value={start.volume}
        onChange={(volume) => say({ volume })}
        options={[
          { value: '正', label: volumeText.正 },
          { value: '副', label: volumeText.副 },
        ]}
      />
    </section>
  )
}

/** A line that becomes one step when it is left, not one for each letter. */
function LineInput({ label, value, onDone }: { label: string; value: string; onDone: (text: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const done = () => {
    if (typed !== null && typed.trim() !== value) onDone(typed.trim())
    setTyped(null)
  }
  return (
    <Input
      aria-label={label}
      prefix={<span className="muted">{label}</span>}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={done}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  )
}
