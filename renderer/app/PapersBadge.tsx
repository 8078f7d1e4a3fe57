import { useText } from '#renderer/i18n/useText.ts'

import { useQueryRpc } from './useQueryRpc.ts'

/** How many prints are out to be signed; marked when a scan needs a person. */
export function PapersBadge() {
  const t = useText('papers')
  const papers = useQueryRpc('paper.list', { caseId: null, shown: 'open' })
  const inbox = useQueryRpc('inbox.list', {})
  const count = papers.data?.length ?? 0
  const open = inbox.data?.open.length ?? 0
  if (count + open === 0) return null
  return (
    <span className={open > 0 ? 'placeCount isUrgent' : 'placeCount'} title={t('shown', { count, open })}>
      {count + open}
    </span>
  )
}
