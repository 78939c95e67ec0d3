import { startEdge, type Edge } from '../../__tests__/edge/start-edge.ts'
import { type Relay, startRelay } from './relay.ts'

/** An edge, and the connection to it. */
export interface Place {
  edge: Edge
  /** The address for clients: the edge's own, or the relay's. */
  baseUrl: string
}

/**
 * Starts a fresh edge for a piece of work. The edge answers a revocation at once, so that the time
 * measured is the client's and not that of nginx's reload.
 *
 * @param roundTripMs the round trip that a relay simulates; no relay if it is left out
 */
export async function withEdge<T>(
  roundTripMs: number | undefined,
  work: (place: Place) => Promise<T>
): Promise<T> {
  const edge = await startEdge({ awaitReload: false })
  let relay: Relay | undefined
  try {
    if (roundTripMs !== undefined) {
      relay = await startRelay(Number(new URL(edge.baseUrl).port), roundTripMs)
    }
    const baseUrl = relay ? `https://localhost:${relay.port}` : edge.baseUrl
    return await work({ edge, baseUrl })
  } finally {
    relay?.close()
    await edge.stop()
  }
}
