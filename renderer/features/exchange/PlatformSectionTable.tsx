import { App, Button } from 'antd'
import { useRef, useState } from 'react'

import { daysLeftOf, entryOutcomeText } from '#contract/text/platform.ts'
import type { SheetField, SheetSection } from '#domain/platform/platformSheet.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

import { PlatformFieldRow } from './PlatformFieldRow.tsx'

const toneOf: Record<SheetSection['outcome'], Tone> = { entered: 'good', due: 'waiting', unknown: 'unknown' }

interface PlatformSectionTableProps {
  section: SheetSection
  at: { caseId: string; platform: string; section: string; target: string }
  /** Null while who or when is not filled in. */
  by: { enteredOn: string; enteredBy: string } | null
}

/** One page of another system: click or Enter copies and goes on, Space ticks. */
export function PlatformSectionTable({ section, at, by }: PlatformSectionTableProps) {
  const t = useText('platform')
  const enter = useCommandRpc('platform.enter')
  const undo = useCommandRpc('platform.undo')
  const copy = useCopyValue()
  const rows = useRef<HTMLTableSectionElement>(null)
  const [undoing, setUndoing] = useState<string | null>(null)
  const tick = (fields: readonly SheetField[]) => {
    const codes = fields.filter((field) => field.entry === null || field.isChanged).map((field) => field.code)
    if (by !== null && codes.length > 0) void enter.run({ ...at, ...by, fields: codes })
  }
  const goTo = (index: number) => rows.current?.querySelectorAll<HTMLElement>('tr').item(index)?.focus()
  return (
    <>
      <SectionHead section={section} mayTick={by !== null} onTickAll={() => tick(section.fields)} />
      <table className="platformTable" aria-label={`${section.title} ${section.targetTitle}`.trim()}>
        <thead>
          <tr>
            <th>{t('field')}</th>
            <th>{t('value')}</th>
            <th>{t('entered')}</th>
          </tr>
        </thead>
        <tbody ref={rows}>
          {section.fields.map((field, index) => (
            <PlatformFieldRow
              key={field.code}
              field={field}
              mayTick={by !== null}
              onCopy={() => {
                void copy(field)
                goTo(Math.min(index + 1, section.fields.length - 1))
              }}
              onTick={() => tick([field])}
              onMove={(step) => goTo(Math.max(0, index + step))}
              onUndo={setUndoing}
            />
          ))}
        </tbody>
      </table>
      <ReasonDialog
        title={t('undoTitle')}
        isOpen={undoing !== null}
        onClose={() => setUndoing(null)}
        onReason={(reason) => {
          if (undoing !== null) void undo.run({ entryId: undoing, reason })
          setUndoing(null)
        }}
      />
    </>
  )
}

interface SectionHeadProps {
  section: SheetSection
  mayTick: boolean
  onTickAll: () => void
}

function SectionHead({ section, mayTick, onTickAll }: SectionHeadProps) {
  const t = useText('platform')
  const { baseDay, dueDay, baseLabel } = section
  const isLate = section.outcome === 'due' && (section.daysLeft ?? 0) < 0
  return (
    <div className="platformHead">
      <strong>{section.title}</strong>
      <span>{section.targetTitle}</span>
      <StatusTag tone={isLate ? 'bad' : toneOf[section.outcome]} text={entryOutcomeText[section.outcome]} />
      <span className={isLate ? 'badText' : ''}>{daysLeftOf(section)}</span>
      {baseDay === null || dueDay === null ? null : (
        <span className="muted" title={section.steps.join('\n')}>
          {t('deadline', { base: baseLabel, day: baseDay, due: dueDay })}
        </span>
      )}
      <SourceText source={section.source} />
      <Button disabled={!mayTick || section.outcome === 'entered'} onClick={onTickAll}>
        {t('tickAll')}
      </Button>
    </div>
  )
}

/** Copies a value and says so; an empty one is not copied over what lies in the clipboard. */
function useCopyValue() {
  const t = useText('platform')
  const { message } = App.useApp()
  return async ({ title, value }: SheetField) => {
    if (value === '') return
    try {
      await navigator.clipboard.writeText(value)
      message.success({ content: t('copied', { title }), key: 'platform' })
    } catch {
      message.warning({ content: t('cannotCopy'), key: 'platform' })
    }
  }
}
