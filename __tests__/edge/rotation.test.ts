/** The life of a certificate in AWS Secrets Manager, with the recipe of docs/rotation.md. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startRotationLife, type RotationLife } from './aws-life.ts'
import { storeStep } from './rotation-setup.ts'

/** The AWS CLI takes a second to start, and is started a dozen times in a rotation. */
const PATIENCE = 240_000

let life: RotationLife
beforeAll(async () => {
  life = await startRotationLife()
}, PATIENCE)
afterAll(() => life?.stop())

const { deploy = '' } = storeStep('aws').with

/** In the order in which they were issued: those that were in use, and those that never were. */
const used: string[] = []
const dropped: string[] = []
const latest = () => life.serials().filter((one) => ![...used, ...dropped].includes(one))

describe('a whole life', () => {
  it(
    'the first time, with none before: one is issued',
    async () => {
      const job = await life.runWithReload()
      expect(job.outcome).toBe('success')
      used.push(...latest())
      expect(job.outputs).toEqual({
        ...{ rotated: 'true', due: 'true', serialNumber: used[0], retired: '' }
      })
      expect(await life.stored('AWSCURRENT')).toBe(used[0])
      expect(job.shown).not.toMatch(/BEGIN [A-Z ]*PRIVATE KEY/)
    },
    PATIENCE
  )

  it(
    'not due: nothing is issued',
    async () => {
      const job = await life.run()
      expect(job.outcome).toBe('success')
      expect(job.outputs).toMatchObject({ rotated: 'false', due: 'false', serialNumber: used[0] })
      expect(job.summary).toContain('not due')
      expect(life.serials()).toEqual(used)
    },
    PATIENCE
  )

  it(
    'the store is down: an error, and nothing is issued',
    async () => {
      const job = await life.run({ force: 'true' }, { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' })
      expect(job.outcome).toBe('failure')
      expect(job.outputs.rotated).toBe('false')
      expect(job.shown).toContain('The script in current ended with exit code')
      expect(life.serials()).toEqual(used)
    },
    PATIENCE
  )

  it.each([
    ['before it has changed the store', `exit 3\n${deploy}`],
    ['after it has changed the store', `${deploy}\nexit 3`]
  ])(
    'a deploy that fails %s: the new one is revoked, the old one is in use',
    async (_, failing) => {
      const job = await life.run({ force: 'true', deploy: failing })
      expect(job.outcome).toBe('failure')
      dropped.push(...latest())
      expect(job.outputs).toMatchObject({ rotated: 'false', serialNumber: used[0] })
      expect(await life.stored('AWSCURRENT')).toBe(used[0])
      expect(await life.revoked()).toEqual([...dropped].sort())
      expect(job.shown).not.toContain('kept')
    },
    PATIENCE
  )

  it(
    'a cancelled deploy: the new one is revoked, the old one is in use',
    async () => {
      const { cancel, script } = life.hang()
      const hanging = { force: 'true', deploy: `${deploy}\n${script}` }
      const job = await life.run(hanging, {}, cancel)
      expect(job.done.map(({ outcome }) => outcome)).toContain('cancelled')
      dropped.push(...latest())
      expect(dropped).toHaveLength(3)
      expect(await life.stored('AWSCURRENT')).toBe(used[0])
      expect(await life.revoked()).toEqual([...dropped].sort())
    },
    PATIENCE
  )

  it.each([2, 3, 4])(
    'rotation %i: the version before last is retired',
    async (count) => {
      const rotation = count % 2 === 0 ? life.run : life.runWithReload
      const job = await rotation({ force: 'true' })
      expect(job.outcome).toBe('success')
      used.push(...latest())
      expect(used).toHaveLength(count)
      const retired = used.slice(0, -2)
      expect(job.outputs).toMatchObject({ rotated: 'true', retired: retired.at(-1) ?? '' })
      expect(await life.stored('AWSCURRENT')).toBe(used.at(-1))
      expect(await life.stored('AWSPREVIOUS')).toBe(used.at(-2))
      expect(await life.revoked()).toEqual([...dropped, ...retired].sort())
      for (const serial of used.slice(-3)) expect(job.summary).toContain(serial)
      expect(job.shown).not.toContain('kept')
    },
    PATIENCE
  )

  it('a client that reloaded in every second rotation: never refused', async () => {
    const { client, edge } = life
    await client.stop()
    expect(client.answers.length).toBeGreaterThan(50)
    expect(client.answers.filter((answer) => answer !== 200)).toEqual([])
    const calls = (await edge.requests()).filter(({ path }) => path.startsWith('/api/catalog'))
    expect([...new Set(calls.map(({ serial }) => serial))]).toEqual([used[0], used[2]])
  })
})
