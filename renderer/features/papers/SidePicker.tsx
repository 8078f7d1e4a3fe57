import { Checkbox } from 'antd'

import type { OutputOf } from '#contract/index.ts'
import type { SideRef } from '#domain/paper/scanArrival.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { SidePicture } from './SidePicture.tsx'

type Scan = OutputOf<'inbox.list'>['scans'][number]

interface SidePickerProps {
  sides: readonly SideRef[]
  scans: readonly Scan[]
  /** Keys of the sides that are not meant. */
  left: readonly string[]
  isDisabled: boolean
  onLeft: (left: readonly string[]) => void
}

/** The sides as small pictures, each with a tick. */
export function SidePicker({ sides, scans, left, isDisabled, onLeft }: SidePickerProps) {
  const t = useText('papers')
  return (
    <div className="sideRow">
      {sides.map((ref) => {
        const key = sideKey(ref)
        const scan = scans.find(({ id }) => id === ref.arrivalId)
        return (
          <div key={key} className="sideCell">
            {scan === undefined ? null : <SidePicture scan={scan} page={ref.page} />}
            <Checkbox
              checked={!left.includes(key)}
              disabled={isDisabled}
              onChange={({ target }) => onLeft(target.checked ? left.filter((one) => one !== key) : [...left, key])}
            >
              <span title={scan?.fileName}>{t('side', { page: ref.page })}</span>
            </Checkbox>
          </div>
        )
      })}
    </div>
  )
}

/** Names a side among others. */
export function sideKey({ arrivalId, page }: SideRef): string {
  return `${arrivalId}:${page}`
}
