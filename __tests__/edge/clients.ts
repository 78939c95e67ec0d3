/** The programs that the recipes are for: the real ones, of this machine and from npm. */
import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runOrThrow, run } from './programs.ts'

/** Where newman, Playwright and undici are: apart from the project's own packages, with a lock of their own. */
const FOLDER = '__tests__/edge/clients'
const MODULES = fileURLToPath(new URL('clients/node_modules', import.meta.url))

/** The programs of a machine, and Debian's package of each. */
const PROGRAMS = {
  curl: 'curl',
  openssl: 'openssl',
  wget: 'wget',
  python3: 'python3',
  javac: 'default-jdk-headless', // `java File.java` compiles first, which a JRE cannot
  keytool: 'default-jdk-headless'
}
const PACKAGES = ['@playwright/test', 'newman', 'undici']

/** Fails with what to install where a client is missing: a recipe that is not run proves nothing. */
export async function requireClients(): Promise<void> {
  const names = Object.entries(PROGRAMS)
  const missing: string[] = []
  for (const [program, debian] of names) {
    const { exitCode } = await run(['sh', '-c', 'command -v "$1"', 'sh', program])
    if (exitCode !== 0) missing.push(`${program} (sudo apt-get install ${debian})`)
  }
  for (const name of PACKAGES) {
    if (!existsSync(join(MODULES, name)))
      missing.push(`${name} (npm ci --ignore-scripts --prefix ${FOLDER})`)
  }
  if (missing.length > 0) throw new Error(`The recipes need ${missing.join(', ')}.`)
}

/** Lets programs that run in a folder find the packages, as if they were the folder's own. */
export function linkPackages(folder: string): void {
  symlinkSync(MODULES, join(folder, 'node_modules'))
}

/**
 * The environment in which each client trusts one more server CA: every one has a way of its own,
 * and none of them is in the recipes.
 */
export async function trust(caFile: string, folder: string): Promise<Record<string, string>> {
  const [store, password] = [join(folder, 'trust.p12'), 'changeit']
  const keytool = ['keytool', '-importcert', '-noprompt', '-keystore', store] as const
  await runOrThrow([...keytool, '-storepass', password, '-alias', 'server', '-file', caFile])
  const wgetrc = join(folder, 'wgetrc')
  writeFileSync(wgetrc, `ca_certificate = ${caFile}\n`)
  const javaStore = { trustStore: store, trustStorePassword: password, trustStoreType: 'PKCS12' }
  const java = Object.entries(javaStore).map(([name, value]) => `-Djavax.net.ssl.${name}=${value}`)
  return {
    CURL_CA_BUNDLE: caFile,
    SSL_CERT_FILE: caFile, // Python and openssl
    NODE_EXTRA_CA_CERTS: caFile, // and with it undici, Newman and Playwright
    WGETRC: wgetrc,
    JAVA_TOOL_OPTIONS: java.join(' ')
  }
}
