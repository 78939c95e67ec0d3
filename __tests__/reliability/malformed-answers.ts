/** Answers that no HTTP server should give, by family; the same dice give the same answer. */
import type { Dice } from './seeded-random.ts'
import {
  BEFORE,
  CHUNKS,
  HEADERS,
  LENGTHS,
  LINES,
  ODD_STATUSES,
  PREFACES
} from './malformed-parts.ts'
import { type Heard, hostileText, someBody } from './hostile-bodies.ts'

/** How a connection is treated after the bytes of an answer. */
export interface Answer {
  bytes: Buffer
  then: 'keep' | 'end' | 'reset'
}

type Family = (dice: Dice, heard: Heard) => Buffer

const STATUSES = [
  200, 200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 418, 429, 496, 500, 503, 599
]

function answer(
  dice: Dice,
  body: Buffer,
  {
    line = `HTTP/1.1 ${dice.pick(STATUSES)} Fine`,
    headers = [`Content-Length: ${body.length}`]
  } = {}
): Buffer {
  const head = Buffer.from(`${[line, ...headers].join('\r\n')}\r\n\r\n`, 'latin1')
  return Buffer.concat([head, body])
}

const oneOf =
  (
    make: (choice: string, body: Buffer, dice: Dice) => Buffer,
    choices: readonly string[]
  ): Family =>
  (dice, heard) =>
    make(dice.pick(choices), someBody(dice, heard), dice)

const withLine = (line: string, body: Buffer, dice: Dice) => answer(dice, body, { line })
const withHeader = (header: string, body: Buffer, dice: Dice) =>
  answer(dice, body, { headers: [`Content-Length: ${body.length}`, ...header.split('|')] })
const withOnly = (header: string, body: Buffer, dice: Dice) =>
  answer(dice, body, { headers: header.replaceAll('N', String(body.length)).split('|') })
const inChunks = (chunks: string, body: Buffer, dice: Dice) =>
  answer(dice, Buffer.concat([Buffer.from(chunks, 'latin1'), body]), {
    headers: ['Transfer-Encoding: chunked']
  })

/** The sound answer with a few bytes changed, left out, or put in. */
function splice(dice: Dice, sound: Buffer): Buffer {
  const bytes = [...sound]
  for (let times = 1 + dice.below(4); times > 0; times--) {
    const at = dice.below(bytes.length + 1)
    dice.pick([
      () => (bytes[at] = dice.below(256)),
      () => bytes.splice(at, dice.below(20)),
      () => bytes.splice(at, 0, ...dice.bytes(dice.below(20)))
    ])()
  }
  return Buffer.from(bytes)
}

const FAMILIES: Record<string, Family> = {
  'cut short': (dice, heard) => {
    const whole = answer(dice, someBody(dice, heard))
    return whole.subarray(0, dice.below(Math.min(whole.length, 2000) + 1))
  },
  'status line': oneOf(withLine, LINES),
  status: oneOf(
    (status, body, dice) => withLine(`HTTP/1.1 ${status} OK`, body, dice),
    ODD_STATUSES
  ),
  length: oneOf(withOnly, LENGTHS),
  chunks: oneOf(inChunks, CHUNKS),
  header: oneOf(withHeader, HEADERS),
  'interim answers': oneOf((before, body, dice) => {
    const interim = `${before}\r\n\r\n`.repeat(1 + dice.below(40))
    return Buffer.concat([Buffer.from(interim), dice.below(2) ? answer(dice, body) : Buffer.of()])
  }, BEFORE),
  'too many headers': oneOf(
    (name, body, dice) =>
      withHeader(
        Array(2 + dice.below(2500))
          .fill(`${name}: y`)
          .join('|'),
        body,
        dice
      ),
    ['X', 'Content-Type', 'Set-Cookie', 'Retry-After']
  ),
  'a huge header': oneOf(
    (byte, body, dice) => withHeader(`X: ${byte.repeat(9000 + dice.below(90_000))}`, body, dice),
    ['x', ' ', '\t']
  ),
  'line ends': oneOf(
    (end, body, dice) => {
      const [head = '', ...rest] = answer(dice, body).toString('latin1').split('\r\n\r\n')
      return Buffer.from(head.replaceAll('\r\n', end) + end + end + rest.join(), 'latin1')
    },
    ['\n', '\r', '\r\r\n', '\n\r', ' ', '\0']
  ),
  'no head at all': (dice, heard) => someBody(dice, heard),
  'another protocol': oneOf(
    (preface, body) => Buffer.concat([Buffer.from(preface, 'latin1'), body]),
    PREFACES
  ),
  'more than an answer': (dice, heard) => {
    const sound = () => answer(dice, someBody(dice, heard))
    return Buffer.concat([
      sound(),
      dice.pick([sound, () => dice.bytes(50), () => Buffer.from('\r\n')])()
    ])
  },
  noise: (dice) => dice.bytes(dice.below(2000)),
  'bytes changed': (dice, heard) => splice(dice, answer(dice, someBody(dice, heard))),
  'a hostile text': (dice, heard) =>
    answer(dice, someBody(dice, heard), {
      line: `HTTP/1.1 ${dice.pick(STATUSES)} ${hostileText(dice).replaceAll(/[^ -~]/g, '')}`
    }),
  'too long': (dice) =>
    answer(dice, Buffer.alloc(200_000 + dice.below(100_000), hostileText(dice) || 'x'))
}

const NAMES = Object.keys(FAMILIES)

/** The answer of a number in the row; every family comes round in turn. */
export function malformedAnswer(index: number, dice: Dice, heard: Heard): Answer {
  const family = FAMILIES[NAMES[index % NAMES.length] as string] as Family
  const bytes = family(dice, heard)
  return { bytes, then: dice.pick(['keep', 'keep', 'end', 'end', 'reset']) }
}
