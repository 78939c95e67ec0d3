/**
 * The marker file of a private folder: it shows that the folder is ours, and records what is needed
 * to revoke its certificate.
 */
import { randomUUID } from 'node:crypto'
import { lstat, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  oneOf,
  optional,
  readBoolean,
  readNumber,
  readObject,
  readText,
  textMatching
} from '../shared/json-values.ts'
import type { Job, Worker } from './job.ts'

/** Every private folder has this file. A folder without it is never deleted as stale. */
export const MARKER = '.vtex-mtls-action'

const VERSION = 1

/** What is done with a certificate when the job ends; `revoked` if a step has revoked it already. */
export const AT_EXIT = ['revoke', 'keep', 'revoked'] as const
export type AtExit = (typeof AT_EXIT)[number]

/** What a later run needs to revoke the certificate if this run is killed. Holds no credential. */
export interface FolderRecord {
  /** Random. The saved state has it, too, so that the post step recognises its own folder. */
  id: string
  /** The host that signed, as an origin. */
  baseUrl: string
  account: string
  serialNumber: string
  /** Milliseconds since the epoch. Absent until the certificate has been read. */
  notAfter?: number | undefined
  atExit: AtExit
  /** A step began to revoke it, and may have been killed. Then VTEX may answer 404. */
  maybeRevoked?: boolean | undefined
  job: Job
}

const ABOUT =
  'Made by vtex-mtls-action. Deleted when the job ends, else by a later use of the action.'

export function formatMarker(record?: FolderRecord): string {
  return `${JSON.stringify({ about: ABOUT, version: VERSION, ...record })}\n`
}

/** Reads the record of a folder. Returns `undefined` if this version cannot read one. */
export async function readRecord(folder: string): Promise<FolderRecord | undefined> {
  try {
    return readFolderRecord(JSON.parse(await readFile(join(folder, MARKER), 'utf8')))
  } catch {
    return undefined
  }
}

/** Replaces a folder's record atomically: a reader sees the old one or the new one. */
export async function rewriteRecord(folder: string, record: FolderRecord): Promise<void> {
  const draft = join(folder, `${MARKER}.${randomUUID()}`)
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(formatMarker(record))
  } finally {
    await file.close()
  }
  await rename(draft, join(folder, MARKER))
}

const CLAIM = `${MARKER}.claim`

/** No run needs this long for one folder, so a killed run left an older claim. */
const CLAIM_MS = 60 * 60 * 1000

/** Claims a folder for this run. Returns `false` if another run has claimed it. */
export async function claimFolder(folder: string, now: number): Promise<boolean> {
  const path = join(folder, CLAIM)
  const claim = await lstat(path).catch(() => undefined)
  if (claim && claim.mtimeMs < now - CLAIM_MS) await rm(path, { force: true })
  const file = await open(path, 'wx', 0o600).catch(() => undefined)
  await file?.close()
  return file !== undefined
}

export async function releaseFolder(folder: string): Promise<void> {
  await rm(join(folder, CLAIM), { force: true })
}

/** Whether the marker in a folder has this id. A symlink does not count as a marker. */
export async function hasMarkerId(folder: string, id: string): Promise<boolean> {
  const marker = await lstat(join(folder, MARKER)).catch(() => undefined)
  return marker?.isFile() === true && (await readRecord(folder))?.id === id
}

function readFolderRecord(value: unknown): FolderRecord {
  const record = readObject(value)
  if (record['version'] !== VERSION) throw new TypeError('Another version has written this.')
  return {
    id: readText(record['id']),
    baseUrl: readText(record['baseUrl']),
    account: readText(record['account']),
    serialNumber: textMatching(/^-?[0-9A-F]{1,512}$/)(record['serialNumber']),
    notAfter: optional(readNumber)(record['notAfter']),
    atExit: oneOf(AT_EXIT)(record['atExit']),
    maybeRevoked: optional(readBoolean)(record['maybeRevoked']),
    job: readJob(record['job'])
  }
}

function readJob(value: unknown): Job {
  const { trackingId, worker, isOver } = readObject(value)
  return {
    trackingId: optional(readText)(trackingId),
    worker: optional(readWorker)(worker),
    isOver: optional(readBoolean)(isOver)
  }
}

function readWorker(value: unknown): Worker {
  const { machine, pid, startedAt, endsWithJob } = readObject(value)
  return {
    machine: readText(machine),
    pid: readPid(pid),
    startedAt: readText(startedAt),
    endsWithJob: readBoolean(endsWithJob)
  }
}

function readPid(value: unknown): number {
  const pid = readNumber(value)
  if (Number.isInteger(pid) && pid > 1) return pid
  throw new TypeError('This is no process of a job.')
}
