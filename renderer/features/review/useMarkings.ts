import { App } from 'antd'
import { useCallback, useMemo } from 'react'

import type { CaseView } from '#contract/case.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import type { PageBadge, PageMarkings } from '#renderer/ui/viewer/pageMarkings.ts'

import type { OpenRow } from './answers.ts'
import { areasOn, citedOn, isSamePage, pageByName } from './pageMarks.ts'
import type { DeskPlace } from './useDeskPlace.ts'
import type { Remarks } from './useRemarks.ts'
import type { RowAt } from './useRowAt.ts'

interface Marked {
  readonly checklist: readonly ChecklistRow[]
  readonly entries: readonly OpenRow[]
  readonly desk: DeskPlace
  readonly rowAt: RowAt
  readonly remarks: Remarks
}

/** What lies on the pages of the file: who cites them, what is remarked on them, what is being drawn. */
export function useMarkings(view: CaseView, { checklist, entries, desk, rowAt, remarks }: Marked): PageMarkings {
  const t = useText('reviewDesk')
  const cited = useSteady(entries.map(({ row, citations }) => ({ row, citations })))
  const goElsewhere = useGoElsewhere(view, desk.open)
  const { focus } = rowAt
  const { unresolved, show } = remarks
  const { place, target, quoted, drawn, draw } = desk
  return useMemo(() => {
    const citing = (code: string): PageBadge => {
      const no = checklist.findIndex((row) => row.code === code) + 1
      const open = () => {
        show(false)
        focus(code)
      }
      return { key: code, text: t('citedBy', { no }), label: t('citedByLabel', { no }), tone: 'cited', open }
    }
    const remarked = (count: number): PageBadge => ({
      key: 'remarks',
      text: t('remarkMark', { count }),
      label: t('remarkLabel', { count }),
      tone: 'remark',
      open: () => show(true),
    })
    return {
      areasOn: (page) => areasOn(page, citedOn(page, cited), unresolved, { place, target, quoted, drawn }),
      badgesOn: (page) => {
        const open = unresolved.filter((remark) => isSamePage(remark, page)).length
        const rows = new Set(citedOn(page, cited).map(({ row }) => row))
        return [...[...rows].map(citing), ...(open === 0 ? [] : [remarked(open)])]
      },
      onDrawn: draw,
      goElsewhere,
    }
  }, [checklist, cited, unresolved, place, target, quoted, drawn, draw, goElsewhere, focus, show, t])
}

/** Leads to a page of the whole file by its number on paper or in the catalogue. */
function useGoElsewhere(view: CaseView, open: DeskPlace['open']): (name: string) => boolean {
  const t = useText('reviewDesk')
  const { message } = App.useApp()
  const plan = useQueryRpc('seal.preview', { caseId: view.file.case.id, volume: '正卷' })
  return useCallback(
    (name) => {
      const found = pageByName(view, plan.data?.items ?? [], name)
      if (found === null) void message.warning(t('nowhere', { name }))
      else open(found)
      return found !== null
    },
    [view, plan.data, open, message, t],
  )
}

/** The same object until what it holds is another: typing a problem must not draw the pages anew. */
function useSteady<T>(value: T): T {
  const text = JSON.stringify(value)
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => value, [text])
}
