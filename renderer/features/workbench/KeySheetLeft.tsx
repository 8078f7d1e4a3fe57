import { Alert, Button } from 'antd'

import { useDesk, useHasRole } from '#renderer/app/desk.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'

/** Set-up was cut short: the sheet with the recovery key still lies beside the data it opens. */
export function KeySheetLeft() {
  const t = useText('workbench')
  const { keySheet } = useDesk()
  const isAdministrator = useHasRole('administrator')
  const forget = useCommandRpc('desk.forgetSheet')
  if (keySheet === null || !isAdministrator) return null
  return (
    <Alert
      className="spacedBelow"
      type="warning"
      showIcon
      title={t('sheetLeft')}
      description={
        <div className="keySheet">
          <p className="path">{keySheet}</p>
          <div className="buttonRow">
            <OpenPath path={keySheet} label={t('sheetOpen')} />
            <Button loading={forget.busy} onClick={() => void forget.run({})}>
              {t('sheetForget')}
            </Button>
          </div>
        </div>
      }
    />
  )
}
