import '../../scenario/node-realm.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import {
  currentJob,
  type Job,
  MAX_JOB_MS,
  ownProcess,
  staleAfterMs
} from '../../../src/files/job.ts'

const DAY_MS = 86_400_000
const onLinux = process.platform === 'linux'

const worker = { machine: 'boot pid:[1]', pid: 4242, startedAt: '77', endsWithJob: true }
const other = { ...worker, pid: 4343, startedAt: '88' }
const alive = () => true
const gone = () => false

describe('how long a folder must be left alone', () => {
  it.each<[string, Job, Job, () => boolean, number]>([
    ['the same tracking id', { trackingId: 'a' }, { trackingId: 'a' }, gone, Infinity],
    ['another tracking id, no process', { trackingId: 'a' }, { trackingId: 'b' }, gone, MAX_JOB_MS],
    ['no tracking id at all', {}, {}, gone, MAX_JOB_MS],
    ['a worker that runs', { worker }, { worker: other }, alive, Infinity],
    ['a worker that is gone', { worker }, { worker: other }, gone, 0],
    ['our own worker', { worker }, { worker }, gone, Infinity],
    [
      'a worker of another boot',
      { worker },
      { worker: { ...other, machine: 'x' } },
      gone,
      MAX_JOB_MS
    ],
    ['a worker, and we see none', { worker }, {}, gone, MAX_JOB_MS],
    ['noted as over', { worker, isOver: true }, { worker: other }, alive, 0]
  ])('%s', (_, job, own, isAlive, expected) => {
    expect(staleAfterMs(job, own, isAlive)).toBe(expected)
  })

  it.each<[string, Job, () => boolean, number]>([
    ['runs', { worker: { ...worker, endsWithJob: false } }, alive, Infinity],
    [
      'is gone: it may have ended with its step',
      { worker: { ...worker, endsWithJob: false } },
      gone,
      DAY_MS
    ],
    [
      'is ours, and runs other jobs too',
      { worker: { ...other, endsWithJob: false } },
      alive,
      DAY_MS
    ]
  ])('a parent that is no worker of GitHub’s %s', (_, job, isAlive, expected) => {
    const own = { worker: { ...other, endsWithJob: false } }
    expect(staleAfterMs(job, own, isAlive)).toBe(expected)
  })
})

/** The job that a process sees which a worker of that name has started; ends with the worker. */
async function jobBelow(name: string) {
  const file = fileURLToPath(new URL('../../../src/files/job.ts', import.meta.url))
  const step = `import(${JSON.stringify(file)}).then((m) => console.log(JSON.stringify(m.currentJob({}))))`
  // A shell in between, as a wrapper around Node is
  const script = `process.title = ${JSON.stringify(name)}
    const { spawn } = require('node:child_process')
    spawn('sh', ['-c', '"$0" -e "$1"; true', process.execPath, ${JSON.stringify(step)}], { stdio: 'inherit' })
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const end = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { pid: child.pid, job: JSON.parse(String(line)) as Job, end }
}

if (onLinux) {
  describe('the job of this process', () => {
    it('without a worker of GitHub’s above it: the job of its parent', () => {
      const { worker: found, trackingId } = currentJob({ RUNNER_TRACKING_ID: 'github_1' })
      expect(trackingId).toBe('github_1')
      expect(found).toMatchObject({ pid: process.ppid, endsWithJob: false })
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      expect(found?.machine).toMatch(new RegExp(`^${boot} pid:`))
    })

    it('with a Runner.Worker above it: that one’s job, until it ends', async () => {
      const { pid, job, end } = await jobBelow('Runner.Worker')
      expect(job.worker).toMatchObject({ pid, endsWithJob: true })
      const own = currentJob({})
      expect(staleAfterMs(job, own)).toBe(Infinity)
      const reused = { ...job, worker: { ...job.worker!, startedAt: '1' } }
      expect(staleAfterMs(reused, own)).toBe(0) // another process has its pid now
      await end()
      expect(staleAfterMs(job, own)).toBe(0)
    })
  })
}

describe('a command that is its own job', () => {
  const job = ownProcess()
  const other = { worker: { ...job.worker!, pid: 1, startedAt: '1' } }

  it('on every system: it is this process', () => {
    expect(job).toEqual({
      worker: expect.objectContaining({ pid: process.pid, endsWithJob: true }) as unknown
    })
  })

  it('until it ends: another one leaves its folder alone', () => {
    expect(staleAfterMs(job, other)).toBe(Infinity)
    expect(staleAfterMs(job, other, () => false)).toBe(0)
  })
})
