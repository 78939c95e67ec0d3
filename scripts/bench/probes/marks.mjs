/**
 * Loaded into a process before its program: notes when the key, the connections and the requests
 * begin and end. What Node tells by itself is taken from there; a key and a connection it does not
 * tell of.
 */
import crypto from 'node:crypto'
import diagnostics from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'
import tls from 'node:tls'
import { promisify } from 'node:util'

const marks = []
const mark = (name) => marks.push({ name, at: performance.timeOrigin + performance.now() })
mark('Node is up')

const generateKeyPair = promisify(crypto.generateKeyPair)
const markedKeyPair = async (...how) => {
  mark('the key is begun')
  const pair = await generateKeyPair(...how)
  mark('the key is there')
  return pair
}
crypto.generateKeyPair = () => {
  throw new Error('The key is asked for in a way that this probe does not know.')
}
crypto.generateKeyPair[promisify.custom] = markedKeyPair

const { connect } = Socket.prototype
const names = new WeakMap()
let connections = 0
Socket.prototype.connect = function (...args) {
  const name = `connection ${++connections}`
  names.set(this, name)
  mark(`${name} is opened`)
  this.once('secureConnect', () => mark(`${name} is secure`))
  return connect.apply(this, args)
}

// TLS that is put on top of an open connection opens none.
const connectTls = tls.connect
tls.connect = (...args) => {
  const socket = connectTls(...args)
  const name = names.get(args[0]?.socket)
  if (name) {
    mark(`TLS is begun over ${name}`)
    socket.once('secureConnect', () => mark(`TLS over ${name} is secure`))
  }
  return socket
}
syncBuiltinESMExports()

const requests = new Map()
diagnostics.subscribe('http.client.request.start', ({ request }) => {
  if (requests.has(request)) return // told twice over a connection that was there already
  const name = `\`${request.method} ${request.path}\``
  const nth = [...requests.values()].filter((one) => one.startsWith(name)).length
  requests.set(request, nth === 0 ? name : `${name}, no. ${nth + 1},`)
  mark(`${requests.get(request)} is sent`)
})
diagnostics.subscribe('http.client.response.finish', ({ request }) => {
  mark(`${requests.get(request)} is answered`)
})

process.on('exit', () => {
  mark('the program ends')
  writeFileSync(process.env.BENCH_PROBE, JSON.stringify(marks))
})
