/** A client that calls continuously with the certificate that it loaded once. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Edge } from './start-edge.ts'

export interface StoreClient {
  /** What it was answered since its start: statuses, and errors of its connections. */
  answers: (number | string)[]
  /** Has it load certificate and key, and call with them at least once. */
  load(bundle: string): Promise<void>
  stop(): Promise<void>
}

const PATH = '/api/catalog_system/pub/category/tree/1'

/** Starts to call as soon as it has a certificate, each time over a connection of its own. */
export function startClient({ baseUrl, caFile }: Edge): StoreClient {
  const ca = readFileSync(caFile)
  const answers: StoreClient['answers'] = []
  let bundle = ''
  let stopped = false
  const call = async () => {
    const identity = { ca, cert: bundle, key: bundle, agent: false as const }
    const sent = request(new URL(PATH, baseUrl), identity)
    sent.end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    response.resume()
    return response.statusCode ?? 0
  }
  const loop = async () => {
    while (!stopped) {
      if (bundle !== '') answers.push(await call().catch((error: Error) => error.message))
      await sleep(50)
    }
  }
  const running = loop()
  return {
    answers,
    load: async (text) => {
      bundle = text
      const before = answers.length
      while (answers.length < before + 2 && !stopped) await sleep(20)
    },
    stop: () => {
      stopped = true
      return running
    }
  }
}
