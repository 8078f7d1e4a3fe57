import { Button } from 'antd'

import type { OfferedPart } from '#contract/print.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { withAll, type Basket } from './basket.ts'

interface BasketChoicesProps {
  offered: readonly OfferedPart[]
  basket: Basket
  onChange: (basket: Basket) => void
}

/** Whole volumes, or what still has to be signed, into the basket with one click. */
export function BasketChoices({ offered, basket, onChange }: BasketChoicesProps) {
  const t = useText('print')
  const add = (documents: readonly OfferedPart[]) => onChange(withAll(basket, documents))
  const volumes = (['正', '副'] as const).filter((volume) => offered.some((one) => one.volume === volume))
  const unsigned = offered.filter(({ isUnsigned }) => isUnsigned)
  return (
    <>
      {unsigned.length > 0 ? <Button onClick={() => add(unsigned)}>{t('chooseUnsigned')}</Button> : null}
      {volumes.map((volume) => (
        <Button
          key={volume}
          onClick={() => add(offered.filter((one) => one.volume === volume && one.kind !== 'coverWords'))}
        >
          {t('chooseVolume', { volume: t(`volume.${volume}`) })}
        </Button>
      ))}
      <Button disabled={Object.keys(basket).length === 0} onClick={() => onChange({})}>
        {t('chooseNone')}
      </Button>
    </>
  )
}
