/** AWS Secrets Manager for the recipe in docs/rotation.md: the real AWS CLI, and moto's server. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './nginx.ts'
import { runOrThrow } from './programs.ts'

const FOLDER = fileURLToPath(new URL('aws/', import.meta.url))
/** Made by .ci/run; another one can be named. */
const PROGRAMS = process.env['EDGE_AWS_BIN'] ?? join(FOLDER, '.venv/bin')

export interface Aws {
  /** What the AWS CLI needs to find the server, with the CLI itself in the PATH. */
  env: Record<string, string>
  /** Runs the CLI and gives what it printed. */
  cli(...args: string[]): Promise<string>
  stop(): Promise<void>
}

export async function startAws(): Promise<Aws> {
  if (!existsSync(join(PROGRAMS, 'moto_server'))) {
    const venv = '__tests__/edge/aws/.venv'
    const install = `${venv}/bin/pip install -r __tests__/edge/aws/requirements.txt`
    throw new Error(`The rotation needs moto: python3 -m venv ${venv} && ${install}`)
  }
  const port = await freePort()
  const args = ['-H', '127.0.0.1', '-p', String(port)]
  const server = spawn(join(PROGRAMS, 'moto_server'), args, { stdio: 'ignore' })
  const env = {
    PATH: [PROGRAMS, process.env['PATH'], '/usr/sbin'].join(delimiter),
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'moto',
    AWS_SECRET_ACCESS_KEY: 'moto',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_MAX_ATTEMPTS: '1' // a store that is down is reported at once
  }
  await answers(env.AWS_ENDPOINT_URL)
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  return {
    env,
    cli: (...words) => runOrThrow(['env', ...variables, 'aws', 'secretsmanager', ...words]),
    stop: async () => {
      server.kill('SIGKILL')
      if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
    }
  }
}

async function answers(url: string): Promise<void> {
  for (let left = 300; left > 0; left--) {
    const response = await fetch(url).catch(() => undefined)
    if (response) return
    await sleep(100)
  }
  throw new Error('moto’s server did not start.')
}
