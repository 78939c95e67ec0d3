/** The column of curl in the table of NO_PROXY, against the curl that is installed here. */
import { execFile } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ROWS } from '../unit/http/no-proxy-rows.ts'
import { freePort } from './nginx.ts'
import { runOrThrow } from './programs.ts'

/** Where versions differ: white space between entries, and IPv6 that is not written as in the URL. */
const UNSETTLED = ['a.test gateway.test', 'FD00:0:0::1', 'fd00::/8']

/** The first version that knows networks (man curl, --noproxy). */
const NETWORKS_SINCE = 7.086

let asked = 0
const proxy = createServer((client) => {
  asked++
  client.on('error', () => undefined)
  client.once('data', () => client.end('HTTP/1.1 502 No\r\n\r\n'))
})

beforeAll(() => new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve)))
afterAll(() => void proxy.close())

/** Whether curl goes to the host directly: there it finds a port where nothing listens. */
async function goesDirectly(host: string, no_proxy: string): Promise<boolean> {
  asked = 0
  const https_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const env = { PATH: process.env['PATH'], https_proxy, no_proxy }
  const closed = `::127.0.0.1:${await freePort()}`
  const args = ['-q', '-s', '-g', '--max-time', '10', '--connect-to', closed, `https://${host}/`]
  await new Promise<void>((resolve) => execFile('curl', args, { env }, () => resolve()))
  return asked === 0
}

it('each entry: curl takes it as the table says', async () => {
  const [, major = 0, minor = 0] = /^curl (\d+)\.(\d+)/.exec(await runOrThrow(['curl', '-V'])) ?? []
  const knowsNetworks = Number(major) + Number(minor) / 1000 >= NETWORKS_SINCE
  const rows = ROWS.filter(
    ({ list }) => !UNSETTLED.includes(list) && (knowsNetworks || !list.includes('/'))
  )
  for (const { list, host, direct } of rows) {
    const found = await goesDirectly(host, list)
    expect({ list, host, found }).toEqual({ list, host, found: direct.startsWith('c') })
  }
  expect(rows.length).toBeGreaterThan(30)
})
