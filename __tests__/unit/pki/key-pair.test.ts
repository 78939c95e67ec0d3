import { createPrivateKey, createPublicKey } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { exportPrivateKeyPem, generateKeyPair, KEY_SIZES } from '../../../src/pki/key-pair.ts'

describe('a key pair', () => {
  // 4096 bits take seconds and take the same way.
  test.each([2048, 3072] as const)('of %d bits: RSA with e = 65537', async (bits) => {
    const { privateKey, publicKey } = await generateKeyPair(bits)
    expect(publicKey.asymmetricKeyType).toBe('rsa')
    expect(publicKey.asymmetricKeyDetails).toEqual({
      modulusLength: bits,
      publicExponent: 65537n
    })
    expect(createPublicKey(privateKey).equals(publicKey)).toBe(true)
  })

  test('while it is made: other work goes on', async () => {
    const order: string[] = []
    const made = generateKeyPair(2048).then(() => order.push('key'))
    await new Promise(setImmediate).then(() => order.push('other work'))
    await made
    expect(order).toEqual(['other work', 'key'])
  })

  test('made twice: two keys', async () => {
    const [one, other] = await Promise.all([generateKeyPair(2048), generateKeyPair(2048)])
    expect(one.publicKey.equals(other.publicKey)).toBe(false)
  })

  test('its sizes: the three of the contract', () => {
    expect(KEY_SIZES).toEqual([2048, 3072, 4096])
  })
})

test('an exported private key: unencrypted PKCS#8 PEM', async () => {
  const keyPair = await generateKeyPair(2048)
  const pem = exportPrivateKeyPem(keyPair)
  expect(pem).toMatch(
    /^-----BEGIN PRIVATE KEY-----\n(?:[\w+/]{64}\n)+[\w+/=]{1,64}\n-----END PRIVATE KEY-----\n$/
  )
  expect(createPrivateKey(pem).equals(keyPair.privateKey)).toBe(true)
})
