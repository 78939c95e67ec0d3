import type { Credentials } from './credentials.ts'

/** A host that answers VTEX's API, who calls it, and what one call may cost. */
export interface Endpoint {
  /** An https origin, without a path. */
  baseUrl: URL
  credentials: Credentials
  /** CAs that are trusted for this host besides the usual ones, PEM. */
  serverCas: string[] | undefined
  /** The time of one attempt. */
  timeoutMs: number
  /** How many attempts may follow the first one. */
  retries: number
}
