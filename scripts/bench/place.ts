import { startEdge, type Edge } from '../../__tests__/edge/start-edge.ts'
import { type Relay, startRelay } from './relay.ts'

/** An edge and the line to it. */
export interface Place {
  edge: Edge
  /** Where clients call: the edge's own address, or the relay's. */
  baseUrl: string
}

/**
 * Has a fresh edge for some work. A revocation is answered at once, so that what is measured is the
 * client and not nginx's reload.
 *
 * @param roundTripMs the length of the line, by a relay; without it there is none
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
