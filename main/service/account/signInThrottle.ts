import { fail, ok, type Result } from '#domain/result.ts'

/** Wrong tries of one staff number that cost nothing; people mistype. */
const freeTries = 5
const firstWaitMs = 10_000
const longestWaitMs = 15 * 60_000
/** Numbers remembered at once; beyond it the oldest is forgotten. */
const most = 1000

interface Tries {
  readonly wrong: number
  readonly waitsUntil: number
}

/** Wrong tries by staff number, in the memory of one service. */
export interface SignInThrottle {
  /**
   * Counts a try before it is judged, so that many at once do not slip through. Conflict
   * `signInWait` with the seconds left while the number has to wait.
   */
  begin(staffNo: string, at: Date): Result<null>
  /** The try was right: nothing is held against the number any more. */
  forgive(staffNo: string): void
}

/** After five wrong tries each further one waits twice as long, from ten seconds up to a quarter of an hour. */
export function createSignInThrottle(): SignInThrottle {
  const numbers = new Map<string, Tries>()
  return {
    begin(staffNo, at) {
      const { wrong, waitsUntil } = numbers.get(staffNo) ?? { wrong: 0, waitsUntil: 0 }
      const left = waitsUntil - at.getTime()
      if (left > 0) return fail({ kind: 'conflict', what: 'signInWait', detail: String(Math.ceil(left / 1000)) })
      numbers.delete(staffNo)
      numbers.set(staffNo, { wrong: wrong + 1, waitsUntil: at.getTime() + waitAfter(wrong + 1) })
      const [oldest] = numbers.keys()
      if (numbers.size > most && oldest !== undefined) numbers.delete(oldest)
      return ok(null)
    },
    forgive: (staffNo) => void numbers.delete(staffNo),
  }
}

/** Milliseconds to wait after so many wrong tries. */
function waitAfter(wrong: number): number {
  return wrong < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries))
}
