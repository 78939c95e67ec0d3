import { join } from 'node:path'
import { identityPem, type VerifiedIdentity } from '../pki/verify-identity.ts'
import { makePrivateFolder, writePrivateFile } from './folder.ts'
import { type Format, renderFormat } from './formats.ts'

/** Where the certificate and the key are. */
export interface IdentityFiles {
  certificatePath: string
  privateKeyPath: string
}

/** An extra file of the same identity. */
interface ExtraFile {
  format: Format
  path: string
  password: string | undefined
}

export interface WrittenFiles extends IdentityFiles {
  extras: ExtraFile[]
  junitPath: string | undefined
}

export interface WhatElse {
  formats: readonly Format[]
  /** The host that the identity is for. */
  baseUrl: URL
  /** The checks' report, JUnit XML. */
  junit: string | undefined
}

/**
 * Makes the private folder and writes the certificate with its chain, the private key, and what
 * else was asked for.
 *
 * @throws ActionError FILE_FAILED
 */
export async function writeIdentity(
  identity: VerifiedIdentity,
  folder: string,
  { formats, baseUrl, junit }: WhatElse
): Promise<WrittenFiles> {
  const write = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(folder, name)
    await writePrivateFile(path, content)
    return path
  }
  await makePrivateFolder(folder)
  const { certificatePem, privateKeyPem } = identityPem(identity)
  const files: IdentityFiles = {
    certificatePath: await write('client.crt', certificatePem),
    privateKeyPath: await write('client.key', privateKeyPem)
  }
  const extras: ExtraFile[] = []
  for (const format of formats) {
    const { name, content, password } = await renderFormat(format, { identity, files, baseUrl })
    extras.push({ format, path: await write(name, content), password })
  }
  const junitPath = junit === undefined ? undefined : await write('checks.junit.xml', junit)
  return { ...files, extras, junitPath }
}
