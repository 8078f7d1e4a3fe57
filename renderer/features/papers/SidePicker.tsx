import { Checkbox } from 'antd'

import type { OutputOf } from '#contract/index.ts'
import { parseSheetCode } from '#domain/paper/sheetCode.ts'
import type { SideRef } from '#domain/paper/scanArrival.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { sideKey } from './sideKeys.ts'
import { ScanPictures } from './ScanPictures.tsx'

type Scan = OutputOf<'inbox.list'>['scans'][number]

interface SidePickerProps {
  sides: readonly SideRef[]
  scans: readonly Scan[]
  /** Keys of the sides that are not meant. */
  left: readonly string[]
  isDisabled: boolean
  onLeft: (left: readonly string[]) => void
}

/** The sides as small pictures, each with a tick, in the order in which they would hang. */
export function SidePicker({ sides, scans, left, isDisabled, onLeft }: SidePickerProps) {
  const t = useText('papers')
  const nameOf = (scan: Scan | undefined, page: number) => {
    const sheet = parseSheetCode(scan?.sides[page - 1]?.code ?? '')?.sheet ?? null
    return sheet === null ? t('side', { page }) : t('sheet', { page: sheet.page, side: page })
  }
  const tick = (ref: SideRef, scan: Scan | undefined) => {
    const key = sideKey(ref)
    return (
      <Checkbox
        checked={!left.includes(key)}
        disabled={isDisabled}
        onChange={({ target }) => onLeft(target.checked ? left.filter((one) => one !== key) : [...left, key])}
      >
        <span title={scan?.fileName}>{nameOf(scan, ref.page)}</span>
      </Checkbox>
    )
  }
  const ids = [...new Set(sides.map(({ arrivalId }) => arrivalId))]
  return ids.map((id) => {
    const scan = scans.find((one) => one.id === id)
    const own = sides.filter(({ arrivalId }) => arrivalId === id)
    if (scan === undefined) return null
    return (
      <div key={id}>
        {ids.length > 1 || own.length < sides.length ? <p className="muted path">{scan.fileName}</p> : null}
        <ScanPictures
          scan={scan}
          pages={own.map(({ page }) => page)}
          under={(page) => tick({ arrivalId: id, page }, scan)}
        />
      </div>
    )
  })
}
