import { startTransition, useCallback, useEffect, useRef, useState } from 'react'

/**
 * Text that is on screen at once while the rest of the page follows when it has time: a letter must
 * not wait for the whole desk to be drawn.
 */
export function useTypedText(value: string, onChange: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState(value)
  /** What was handed on and has not come back yet, oldest first. */
  const onTheWay = useRef<string[]>([])
  useEffect(() => {
    const at = onTheWay.current.lastIndexOf(value)
    onTheWay.current = onTheWay.current.slice(at + 1)
    // It changed elsewhere: a draft was found, a proposal taken over.
    if (at < 0) setTyped(value)
  }, [value])
  const type = useCallback(
    (text: string) => {
      setTyped(text)
      onTheWay.current.push(text)
      startTransition(() => onChange(text))
    },
    [onChange],
  )
  return [typed, type]
}
