import { Modal } from 'antd'

import { useText } from '#renderer/i18n/useText.ts'

const groups = {
  everywhere: {
    command: 'Ctrl+K',
    search: 'Ctrl+Shift+F',
    help: 'F1 / ?',
    save: 'Ctrl+S',
    submit: 'Ctrl+Enter',
    close: 'Esc',
  },
  lists: { move: 'J / K', open: 'Enter', new: 'N', filter: '/', order: 'Alt+↑ / Alt+↓' },
  viewer: {
    page: 'PgUp / PgDn',
    jump: 'Ctrl+G',
    material: '[ / ]',
    pane: 'F6 / Shift+F6',
    ends: 'Home / End',
    zoom: '+ / - / 0',
    rotate: 'R',
    print: 'Ctrl+P',
    find: 'Ctrl+F',
    spread: 'D',
  },
  review: {
    move: 'J / K',
    answer: '1 / 2 / 3',
    points: 'O',
    fine: 'A',
    cite: 'C',
    draw: 'B',
    remark: 'N',
    seen: 'V',
    wide: 'F',
    back: 'Alt+← / Alt+→',
    conclude: 'Ctrl+Enter',
  },
} as const

/** All keys on one sheet (F1). */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText('help')
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={t('title')} width={720}>
      <div className="helpGroups">
        <Group title={t('everywhere.title')} keys={groups.everywhere} say={(key) => t(`everywhere.${key}`)} />
        <Group title={t('lists.title')} keys={groups.lists} say={(key) => t(`lists.${key}`)} />
        <Group title={t('viewer.title')} keys={groups.viewer} say={(key) => t(`viewer.${key}`)} />
        <Group title={t('review.title')} keys={groups.review} say={(key) => t(`review.${key}`)} />
      </div>
    </Modal>
  )
}

interface GroupProps<K extends string> {
  title: string
  keys: Readonly<Record<K, string>>
  say: (key: K) => string
}

function Group<K extends string>({ title, keys, say }: GroupProps<K>) {
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {Object.entries<string>(keys).map(([name, shortcut]) => (
          <div key={name} className="helpRow">
            <dt>
              <kbd>{shortcut}</kbd>
            </dt>
            {/* as: the entries of a record have its own keys */}
            <dd>{say(name as K)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
