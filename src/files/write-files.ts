import { join } from 'node:path'
import type { VerifiedCertificate } from '../pki/verify-certificate.ts'
import type { CertificateFiles } from './certificate-files.ts'
import { writePrivateFile } from './private-folder.ts'
import { type Format, formatFile } from './formats/index.ts'
import { CERTIFICATE_FILE, KEY_FILE, findLooseModes, SERVER_CA_FILE } from './private-files.ts'

export interface WrittenFiles extends CertificateFiles {
  extras: { format: Format; path: string; password: string | undefined }[]
  junitPath: string | undefined
  /** The modes that the file system gave instead of those asked for, as a clause. */
  looseModes: string | undefined
}

export interface WriteOptions {
  formats: readonly Format[]
  /** The host that the certificate is for. */
  baseUrl: URL
  /** The report of the checks, JUnit XML. */
  junit: string | undefined
  /** The trusted CAs, PEM, if they are too large for the saved state. */
  serverCas?: readonly string[] | undefined
}

/**
 * Writes the certificate with its chain, the private key and the requested extra files into the
 * private folder.
 *
 * @throws ActionError FILE_FAILED
 */
export async function writeCertificateFiles(
  certificate: VerifiedCertificate,
  folder: string,
  { formats, baseUrl, junit, serverCas }: WriteOptions
): Promise<WrittenFiles> {
  const write = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(folder, name)
    await writePrivateFile(path, content)
    return path
  }
  const { certificatePem, privateKeyPem } = certificate.pem
  const files: CertificateFiles = {
    certificatePath: await write(CERTIFICATE_FILE, certificatePem),
    privateKeyPath: await write(KEY_FILE, privateKeyPem)
  }
  const extras: WrittenFiles['extras'] = []
  for (const format of formats) {
    const { name, content, password } = await formatFile(format, certificate, files, baseUrl)
    extras.push({ format, path: await write(name, content), password })
  }
  const junitPath = junit === undefined ? undefined : await write('checks.junit.xml', junit)
  if (serverCas) await write(SERVER_CA_FILE, serverCas.join('\n'))
  return { ...files, extras, junitPath, looseModes: await findLooseModes(files.privateKeyPath) }
}
