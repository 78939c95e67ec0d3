/** An nginx that demands a client certificate of every call but login and sign. */
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, expect, it } from '@jest/globals'
import { filesOf, output, startJob, type ActionJob } from './action.ts'
import { run } from './programs.ts'
import { startEdge, type Edge, type EdgeOptions } from './start-edge.ts'

let edge: Edge
let job: ActionJob

afterEach(async () => {
  job.runner.close()
  await edge.stop()
})

async function start(options: EdgeOptions): Promise<void> {
  edge = await startEdge({ open: 'to-issue', ...options })
  job = startJob(edge)
}

/** How nginx verified the certificate of each DELETE. */
async function deletes(): Promise<{ verify: string; status: number }[]> {
  const requests = (await edge.requests()).filter(({ method }) => method === 'DELETE')
  return requests.map(({ verify, status }) => ({ verify, status }))
}

const HOSTS: [name: string, options: EdgeOptions, refusal: number][] = [
  ['if ($ssl_client_verify != SUCCESS) { return 403; }, TLS 1.3', { protocols: 'TLSv1.3' }, 403],
  ['the same over TLS 1.2', { protocols: 'TLSv1.2' }, 403],
  ['ssl_verify_client on', { verifyClient: 'on' }, 496]
]

it.each(HOSTS)(
  '%s: the job ends green, and its certificate is revoked',
  async (_, options, refusal) => {
    await start(options)
    const main = await job.issue()
    expect(main).toMatchObject({ exitCode: 0, annotations: [] })
    const post = await job.post(main, {})
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
    expect(post.log).toContain(`Revoked certificate ${output(main, 'serial-number')}.`)
    expect(edge.issued()).toMatchObject([{ status: 'revoked' }])
    const [plain, shown, ...others] = await deletes()
    expect({ shown, others }).toEqual({ shown: { verify: 'SUCCESS', status: 200 }, others: [] })
    expect(plain?.verify).toBe('NONE')
    expect([refusal, 400]).toContain(plain?.status)
  }
)

it('when the files are gone before post: the curl line works with another certificate of the account', async () => {
  await start({ verifyClient: 'on' })
  const [main, other] = [await job.issue(), await job.issue()]
  rmSync(dirname(filesOf(main).key), { recursive: true })
  const post = await job.post(main, {})
  expect(post.annotations).toMatchObject([{ level: 'warning' }])
  const [, command = ''] = post.annotations[0]!.message.split('\n')
  const { cert, key } = filesOf(other)
  const env = {
    ...{ VTEX_APP_KEY: edge.appKey, VTEX_APP_TOKEN: edge.appToken },
    ...{ SERVER_CA_FILE: edge.caFile, VTEX_CLIENT_CERT: cert, VTEX_CLIENT_KEY: key }
  }
  const byHand = await run(['env', ...assignments(env), 'bash', '-c', command])
  expect(byHand).toMatchObject({ exitCode: 0 })
  expect(edge.issued().map(({ status }) => status)).toEqual(['revoked', 'valid'])
})

function assignments(env: Record<string, string>): string[] {
  return Object.entries(env).map(([name, value]) => `${name}=${value}`)
}
