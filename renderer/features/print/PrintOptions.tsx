import { Checkbox, InputNumber } from 'antd'

import type { CoverOffset } from '#domain/paper/printBasket.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** How the basket is printed. */
export interface PrintSettings {
  readonly duplex: boolean
  readonly offset: CoverOffset
}

interface PrintOptionsProps {
  settings: PrintSettings
  /** Whether the words for the pre-printed cover are in the basket: only then their place matters. */
  hasCoverWords: boolean
  onChange: (settings: PrintSettings) => void
}

/** Both sides, and where the words stand on the pre-printed 卷皮. */
export function PrintOptions({ settings, hasCoverWords, onChange }: PrintOptionsProps) {
  const t = useText('print')
  const { duplex, offset } = settings
  const millimetres = (label: string, axis: 'x' | 'y') => (
    <label className="inlineField">
      {label}
      <InputNumber
        aria-label={label}
        value={offset[axis]}
        min={-30}
        max={30}
        step={0.5}
        onChange={(value) => onChange({ duplex, offset: { ...offset, [axis]: value ?? 0 } })}
      />
    </label>
  )
  return (
    <div className="buttonRow">
      <Checkbox checked={duplex} onChange={({ target }) => onChange({ duplex: target.checked, offset })}>
        {t('duplex')}
      </Checkbox>
      {hasCoverWords ? (
        <fieldset className="inlineFields" title={t('offsetHint')}>
          <legend>{t('offset')}</legend>
          {millimetres(t('offsetX'), 'x')}
          {millimetres(t('offsetY'), 'y')}
          <span className="muted">{t('offsetHint')}</span>
        </fieldset>
      ) : null}
    </div>
  )
}
