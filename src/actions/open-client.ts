import type { Clock } from '../shared/clock.ts'
import type { Runner } from '../github/runner.ts'
import { Connection, type ConnectionOptions } from '../vtex/client.ts'
import { type Credentials, secretsOf } from '../vtex/credentials.ts'
import { Trust } from '../http/secure-context.ts'

/** The part of a Config, or of a saved certificate, that says where and how calls are made. */
export interface Target {
  baseUrl: URL
  credentials: Credentials
  /** Extra CAs trusted for the server, PEM. */
  serverCas: string[] | undefined
  timeoutMs: number
  retries: number
}

export interface World {
  clock: Clock
  proxyEnv: NodeJS.ProcessEnv
  runner: Runner
  /** Ends the wait for another attempt. */
  interrupted?: AbortSignal
  /** Opened to the target already: the first calls go over it. */
  opened?: ConnectionOptions['opened']
  /** Names the run in every request; the action alone by default. */
  userAgent?: string | undefined
}

/** All calls of one connection together end after the time of this many requests. */
const DEADLINE_IN_REQUESTS = 8

/**
 * Opens the way to a target, with a budget of its own that starts now.
 *
 * @param token a user token that is never shown, whatever the credentials are
 */
export function connect(
  target: Target,
  { clock, proxyEnv, runner, interrupted, opened, userAgent }: World,
  token?: string
): Connection {
  const { baseUrl, credentials, serverCas, timeoutMs, retries } = target
  const deadline = clock.now() + DEADLINE_IN_REQUESTS * timeoutMs
  return new Connection({
    baseUrl,
    credentials,
    proxyEnv,
    trust: opened?.trust ?? new Trust(serverCas),
    budget: { clock, timeoutMs, retries, deadline, interrupted, tell: runner.info },
    secrets: [...secretsOf(credentials), ...(token ? [token] : [])],
    opened,
    userAgent
  })
}
