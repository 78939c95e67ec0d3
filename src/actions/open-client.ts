import { TrustStore } from '../http/secure-context.ts'
import { VtexClient, type VtexClientOptions } from '../vtex/client.ts'
import { secretsOf } from '../vtex/credentials.ts'
import type { Endpoint } from '../vtex/endpoint.ts'
import type { ActionContext } from './context.ts'

/** All calls of one client together end after the time of this many requests. */
const RUN_DEADLINE_REQUESTS = 8

interface ClientExtras {
  /** Opened to the endpoint already: the first calls go over it. */
  preconnected?: VtexClientOptions['preconnected']
  /** A user token that is never shown, whatever the credentials are. */
  userToken?: string
}

/** A client of an endpoint, with time for its calls that begins now. */
export function openClient(
  { baseUrl, credentials, serverCas, timeoutMs, retries }: Endpoint,
  { clock, proxyEnv, runner, signal, userAgent }: ActionContext,
  { preconnected, userToken }: ClientExtras = {}
): VtexClient {
  const deadline = clock.now() + RUN_DEADLINE_REQUESTS * timeoutMs
  return new VtexClient({
    baseUrl,
    credentials,
    proxyEnv,
    trust: preconnected?.trust ?? new TrustStore(serverCas),
    retryPolicy: { clock, timeoutMs, retries, deadline, signal, log: runner.info },
    secrets: [...secretsOf(credentials), ...(userToken ? [userToken] : [])],
    preconnected,
    userAgent
  })
}
