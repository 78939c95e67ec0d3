import { Trust } from '../http/secure-context.ts'
import { Connection, type ConnectionOptions } from '../vtex/client.ts'
import { secretsOf } from '../vtex/credentials.ts'
import type { Endpoint } from '../vtex/endpoint.ts'
import type { ActionContext } from './context.ts'

/** All calls of one client together end after the time of this many requests. */
const DEADLINE_IN_REQUESTS = 8

interface ClientExtras {
  /** Opened to the endpoint already: the first calls go over it. */
  opened?: ConnectionOptions['opened']
  /** A user token that is never shown, whatever the credentials are. */
  userToken?: string
}

/** A client of an endpoint, with time for its calls that begins now. */
export function openClient(
  { baseUrl, credentials, serverCas, timeoutMs, retries }: Endpoint,
  { clock, proxyEnv, runner, signal, userAgent }: ActionContext,
  { opened, userToken }: ClientExtras = {}
): Connection {
  const deadline = clock.now() + DEADLINE_IN_REQUESTS * timeoutMs
  return new Connection({
    baseUrl,
    credentials,
    proxyEnv,
    trust: opened?.trust ?? new Trust(serverCas),
    budget: { clock, timeoutMs, retries, deadline, interrupted: signal, tell: runner.info },
    secrets: [...secretsOf(credentials), ...(userToken ? [userToken] : [])],
    opened,
    userAgent
  })
}
