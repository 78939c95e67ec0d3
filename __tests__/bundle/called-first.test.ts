import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { bundle, jobMaker } from './shipped.ts'

const LOADING_MS = 1000

const start = jobMaker()
let dist: string

/** The bundles, with a main program that is slow to load. */
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'slow-'))
  const shipped = dirname(dirname(bundle('main')))
  cpSync(shipped, dist, { recursive: true })
  const files = readdirSync(join(dist, 'main')).map((name) => join(dist, 'main', name))
  const [program = '', ...others] = files.filter((file) =>
    /^;\/\/ CONCATENATED MODULE: \.\/src\/entrypoints\/main\/run\.ts$/m.test(
      readFileSync(file, 'utf8')
    )
  )
  expect(others).toEqual([])
  const wait = `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${LOADING_MS})\n`
  writeFileSync(program, wait + readFileSync(program, 'utf8'))
})
afterAll(() => rmSync(dist, { recursive: true }))

it('a main program that is slow to load: the ClientHello is sent before', async () => {
  let calledAt: number | undefined
  const server = createServer((socket) => {
    socket
      .on('error', () => undefined)
      .once('data', () => {
        calledAt ??= performance.now()
        socket.destroy()
      })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const job = await start({ dist })
  const main = await job.main({ 'base-url': `https://127.0.0.1:${port}` })
  const endedAt = performance.now()
  server.close()
  expect(main.log).toContain('[NETWORK_RESET]')
  expect(endedAt - (calledAt ?? endedAt)).toBeGreaterThan(LOADING_MS - 100)
})
