import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../src/sandbox/server.ts'
import { jobMaker, type ShippedJob } from '../bundle/shipped.ts'
import { asRoot, giveTo, STRANGER, stranger } from './another-user.ts'
import { conclude } from './runner-row.ts'
import { age, leave, MARKER } from './stale-folder.ts'

const start = jobMaker()
const user = stranger()

const REQUESTS = 'login 1, sign 1, proof, revoke 1'

let job: ShippedJob
beforeEach(async () => {
  job = await start()
})

describe('at its start the action removes', () => {
  it('what it left itself more than 24 hours ago', async () => {
    for (const hours of [25, 48, 24 * 365]) leave(hours, job.runner.temp)
    const main = await job.main()
    const post = await job.post(main)
    expect(job.leftovers()).toEqual([])
    expect(main.log).toContain('Deleted folders of earlier uses, over a day old: 3.')
    const told = { fault: 'own folders, over 24 h old: removed', phase: 'start', outcome: 'ok' }
    conclude(job, [main, post], { ...told, requests: REQUESTS })
  })

  it('the same below output-dir', async () => {
    const parent = join(dirname(job.runner.temp), 'kept between jobs')
    mkdirSync(parent)
    leave(25, parent)
    const main = await job.main({ 'output-dir': parent })
    await job.post(main)
    expect(readdirSync(parent)).toEqual([])
  })

  it('the files of a run that was killed, and had no post step', async () => {
    const killed = await job.main() // as if the machine went down here
    const folder = dirname(killed.outputs['key-path'] ?? '')
    expect(readdirSync(folder)).toContain(MARKER)
    age(folder, 25)
    const main = await job.main()
    const post = await job.post(main)
    conclude(job, [main, post], {
      ...{ fault: 'SIGKILL without a post step', phase: 'a later use', outcome: 'ok' },
      requests: 'login 2, sign 2, proof, revoke 2' // the folder holds the serial number
    })
  })

  it.each([
    ['the proof', '/validate', { on: 'validate', kind: 'hang' }],
    ['the checks', '/orders', { on: 'api', kind: 'hang' }]
  ] satisfies [string, string, Fault][])(
    'the record of a run that was killed in %s, and revokes its certificate',
    async (phase, path, fault) => {
      const open = await killer([fault], path)
      await open.job.main({ checks: 'GET /api/oms/pvt/orders', timeout: '3' }, open.how)
      expect(readdirSync(onlyFolder(open.job))).toEqual([MARKER])
      await revokedByTheNext(open.job, `SIGKILL in ${phase}, without a post step`)
    }
  )

  it('the record of a post step that was killed while it revoked, and revokes', async () => {
    const open = await killer([{ on: 'revoke', kind: 'hang' }], 'DELETE')
    const main = await open.job.main()
    await open.job.post(main, open.job.inputs({ timeout: '3' }), open.how)
    expect(readdirSync(onlyFolder(open.job))).toEqual([MARKER])
    await revokedByTheNext(open.job, 'SIGKILL of the post step while it revokes')
  })

  it('all of it when two runs do so at the same time', async () => {
    for (let count = 0; count < 40; count++) leave(25, job.runner.temp)
    const startedAt = performance.now()
    const mains = await Promise.all([job.main(), job.main()])
    const posts = await Promise.all(mains.map((main) => job.post(main)))
    expect(job.leftovers()).toEqual([])
    const [first, ...others] = [...mains, ...posts]
    conclude(job, [first!, ...others], {
      ...{ fault: 'two runs remove the same', phase: 'start', outcome: 'ok' },
      requests: 'login 2, sign 2, proof, revoke 2',
      milliseconds: performance.now() - startedAt
    })
  })
})

/** A job, and how to run a step that is killed once the server has seen such a call. */
async function killer(faults: Fault[], call: string) {
  let child: ChildProcess | undefined
  const onRequest = ({ method, path }: { method: string; path: string }) => {
    if (`${method} ${path}`.includes(call)) child?.kill('SIGKILL')
  }
  const how = { onSpawn: (spawned: ChildProcess) => (child = spawned) }
  return { job: await start({ faults, onRequest }), how }
}

const onlyFolder = ({ runner: { temp } }: ShippedJob) =>
  join(temp, ...readdirSync(temp).filter((name) => name.startsWith('vtex-mtls-')))

async function revokedByTheNext(job: ShippedJob, fault: string): Promise<void> {
  age(onlyFolder(job), 25)
  const main = await job.main()
  const post = await job.post(main)
  expect(main.log).toMatch(/certificate [0-9A-F]+\. It is (revoked now|not known to VTEX any more)/)
  job.expectNothingLeft()
  conclude(job, [main, post], { fault, phase: 'a later use', outcome: 'ok' })
}

describe('a folder of its own that cannot be deleted', () => {
  it('the others are removed, and the run succeeds', async () => {
    const shared = await user.open(start)
    const resisting = leave(25, shared.runner.temp)
    for (let count = 0; count < 3; count++) leave(25, shared.runner.temp)
    giveTo(STRANGER, shared.runner.temp)
    asRoot('mkdir "$1/a" && touch "$1/a/file" && touch --date="25 hours ago" "$1"', resisting)
    const main = await shared.main({}, { node: user.node })
    const post = await shared.post(main, shared.inputs(), { node: user.node })
    giveTo(process.getuid?.(), shared.runner.temp)
    expect(shared.leftovers()).toEqual([basename(resisting)])
    conclude(shared, [main, post], {
      ...{ fault: 'own folder with another user’s in it: stays', phase: 'start', outcome: 'ok' },
      ...{ requests: REQUESTS, theirs: [join(resisting, 'a')] }
    })
  })
})
