import { afterAll, describe, expect, test } from '@jest/globals'
import { openssl } from './openssl.ts'
import { openAuthorities, refusal, verify } from './verification.ts'

const { folder, issue, close } = openAuthorities()

afterAll(close)

describe('a certificate for another name is refused', () => {
  /** A certificate for our key with a subject that `createCsr` would not make. */
  function issueFor(subj: string): string {
    const request = ['-config', 'openssl.cnf', '-utf8', '-key', 'client.key']
    return issue({ csrPem: openssl(folder, 'req', '-new', ...request, '-subj', subj) })
  }

  test.each([
    [
      'another account',
      '/CN=my-app/OU=other',
      'another OU than was asked for: wanted "acme", got "other"'
    ],
    [
      'another application',
      '/CN=her-app/OU=acme',
      'another CN than was asked for: wanted "my-app", got "her-app"'
    ],
    ['no OU', '/CN=my-app', 'got none'],
    ['other capitals', '/CN=My-App/OU=acme', 'got "My-App"'],
    ['a space more', '/CN=my-app /OU=acme', 'got "my-app "'],
    ['two OUs, ours first', '/CN=my-app/OU=acme/OU=x', '"acme" and "x"'],
    ['two OUs, ours last', '/CN=my-app/OU=x/OU=acme', '"x" and "acme"'],
    ['two CNs', '/CN=x/CN=my-app/OU=acme', '"x" and "my-app"'],
    ['an OU inside the CN', '/CN=my-app\nOU=acme', 'got "my-appOU=acme"'],
    ['the names joined', '/CN=my-app, OU=acme', 'got "my-app, OU=acme"']
  ])('%s', (_, subj, shown) => {
    const error = refusal(issueFor(subj))
    expect(error.code).toBe('CERTIFICATE_SUBJECT_MISMATCH')
    expect(error.message).toContain(shown)
  })

  test('names that share an RDN: taken', () => {
    const request = ['-config', 'openssl.cnf', '-key', 'client.key', '-subj', '/CN=my-app+OU=acme']
    const pem = openssl(folder, 'req', '-x509', ...request)
    const { subject: shown } = verify(pem, { now: new Date() }).facts
    expect(['CN=my-app + OU=acme', 'OU=acme + CN=my-app']).toContain(shown)
  })

  test('a hostile name: one short line, without control characters', () => {
    const name = 'x\r\n::error::\u001B[2J\u202E\u2028'
    const error = refusal(issueFor(`/CN=${name}/OU=acme`))
    expect(error.message).toContain('got "x::error::[2J"')
    expect(error.message).not.toMatch(/[\p{Cc}\p{Zl}\p{Bidi_Control}]/u)
    const many = `/CN=${'y'.repeat(64)}`.repeat(40)
    expect(refusal(issueFor(`${many}/OU=acme`)).message.length).toBeLessThan(400)
  })
})
