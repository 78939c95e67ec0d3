/**
 * Reads NO_PROXY as curl and the runner's toolkit do, where one of them knows an entry:
 * docs/decisions/0012-proxies.md has the table.
 */
import { BlockList, isIP } from 'node:net'

/**
 * Whether a list exempts this URL's host from the proxy. Pure: no name is looked up.
 *
 * @param list entries with commas or white space between them: `*`; a host and its subdomains
 *   (`gateway.test`, `.gateway.test`); subdomains alone (`*.gateway.test`); an IP address; a network
 *   (`10.0.0.0/8`, `fd00::/8`); a range (`10.0.0.1-10.0.0.9`). A port may follow, after brackets
 *   where the address is IPv6 (`gateway.test:8443`, `[::1]:443`).
 */
export function isExempt(url: URL, list: string): boolean {
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '')
  const port = Number(url.port || 443)
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(parseEntry)
    .some((entry) => (entry.port ?? port) === port && matches(entry.name, host))
}

/** Without brackets every colon belongs to the IPv6 address, unless there is only one. */
function parseEntry(entry: string): { name: string; port: number | undefined } {
  const [, host = entry, bits = '', port] =
    /^\[([^\]]+)\](\/\d+)?(?::(\d+))?$/.exec(entry) ?? /^([^:]+)():(\d+)$/.exec(entry) ?? []
  return { name: host + bits, port: port === undefined ? undefined : Number(port) }
}

function matches(name: string, host: string): boolean {
  if (name === '*') return true
  if (isIP(host)) return matchesAddress(name, host)
  const domain = name.replace(/^\*?\.|\.$/g, '')
  return host.endsWith(`.${domain}`) || (host === domain && !name.startsWith('*'))
}

function matchesAddress(name: string, address: string): boolean {
  const [, first = '', bits, last] = /^([\da-f.:]+)(?:\/(\d{1,3})|-([\d.]+))?$/.exec(name) ?? []
  const version = isIP(first)
  if (version === 0 || version !== isIP(address)) return false
  const [family, longest] = version === 4 ? (['ipv4', 32] as const) : (['ipv6', 128] as const)
  const list = new BlockList()
  if (last !== undefined) {
    if (isIP(last) !== 4) return false
    list.addRange(first, last, family)
  } else if (Number(bits ?? longest) > longest) return false
  else list.addSubnet(first, Number(bits ?? longest), family)
  return list.check(address, family)
}
