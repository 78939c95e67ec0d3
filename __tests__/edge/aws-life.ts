/** What the tests of a rotation look at: the store, the list of revocations, a client that reloads. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startAws, type Aws } from './aws.ts'
import { runOrThrow } from './programs.ts'
import { rotate, type Rotated, storeStep } from './rotation-setup.ts'
import { startEdge, type Edge } from './start-edge.ts'
import { startClient, type StoreClient } from './store-client.ts'
import type { JobSetup } from './workflow-jobs.ts'

export interface RotationLife {
  edge: Edge
  client: StoreClient
  /** A rotation with the recipe of docs/rotation.md, changed as asked. */
  run(
    inputs?: Record<string, string>,
    env?: Record<string, string>,
    cancel?: JobSetup['cancel']
  ): Promise<Rotated>
  /** The same, in which the client loads the new certificate before the deployment is confirmed. */
  runWithReload(inputs?: Record<string, string>): Promise<Rotated>
  /** A cancellation that comes while the deployment hangs, and what makes it hang. */
  hang(): { cancel: NonNullable<JobSetup['cancel']>; script: string }
  /** The serial number of the version with a label in the store. */
  stored(stage: string): Promise<string>
  serials(): string[]
  /** The serial numbers in the list that nginx judges clients by, sorted. */
  revoked(): Promise<string[]>
  stop(): Promise<void>
}

const SECRET = 'vtex/my-integration'

export async function startRotationLife(): Promise<RotationLife> {
  const folder = mkdtempSync(join(tmpdir(), 'edge-rotation-'))
  const [edge, aws] = await Promise.all([startEdge({ account: 'acme' }), startAws()])
  await aws.cli('create-secret', '--name', SECRET)
  const client = startClient(edge)
  const life: RotationLife = {
    ...{ edge, client },
    run: (inputs = {}, env = {}, cancel) =>
      rotate(edge, storeStep('aws'), { inputs, env: { ...aws.env, ...env }, cancel }),
    runWithReload: async (inputs = {}) => {
      const [asked, done] = [join(folder, 'asked'), join(folder, 'done')]
      for (const file of [asked, done]) rmSync(file, { force: true })
      const confirm = `touch '${asked}'; until [ -e '${done}' ]; do sleep 0.1; done`
      const running = life.run({ ...inputs, confirm })
      while (!existsSync(asked)) await Promise.race([sleep(50), running])
      await client.load(await read(aws, 'AWSCURRENT'))
      await runOrThrow(['touch', done])
      return running
    },
    hang: () => hangIn(folder),
    stored: async (stage) => serialOf(await read(aws, stage)),
    serials: () => edge.issued().map(({ serialNumber }) => serialNumber),
    revoked: async () => {
      const text = await runOrThrow(['openssl', 'crl', '-in', edge.crlFile, '-noout', '-text'])
      return [...text.matchAll(/Serial Number: ([0-9A-F]+)/g)].map(([, one = '']) => one).sort()
    },
    stop: async () => {
      await client.stop()
      await aws.stop()
      await edge.stop()
      rmSync(folder, { recursive: true })
    }
  }
  return life
}

function read(aws: Aws, stage: string): Promise<string> {
  const value = ['--query', 'SecretString', '--output', 'text']
  return aws.cli('get-secret-value', '--secret-id', SECRET, '--version-stage', stage, ...value)
}

async function serialOf(bundle: string): Promise<string> {
  const printed = await runOrThrow(['openssl', 'x509', '-noout', '-serial'], { input: bundle })
  return printed.trim().replace('serial=', '')
}

function hangIn(folder: string): ReturnType<RotationLife['hang']> {
  const pid = join(folder, 'pid')
  const cancel = {
    cancelled: false,
    onSpawn: (name: string) => {
      if (name === 'Deploy it') void end()
    }
  }
  const end = async () => {
    while (!existsSync(pid)) await sleep(50)
    cancel.cancelled = true
    process.kill(Number(readFileSync(pid, 'utf8')), 'SIGTERM')
  }
  const script = `echo $$ >'${pid}.new'; mv '${pid}.new' '${pid}'; exec sleep 90`
  return { cancel, script }
}
