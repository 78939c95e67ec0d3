import dns from 'node:dns'
import type { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { OpenConnections } from '../../../src/http/open-connections.ts'

describe('the addresses of a host', () => {
  const ADDRESSES = ['192.0.2.1', '192.0.2.2'].map((address) => ({ address, family: 4 }))

  /** The addresses in the order in which they are tried. */
  async function lookUp(connections: OpenConnections): Promise<string[]> {
    return new Promise((resolve) => {
      connections.lookup('host.example', { all: true }, (_, found) => {
        resolve((found as dns.LookupAddress[]).map(({ address }) => address))
      })
    })
  }

  let asked: jest.SpiedFunction<typeof dns.lookup>

  beforeEach(() => {
    const answer = (...call: unknown[]) =>
      (call.at(-1) as (...found: unknown[]) => void)(null, ADDRESSES)
    asked = jest.spyOn(dns, 'lookup').mockImplementation(answer as typeof dns.lookup)
  })
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('when they are needed again soon: taken from the first lookup, the good one first', async () => {
    const connections = new OpenConnections()
    expect(await lookUp(connections)).toEqual(['192.0.2.1', '192.0.2.2'])
    connections.recordAddress({ remoteAddress: '192.0.2.2' } as Socket)
    expect(await lookUp(connections)).toEqual(['192.0.2.2', '192.0.2.1'])
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('when they are older than 5 s: looked up again', async () => {
    const connections = new OpenConnections()
    await lookUp(connections)
    const later = performance.now() + 5001
    jest.spyOn(performance, 'now').mockReturnValue(later)
    await lookUp(connections)
    expect(asked).toHaveBeenCalledTimes(2)
  })
})
