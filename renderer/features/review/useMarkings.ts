import { useMemo } from 'react'
import { App } from 'antd'

import type { CaseView } from '#contract/case.ts'
import { findRunning, findStamped } from '#domain/dossier/findPageNumber.ts'
import type { Citation, PageRef } from '#domain/review/review.ts'
import type { ChecklistRow } from '#domain/rules/findings.ts'
import { currentVersion } from '#domain/material/material.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { inOrder } from '#renderer/ui/materialChoices.ts'
import type { PageMarkings, PlacedArea } from '#renderer/ui/viewer/pageMarkings.ts'

import { citationKey, type OpenRow } from './answers.ts'
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
  const { message } = App.useApp()
  const cited = useSteady(entries.map(({ row, citations }) => ({ row, citations })))
  const plan = useQueryRpc('seal.preview', { caseId: view.file.case.id, volume: '正卷' })
  const { drawn, draw, open, target, place, quoted } = desk
  const { focus } = rowAt
  const { unresolved, show } = remarks
  return useMemo(() => {
    const numbers = new Map(checklist.map((row, index) => [row.code, index + 1]))
    const citationsOn = (page: PageRef) =>
      cited.flatMap(({ row, citations }) => citations.filter(isOn(page)).map((citation) => ({ row, citation })))
    return {
      areasOn: (page) =>
        [
          ...citationsOn(page).flatMap(({ row, citation }) =>
            areaOf(`${row} ${citationKey(citation)}`, citation, 'cited'),
          ),
          ...unresolved.filter(isOn(page)).flatMap((remark) => areaOf(remark.id, remark, 'remark')),
          ...(place !== null && isOn(page)({ ...place, page: target?.page ?? 0 })
            ? quoted.map((rect) => ({ key: `quote ${rect.x} ${rect.y}`, rect, tone: 'cited' as const }))
            : []),
          ...(drawn !== null && isOn(page)(drawn.page) ? areaOf('drawn', drawn, 'drawn') : []),
        ].map((area) => ({ ...area, isCurrent: area.rect === target?.rect || quoted.includes(area.rect) })),
      badgesOn: (page) => [
        ...[...new Set(citationsOn(page).map(({ row }) => row))].map((row) => ({
          key: row,
          text: t('citedBy', { no: numbers.get(row) ?? row }),
          label: t('citedByLabel', { no: numbers.get(row) ?? row }),
          tone: 'cited' as const,
          open: () => {
            show(false)
            focus(row)
          },
        })),
        ...remarkBadge(unresolved.filter(isOn(page)).length, t, () => show(true)),
      ],
      onDrawn: draw,
      goElsewhere: (name) => {
        const found = pageByName(view, plan.data?.items ?? [], name)
        if (found !== null) open(found)
        else void message.warning(t('nowhere', { name }))
        return found !== null
      },
    }
  }, [view, checklist, cited, plan.data, drawn, draw, open, target, place, quoted, focus, unresolved, show, t, message])
}

function remarkBadge(
  count: number,
  t: (key: 'remarkMark' | 'remarkLabel', values: { count: number }) => string,
  open: () => void,
) {
  if (count === 0) return []
  const tone = 'remark' as const
  return [{ key: 'remarks', text: t('remarkMark', { count }), label: t('remarkLabel', { count }), tone, open }]
}

function areaOf(
  key: string,
  { rect }: { rect: Citation['rect'] },
  tone: PlacedArea['tone'],
): Omit<PlacedArea, 'isCurrent'>[] {
  return rect === null ? [] : [{ key, rect, tone }]
}

function isOn(page: PageRef) {
  return (one: PageRef) => one.materialId === page.materialId && one.version === page.version && one.page === page.page
}

type PlanItems = Parameters<typeof findRunning>[0]

/** `卷37` is a running number of the catalogue; anything else is looked for among the stamps. */
function pageByName(view: CaseView, items: PlanItems, name: string): PageRef | null {
  const running = /^卷\s*(\d+)$/u.exec(name)?.[1]
  const { materials } = view.file
  const lying = (['正', '副'] as const).flatMap((volume) =>
    inOrder(materials.filter((one) => one.volume === volume && one.withdrawnReason === '')),
  )
  const found = running === undefined ? findStamped(lying, name) : findRunning(items, Number(running))
  const material = materials.find((one) => one.id === found?.materialId)
  const version = material === undefined ? null : currentVersion(material)
  return found === null || version === null ? null : { ...found, version: version.no }
}

/** The same object until what it holds is another: typing a problem must not draw the pages anew. */
function useSteady<T>(value: T): T {
  const text = JSON.stringify(value)
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => value, [text])
}
