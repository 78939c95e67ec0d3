/** Where redirects point. Both servers count what reaches them, which has to be nothing. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startSandbox } from '../../src/sandbox/server.ts'

export interface Elsewhere {
  /** Addresses that a redirect can lead to, by what docs/reliability.md calls them. */
  targets: Record<'the same host' | 'another host' | 'http:', string>
  /** How many requests have reached the two other servers. */
  requests(): number
  close(): Promise<void>
}

/** A path of the sandbox that no call of the action has. */
const ELSEWHERE_PATH = '/api/elsewhere'

export async function startElsewhere(): Promise<Elsewhere> {
  const other = await startSandbox()
  let plainRequests = 0
  const plain = createServer((_, response) => {
    plainRequests++
    response.end('TEST ONLY')
  })
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
  return {
    targets: {
      'the same host': ELSEWHERE_PATH,
      'another host': `${other.baseUrl}${ELSEWHERE_PATH}`,
      'http:': `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`
    },
    requests: () => other.seen.length + plainRequests,
    close: async () => {
      await other.close()
      await new Promise((resolve) => plain.close(resolve))
    }
  }
}
