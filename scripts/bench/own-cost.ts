/** What the action costs beyond its key and its network. */
import { tmpdir } from 'node:os'
import { runMain } from './action-run.ts'
import { timed } from './child.ts'
import { repeat } from './pairs.ts'
import { type Place, withEdge } from './place.ts'
import { type Cost, withCost } from './probe.ts'
import { ms, type Section, table } from './report.ts'
import { median } from './statistics.ts'
import { createWorkplace } from './workplace.ts'

const FIRST_BYTE = 'From process start to the first byte sent'

/** The least Node program that says anything to a TLS server. */
const HELLO = `
const socket = require('node:tls').connect({ port: +process.env.PORT, host: 'localhost' })
socket.on('error', () => undefined).on('secureConnect', () => socket.end())
`

const TEXT = `User CPU is of all threads, without what the thread pool has used: the key is made there,
and nearly nothing else. Linux tells a single thread’s time only with the kernel’s part in it, so what is
left is too small by the pool’s, which is next to nothing for a key. Node by itself is an empty program. To the first byte is from just
before the process is started until the other end has the first byte of the ClientHello; beside it is
the least program that sends one: a single \`tls.connect\`.`

export async function ownCost(runs: number): Promise<Section> {
  const cpu = await withEdge(undefined, (place) => cpuOf(place, runs))
  const first = await withEdge(0, (place) => firstBytes(place, runs))
  const own = cpu.action.own - cpu.node.own
  return {
    title: 'Beyond the key and the network',
    figures: [
      { what: 'User CPU of a run without its key', value: cpu.action.own, unit: 'ms' },
      { what: FIRST_BYTE, value: first.action, unit: 'ms', most: 60 }
    ],
    blocks: [
      TEXT.replaceAll('\n', ' '),
      table(
        ['median', 'the action', 'Node by itself', 'the action’s part'],
        [
          ['user CPU without the key', ms(cpu.action.own), ms(cpu.node.own), ms(own)],
          ['CPU of the thread pool: the key', ms(cpu.action.pool), ms(cpu.node.pool), ''],
          [FIRST_BYTE, ms(first.action), ms(first.node), ms(first.action - first.node)]
        ]
      )
    ]
  }
}

interface Cpu {
  own: number
  pool: number
}

function cpuOf(place: Place, runs: number): Promise<{ action: Cpu; node: Cpu }> {
  return withCost(async (probe) => {
    const cwd = tmpdir()
    const costs = await repeat(runs, async () => {
      const { workplace } = await runMain(place, probe)
      workplace.remove()
      const action = probe.read()
      await timed([process.execPath, ...probe.flags, '--eval', '0'], {
        cwd,
        env: { ...workplace.env, ...probe.env }
      })
      return { action, node: probe.read() }
    })
    return {
      action: medians(costs.map(({ action }) => action)),
      node: medians(costs.map(({ node }) => node))
    }
  })
}

function medians(costs: readonly Cost[]): Cpu {
  return {
    own: median(costs.map(({ userMs, poolMs }) => userMs - poolMs)),
    pool: median(costs.map(({ poolMs }) => poolMs))
  }
}

async function firstBytes(place: Place, runs: number): Promise<{ action: number; node: number }> {
  const since = (startedAt: number) => {
    const at = place.relay?.takeFirstByte()
    if (at === undefined) throw new Error('Nothing was sent.')
    return at - startedAt
  }
  const times = await repeat(runs, async () => {
    const run = await runMain(place)
    run.workplace.remove()
    const action = since(run.startedAt)
    const { folder, env, remove } = createWorkplace()
    const variables = { ...env, PORT: String(place.relay?.port) }
    const hello = await timed([process.execPath, '--eval', HELLO], { cwd: folder, env: variables })
    remove()
    return { action, node: since(hello.startedAt) }
  })
  return {
    action: median(times.map(({ action }) => action)),
    node: median(times.map(({ node }) => node))
  }
}
