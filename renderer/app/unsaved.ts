import { useEffect, useId } from 'react'

const dirty = new Set<string>()

function tellHost(): void {
  window.yijuan.setUnsaved(dirty.size > 0)
}

/** While `isDirty`, closing the window asks first. */
export function useUnsaved(isDirty: boolean): void {
  const id = useId()
  useEffect(() => {
    if (!isDirty) return
    dirty.add(id)
    tellHost()
    return () => {
      dirty.delete(id)
      tellHost()
    }
  }, [id, isDirty])
}
