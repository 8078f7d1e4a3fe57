import { App } from 'antd'

import { gateReasonOf, gateStateText } from '#contract/text/gate.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FolderPick, type PickedFolder } from '#renderer/ui/FolderPick.tsx'

interface ImportFolderProps {
  mayCreate: boolean
  onImported: (caseId: string) => void
}

/** Takes in a whole intake folder (`case.json` and `materials/`) as one case. */
export function ImportFolder({ mayCreate, onImported }: ImportFolderProps) {
  const t = useText('cases')
  const { notification } = App.useApp()
  const run = useCommandRpc('intake.import')
  const take = async ({ aFile }: PickedFolder) => {
    const [token = ''] = await window.yijuan.tokensOf([aFile])
    const answer = await run.run({ token })
    if (!answer.ok) return
    const { caseId, materials } = answer.value
    const odd = materials.filter(({ gate }) => gate.state === 'unusable' || gate.state === 'placeholder')
    notification[odd.length === 0 ? 'success' : 'warning']({
      title: t('imported', { count: materials.length }),
      description: odd
        .map(({ file, gate }) => `${file}：${gateReasonOf(gate.reason) || gateStateText[gate.state]}`)
        .join('；'),
      placement: 'topRight',
      duration: 12,
    })
    onImported(caseId)
  }
  return (
    <FolderPick label={t('import')} isBusy={run.busy} isDisabled={!mayCreate} onPick={(folder) => void take(folder)} />
  )
}
