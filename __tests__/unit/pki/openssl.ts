import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Windows' openssl reads its arguments as UTF-8 only if set so (openssl-env(7)).
const env = { ...process.env, OPENSSL_WIN32_UTF8: '1' }

/** Runs openssl in `folder` and returns what it wrote, its diagnostics after its output. */
export function openssl(folder: string, ...args: string[]): string {
  const { error, status, stdout, stderr } = spawnSync('openssl', args, {
    cwd: folder,
    env,
    encoding: 'utf8'
  })
  if (error !== undefined) {
    throw new Error('These tests need OpenSSL 3 as `openssl` in the PATH.', { cause: error })
  }
  if (status !== 0) throw new Error(`openssl ${args.join(' ')} failed:\n${stderr}`)
  return stdout + (stdout === '' ? stderr : '')
}

/** A new folder with a configuration that takes nothing from the machine's own. */
export function opensslFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pki-test-'))
  writeFileSync(join(folder, 'openssl.cnf'), CONFIGURATION)
  const version = openssl(folder, 'version')
  if (!/^OpenSSL [3-9]/.test(version)) {
    throw new Error(`These tests need OpenSSL 3 as \`openssl\` in the PATH, found ${version}`)
  }
  return folder
}

export function removeFolder(folder: string | undefined): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}

/** Writes a subject as the argument of `openssl req -subj`, where `/`, `+` and `\` are special. */
export function subjArgument(parts: readonly (readonly [string, string])[]): string {
  return parts.map(([name, value]) => `/${name}=${value.replaceAll(/[\\/+]/g, '\\$&')}`).join('')
}

const CONFIGURATION = `
[req]
distinguished_name = req_dn
[req_dn]
[v3_ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[ca]
default_ca = toy
[toy]
database = index.txt
new_certs_dir = .
serial = serial
certificate = ca.crt
private_key = ca.key
default_md = sha256
default_days = 1
policy = any
preserve = yes
unique_subject = no
[any]
commonName = optional
organizationalUnitName = optional
localityName = optional
stateOrProvinceName = optional
countryName = optional
`
