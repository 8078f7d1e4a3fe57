import { App, Button } from 'antd'

import type { NormativeKind } from '#domain/normative/normativeEntry.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'

/** From before any register was kept to after the last one. */
const always = { from: '1990-01-01', to: '2100-12-31' }
const sheets = { document: 'documents', topic: 'topics' } as const

/** The whole register as a spreadsheet; of a single year: 台账与填报. */
export function RegisterSheet({ kind }: { kind: NormativeKind }) {
  const t = useText('registers')
  const { notification } = App.useApp()
  const write = useCommandRpc('ledger.export')
  if (kind === 'decision') return null
  const run = async () => {
    const answer = await write.run({ kind: sheets[kind], ...always, directory: null, fileName: '' })
    if (!answer.ok) return
    notification.success({
      title: t('exported', { count: answer.value.rows }),
      description: <OpenPath path={answer.value.path} />,
      placement: 'bottomRight',
      duration: 15,
    })
  }
  return (
    <Button loading={write.busy} onClick={() => void run()}>
      {t('export')}
    </Button>
  )
}
