import { Table, type TableProps } from 'antd'
import { useMemo } from 'react'

import type { NormativeLine } from '#contract/normative.ts'
import { entryStandingText, normativeKindText, topicCategoryText } from '#contract/text/normative.ts'
import type { EntryStanding } from '#domain/normative/entryState.ts'
import { dayOfEntry, type NormativeKind } from '#domain/normative/normativeEntry.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

const tones = {
  draft: 'active',
  inForce: 'good',
  expired: 'waiting',
  repealed: 'locked',
  done: 'good',
  struck: 'idle',
} as const satisfies Record<EntryStanding, Tone>

interface EntryTableProps {
  kind: NormativeKind
  lines: readonly NormativeLine[]
  chosen: string | null
  onChoose: (entryId: string) => void
}

/** The lines of a register, the newest first; J and K move. */
export function EntryTable({ kind, lines, chosen, onChoose }: EntryTableProps) {
  const t = useText('registers')
  const columns = useColumns(kind)
  const keys = useMemo(() => {
    const step = (by: number) => () => {
      const at = lines.findIndex((line) => line.entry.id === chosen)
      const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))]
      if (next !== undefined) onChoose(next.entry.id)
    }
    return { j: step(1), k: step(-1), ArrowDown: step(1), ArrowUp: step(-1) }
  }, [lines, chosen, onChoose])
  useShortcuts(keys)
  return (
    <Table<NormativeLine>
      aria-label={normativeKindText[kind]}
      rowKey={({ entry }) => entry.id}
      columns={columns}
      dataSource={[...lines]}
      pagination={false}
      locale={{ emptyText: t('noMatch') }}
      rowClassName={({ entry }) =>
        `${entry.id === chosen ? 'isAtRow' : ''} ${entry.struckReason === '' ? '' : 'isStruck'}`
      }
      onRow={({ entry }) => ({ onClick: () => onChoose(entry.id) })}
    />
  )
}

function useColumns(kind: NormativeKind): NonNullable<TableProps<NormativeLine>['columns']> {
  const t = useText('registers')
  return useMemo(() => {
    const dayTitle = { document: 'issuedOn', decision: 'decidedOn', topic: 'meetingDay' } as const
    return [
      {
        title: t(dayTitle[kind]),
        width: 100,
        className: 'numeric',
        render: (_, { entry }) => dayOfEntry(entry) ?? '—',
      },
      {
        title: t(`title.${kind}`),
        render: (_, { entry }) => (
          <span className="basisWhat">
            <span>{entry.title}</span>
            <span className="muted">{underTitle(entry)}</span>
          </span>
        ),
      },
      {
        title: t('standing'),
        width: 150,
        render: (_, line) => (
          <span className="basisWhat">
            <StatusTag tone={tones[line.standing]} text={entryStandingText[line.standing]} />
            {line.gaps.length === 0 ? null : (
              <StatusTag tone="waiting" text={t('gapCount', { count: line.gaps.length })} />
            )}
          </span>
        ),
      },
    ]
  }, [kind, t])
}

function underTitle(entry: NormativeLine['entry']): string {
  const parts =
    entry.kind === 'topic'
      ? [topicCategoryText[entry.category], entry.minutesNo, entry.minutesPlace]
      : [entry.docNo, entry.draftedBy]
  return parts.filter((text) => text !== '').join('　')
}
