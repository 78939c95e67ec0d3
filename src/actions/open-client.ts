import { TrustStore } from '../http/secure-context.ts'
import { VtexClient, type VtexClientOptions } from '../vtex/client.ts'
import { secretsOf } from '../vtex/credentials.ts'
import type { Endpoint } from '../vtex/endpoint.ts'
import type { ActionContext } from './context.ts'

/** A run's calls may together take as long as this many requests. */
const RUN_DEADLINE_REQUESTS = 8

interface ClientExtras {
  /** Connections that are open already. The first calls use them. */
  preconnected?: VtexClientOptions['preconnected']
  /** A user token that must never be shown, whatever the credentials are. */
  userToken?: string
}

/** Opens a client of an endpoint. The time limit for its calls begins now. */
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
