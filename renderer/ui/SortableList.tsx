import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { HolderOutlined } from '@ant-design/icons'
import { CSS } from '@dnd-kit/utilities'
import { useMemo, type KeyboardEvent, type ReactNode } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

interface SortableListProps {
  ids: readonly string[]
  label: string
  isEnabled: boolean
  onOrder: (ids: readonly string[]) => void
  onMove: (id: string, step: number) => void
  render: (id: string, index: number) => ReactNode
}

/** A list whose rows move by mouse (handle), by Space + arrows on the handle, or by Alt+↑/↓ on the row. */
export function SortableList({ ids, label, isEnabled, onOrder, onMove, render }: SortableListProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const accessibility = useSpoken(ids)
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over === null || over.id === active.id) return
    onOrder(arrayMove([...ids], ids.indexOf(String(active.id)), ids.indexOf(String(over.id))))
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={accessibility}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <ol className="sortable" aria-label={label}>
          {ids.map((id, index) => (
            <SortableRow key={id} id={id} isEnabled={isEnabled} onMove={onMove}>
              {render(id, index)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function SortableRow({
  id,
  isEnabled,
  onMove,
  children,
}: {
  id: string
  isEnabled: boolean
  onMove: SortableListProps['onMove']
  children: ReactNode
}) {
  const t = useText('app')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
    disabled: !isEnabled,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isEnabled || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(id, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), ...(transition === undefined ? {} : { transition }) }}
      className={isDragging ? 'sortableRow isDragging' : 'sortableRow'}
      onKeyDown={onKeyDown}
    >
      {isEnabled ? (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className="dragHandle"
          {...attributes}
          {...listeners}
          aria-label={t('drag')}
        >
          <HolderOutlined aria-hidden />
        </button>
      ) : null}
      {children}
    </li>
  )
}

/** What a screen reader hears while a row moves. */
function useSpoken(ids: readonly string[]) {
  const t = useText('app')
  return useMemo(() => {
    const place = (id: unknown) => ids.indexOf(String(id)) + 1
    return {
      screenReaderInstructions: { draggable: t('dragHow') },
      announcements: {
        onDragStart: ({ active }: { active: { id: unknown } }) => t('dragStart', { place: place(active.id) }),
        onDragOver: ({ over }: { over: { id: unknown } | null }) =>
          over === null ? undefined : t('dragOver', { place: place(over.id) }),
        onDragEnd: ({ over }: { over: { id: unknown } | null }) =>
          over === null ? undefined : t('dragEnd', { place: place(over.id) }),
        onDragCancel: () => t('dragCancel'),
      },
    }
  }, [ids, t])
}
