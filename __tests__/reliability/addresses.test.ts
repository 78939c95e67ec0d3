/** A host with two addresses, as most have: IPv6 first, on runners that have none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, it } from '@jest/globals'
import { jobMaker } from '../bundle/shipped.ts'
import { conclude } from './runner-row.ts'

const start = jobMaker()
const NAME = 'localhost'
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'addresses-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Node with another resolver: `address` and the sandbox's are the host's. */
function nodeThatFinds(address: string): [string, ...string[]] {
  const file = join(folder, `${address.replaceAll(':', '-')}.cjs`)
  const family = address.includes(':') ? 6 : 4
  const found = [
    { address, family },
    { address: '127.0.0.1', family: 4 }
  ]
  writeFileSync(
    file,
    `const dns = require('node:dns')
    const { lookup } = dns
    dns.lookup = (host, options, callback) => {
      if (host !== ${JSON.stringify(NAME)}) return lookup(host, options, callback)
      if (!options.all) throw new Error('Only one address was asked for.')
      setTimeout(callback, 5, null, ${JSON.stringify(found)})
    }`
  )
  return [process.execPath, '--require', file]
}

it.each([
  ['that refuses', '127.0.0.9'],
  ['that leads nowhere (RFC 6666)', '100::1']
])('when the first of two addresses is one %s: the second is used', async (what, address) => {
  const job = await start()
  const { port } = new URL(job.sandbox.baseUrl)
  const inputs = { 'base-url': `https://${NAME}:${port}` }
  const how = { node: nodeThatFinds(address) }
  const main = await job.main(inputs, how)
  const post = await job.post(main, job.inputs(inputs), how)
  conclude(job, [main, post], {
    ...{ fault: `the first of two addresses is one ${what}`, phase: 'all', outcome: 'ok' },
    requests: 'login 1, sign 1, proof, revoke 1'
  })
  job.expectNothingLeft()
})
