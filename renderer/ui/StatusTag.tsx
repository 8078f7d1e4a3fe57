import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
  LockFilled,
  MinusCircleOutlined,
  QuestionCircleOutlined,
} from '@ant-design/icons'

/** Status = words + colour + shape, never colour alone. */
export type Tone = 'idle' | 'active' | 'waiting' | 'bad' | 'good' | 'locked' | 'unknown'

const shapes = {
  idle: MinusCircleOutlined,
  active: ClockCircleOutlined,
  waiting: ExclamationCircleFilled,
  bad: CloseCircleFilled,
  good: CheckCircleFilled,
  locked: LockFilled,
  unknown: QuestionCircleOutlined,
} as const satisfies Record<Tone, unknown>

/** A small mark with its words. */
export function StatusTag({ tone, text }: { tone: Tone; text: string }) {
  const Shape = shapes[tone]
  return (
    <span className={`statusTag tone-${tone}`}>
      <Shape aria-hidden /> {text}
    </span>
  )
}
