import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { sign } from './raw-client.ts'

const SUBJECT = '/CN=my-app/OU=sandbox/L=São Paulo/ST=SP/C=BR'

/** Runs the real openssl over files that last as long as the call. */
export function openssl(args: string[], files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A key and a CSR, made as the guide makes them. */
export function requestWithOpenssl(
  subject = SUBJECT,
  options = ['-sha512', '-newkey', 'rsa:2048']
): { csr: string; key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'))
  const command = ['req', '-new', '-utf8', '-nodes', '-subj', subject, ...options]
  try {
    execFileSync('openssl', [...command, '-out', 'c.csr', '-keyout', 'c.key'], {
      cwd: folder,
      stdio: 'pipe'
    })
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
    return { csr: read('c.csr'), key: read('c.key') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

let shared: { csr: string; key: string } | undefined

/** The usual one; made once a file, because keys take their time. */
export function usualRequest(): { csr: string; key: string } {
  return (shared ??= requestWithOpenssl())
}

/** A certificate that the sandbox signed, with its key. */
export async function signedIdentity(sandbox: Sandbox): Promise<{ cert: string; key: string }> {
  const { csr, key } = usualRequest()
  const { status, text } = await sign(sandbox, csr)
  if (status !== 200) throw new Error(`The sandbox would not sign: ${status} ${text}`)
  return { cert: text, key }
}
