/** The job that a private folder belongs to, and whether that job still runs. */
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { systemErrorCode } from '../shared/system-errors.ts'

/** A process of the machine that lives as long as the job. */
export interface Worker {
  /** The boot id of the kernel, and the pid namespace. */
  machine: string
  pid: number
  /** In ticks since the boot (proc(5), starttime). A later process with the same pid has another. */
  startedAt: string
  /** Whether it ends with the job, as GitHub's Runner.Worker and our own command do. */
  endsWithJob: boolean
}

export interface Job {
  /** RUNNER_TRACKING_ID: GitHub's runner gives each job a random one. */
  trackingId?: string | undefined
  /**
   * The Runner.Worker above the step, or else its parent process. It is known only on Linux. For our
   * own command it is the process of the command.
   */
  worker?: Worker | undefined
  /** Set when an earlier run has found that the job is over. */
  isOver?: boolean | undefined
}

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** A job on a self-hosted runner may take 5 days (GitHub: Actions limits). One day is added. */
export const MAX_JOB_MS = 6 * DAY_MS

/** The job that this process is a step of. */
export function currentJob(env: NodeJS.ProcessEnv = process.env): Job {
  return { trackingId: env['RUNNER_TRACKING_ID'], worker: findWorker() }
}

/**
 * The job of our own command, whose certificate lives as long as the command runs. Without /proc only
 * the pid is known, so a later process with the same pid is taken for it.
 */
export function ownProcess(): Job {
  const { pid } = process
  const machine = readMachine() ?? `${process.platform} ${hostname()}`
  const startedAt = readProcess(pid)?.startedAt ?? ''
  return { worker: { machine, pid, startedAt, endsWithJob: true } }
}

/**
 * The time without a change after which the folder of a job is stale, in milliseconds. It is infinite
 * if the job still runs, and 0 if it is over. If neither is known, it is the time of the longest job.
 *
 * @param current the job of this run
 */
export function staleAfterMs(job: Job, current: Job, isAlive = isRunning): number {
  const { worker } = job
  if (job.isOver) return 0
  if (job.trackingId !== undefined && job.trackingId === current.trackingId) return Infinity
  if (!worker || worker.machine !== current.worker?.machine) return MAX_JOB_MS
  const isOwn = isSameProcess(worker, current.worker)
  if (worker.endsWithJob) return isOwn || isAlive(worker) ? Infinity : 0
  // It is not GitHub's runner. The parent may run several jobs, or end with each step.
  return !isOwn && isAlive(worker) ? Infinity : DAY_MS
}

function isSameProcess(one: Worker, other: Worker): boolean {
  return one.pid === other.pid && one.startedAt === other.startedAt
}

/** Signal 0 finds a process even if /proc hides it (kill(2); proc(5), hidepid). */
function isRunning({ pid, startedAt }: Worker): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (systemErrorCode(error) === 'ESRCH') return false
  }
  const found = readProcess(pid)
  return found === undefined || found.startedAt === startedAt
}

function findWorker(): Worker | undefined {
  const machine = readMachine()
  const parent = process.ppid
  if (machine === undefined || parent <= 1) return undefined // the parent has ended, or is in another pid namespace
  for (let pid = parent; pid > 1;) {
    const found = readProcess(pid)
    if (!found) break
    const { name, startedAt } = found
    if (name === 'Runner.Worker') return { machine, pid, startedAt, endsWithJob: true }
    pid = found.parent
  }
  const startedAt = readProcess(parent)?.startedAt
  return startedAt === undefined
    ? undefined
    : { machine, pid: parent, startedAt, endsWithJob: false }
}

function readMachine(): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return undefined
  }
}

/** proc(5), /proc/pid/stat: `pid (name) state ppid …`; starttime is its 22nd field. */
function readProcess(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const end = text.lastIndexOf(')') // a name may hold any character
    const fields = text.slice(end + 2).split(' ')
    const [, parent = '0'] = fields
    const startedAt = fields[22 - 3]
    if (startedAt === undefined) return undefined
    return { name: text.slice(text.indexOf('(') + 1, end), parent: Number(parent), startedAt }
  } catch {
    return undefined
  }
}
