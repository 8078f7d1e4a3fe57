/** The page's origin in each host; RFC 2606 keeps `.invalid` from ever resolving. */
export const browserOrigin = 'https://yijuan.invalid'
export const electronOrigin = 'app://yijuan'

/** Whether a URL belongs to our own page: the exact origin, nothing that only begins like it. */
export function isAppUrl(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`)
}
