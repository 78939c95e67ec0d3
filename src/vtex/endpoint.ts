import type { Credentials } from './credentials.ts'

/** A host with VTEX's API, the credentials for it, and the limits of a call. */
export interface Endpoint {
  /** An https origin, without a path. */
  baseUrl: URL
  credentials: Credentials
  /** CAs that are trusted for this host besides the usual ones, PEM. */
  serverCas: string[] | undefined
  /** The time limit of one attempt. */
  timeoutMs: number
  /** How many attempts may follow the first one. */
  retries: number
}
