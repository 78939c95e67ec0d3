/**
 * What an entry of NO_PROXY means to curl (8, as documented), the runner's toolkit
 * (@actions/http-client 4), Node (24.21) and us. The table in docs/decisions/0012-proxies.md is made
 * of these rows.
 */

/** Who goes to the host directly: `c`url, the `t`oolkit, `n`ode, `u`s; `-` for each that does not. */
type Direct = `${'c' | '-'}${'t' | '-'}${'n' | '-'}${'u' | '-'}`

export interface Row {
  list: string
  /** Host, with a port if it is not 443. */
  host: string
  direct: Direct
}

/** In the order of the table. */
export const ROWS: Row[] = [
  // Domains
  { list: 'gateway.test', host: 'acme.gateway.test', direct: 'ct-u' },
  { list: '.gateway.test', host: 'acme.gateway.test', direct: 'ctnu' },
  { list: '*.gateway.test', host: 'acme.gateway.test', direct: '--nu' },
  { list: 'gateway.test', host: 'gateway.test', direct: 'ctnu' },
  { list: '.gateway.test', host: 'gateway.test', direct: 'c-nu' },
  { list: '*.gateway.test', host: 'gateway.test', direct: '----' },
  { list: 'gateway.test', host: 'acmegateway.test', direct: '----' },
  { list: '.gateway.test', host: 'acmegateway.test', direct: '----' },
  { list: '*gateway.test', host: 'acme.gateway.test', direct: '----' },
  { list: 'acme', host: 'acme.gateway.test', direct: '----' },
  { list: 'GATEWAY.Test', host: 'acme.gateway.test', direct: 'ct-u' },
  { list: 'gateway.test.', host: 'acme.gateway.test', direct: 'c--u' },
  { list: 'gateway.test', host: 'acme.gateway.test.', direct: 'c--u' },
  { list: '.', host: 'acme.gateway.test', direct: '----' },
  // Ports
  { list: 'gateway.test', host: 'acme.gateway.test:8443', direct: 'ct-u' },
  { list: 'gateway.test:443', host: 'acme.gateway.test', direct: '-t-u' },
  { list: 'gateway.test:8443', host: 'acme.gateway.test:8443', direct: '-t-u' },
  { list: 'gateway.test:8443', host: 'acme.gateway.test', direct: '----' },
  // Lists
  { list: 'a.test, gateway.test', host: 'acme.gateway.test', direct: 'ct-u' },
  { list: ',, ,gateway.test,', host: 'acme.gateway.test', direct: 'ct-u' },
  { list: ',,', host: 'acme.gateway.test', direct: '----' },
  { list: '*', host: 'acme.gateway.test', direct: 'ctnu' },
  { list: 'a.test,*', host: 'acme.gateway.test', direct: '-tnu' },
  // IPv4
  { list: '10.1.2.3', host: '10.1.2.3', direct: 'ctnu' },
  { list: '10.0.0.0/8', host: '10.1.2.3', direct: 'c--u' },
  { list: '10.1.2.2/31', host: '10.1.2.3', direct: 'c--u' },
  { list: '10.1.2.4/31', host: '10.1.2.3', direct: '----' },
  { list: '10.1.2.3/33', host: '10.1.2.3', direct: '----' },
  { list: '10.1.2.3:443', host: '10.1.2.3', direct: '-tnu' },
  { list: '10.1.2.3:8443', host: '10.1.2.3', direct: '----' },
  { list: '10.1.2.1-10.1.2.9', host: '10.1.2.3', direct: '--nu' },
  { list: '10.1.2.4-10.1.2.9', host: '10.1.2.3', direct: '----' },
  { list: '10.0.0.0/8', host: 'acme.gateway.test', direct: '----' },
  // IPv6
  { list: 'fd00::1', host: '[fd00::1]', direct: 'c-nu' },
  { list: '[fd00::1]', host: '[fd00::1]', direct: '-t-u' },
  { list: 'FD00:0:0::1', host: '[fd00::1]', direct: 'c--u' },
  { list: 'fd00::/8', host: '[fd00::1]', direct: 'c--u' },
  { list: 'fe80::/10', host: '[fd00::1]', direct: '----' },
  { list: '[fd00::1]:443', host: '[fd00::1]', direct: '-t-u' },
  { list: '[fd00::1]:8443', host: '[fd00::1]', direct: '----' },
  { list: '10.0.0.0/8', host: '[fd00::1]', direct: '----' },
  // Where we follow neither: an address has no subdomains, and loopback is a host like any other.
  { list: '2.3', host: '10.1.2.3', direct: '-t--' },
  { list: 'a.test', host: '127.0.0.1', direct: '-t--' },
  // What none of them knows, and has only one meaning
  { list: 'a.test gateway.test', host: 'acme.gateway.test', direct: '---u' },
  { list: '0.0.0.0/0', host: '10.1.2.3', direct: '---u' },
  { list: '[fd00::]/8', host: '[fd00::1]', direct: '---u' }
]
