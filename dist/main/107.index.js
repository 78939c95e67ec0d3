export const id = 107;
export const ids = [107];
export const modules = {

/***/ 4107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __webpack_require__(8382);
// EXTERNAL MODULE: ./src/config/inputs.ts
var config_inputs = __webpack_require__(4389);
// EXTERNAL MODULE: ./src/pki/pem.ts
var pem = __webpack_require__(2166);
;// CONCATENATED MODULE: ./src/github/masks.ts

const MIN_MASK_LENGTH = 4;
function maskSecrets(runner, secrets) {
    for (const secret of secrets)
        maskLines(runner, secret.split(/[\r\n]+/));
}
const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
function maskProxies(runner, env) {
    for (const name of PROXY_VARIABLES.flatMap((upper) => [upper.toLowerCase(), upper])) {
        const [, password = ''] = /^(?:[a-z][a-z0-9+.-]*:\/+)?[^:@/]*:(?!\/\/)(.*)@/is.exec(env[name] ?? '') ?? [];
        maskLines(runner, [password, percentDecoded(password)]);
    }
}
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function maskPrivateKey(runner, privateKeyPem) {
    const lines = (0,pem/* pemBodyLines */.Yf)(privateKeyPem);
    maskLines(runner, [...lines, lines.join('')]);
}
function maskPrivateKeysIn(runner, text) {
    for (const [, body = ''] of text.matchAll(PRIVATE_KEY_BLOCK)) {
        const base64 = body.replaceAll(/^[\w-]+:.*$/gm, '');
        maskPrivateKey(runner, base64.replaceAll(/\s+|\\[nr]/g, '\n'));
    }
}
const PRIVATE_KEY_BLOCK = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----((?:(?!-----(?:BEGIN|END) )[^])*)/g;
function maskLines(runner, lines) {
    for (const line of lines.map((text) => text.trim())) {
        if (line.length >= MIN_MASK_LENGTH)
            runner.mask(line);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/shared/printable.ts
var printable = __webpack_require__(6146);
// EXTERNAL MODULE: ./src/pki/key-pair.ts
var key_pair = __webpack_require__(7524);
;// CONCATENATED MODULE: ./src/pki/embedded-certificates.ts

function findEmbeddedCertificates(text, bytes) {
    const narrow = bytes.includes(0) ? [bytes.toString('latin1').replaceAll('\0', '')] : [];
    const texts = [text, ...jsonStrings(text), ...narrow].flatMap((one) => [one, withoutMarkup(one)]);
    const inText = [...new Set(texts)].flatMap((one) => [
        ...(0,pem/* decodePemLeniently */.FM)(one, 'CERTIFICATE'),
        ...findBase64(one).flatMap(findDerCertificates)
    ]);
    return [...inText, ...findDerCertificates(bytes)];
}
function jsonStrings(text) {
    const strings = [];
    try {
        JSON.parse(text.trim(), (_key, value) => {
            if (typeof value === 'string')
                strings.push(value);
            return value;
        });
    }
    catch {
    }
    return strings;
}
function withoutMarkup(text) {
    return text.replace(/<[^<>]*>|&#?\w{1,8};|\\[rn]/g, '\n');
}
const BASE64 = /MI[IM][A-Za-z0-9+/]{20,}(?:(?:\s{1,4}[A-Za-z0-9+/]{20,})+(?:\s{1,4}[A-Za-z0-9+/]+={0,2})?)?/g;
function findBase64(text) {
    return Array.from(text.matchAll(BASE64), ([run]) => Buffer.from(run, 'base64'));
}
const CERTIFICATE_START = /\x30(?:\x81.|\x82..|\x83...)\x30(?:\x81.|\x82..|\x83...)\xa0\x03\x02\x01[\x00-\x02]\x02/gs;
function findDerCertificates(bytes) {
    return Array.from(bytes.toString('latin1').matchAll(CERTIFICATE_START), ({ index }) => {
        const lengthBytes = (bytes[index + 1] ?? 0) & 0x7f;
        const length = bytes.readUIntBE(index + 2, lengthBytes);
        return bytes.subarray(index, index + 2 + lengthBytes + length);
    });
}

;// CONCATENATED MODULE: ./src/pki/serial-number.ts



function findSerialNumber(text, publicKey, bytes = Buffer.from(text)) {
    const found = findEmbeddedCertificates(text, bytes);
    const candidates = found.flatMap((der) => readCandidate(der, publicKey) ?? []);
    const best = candidates.find(({ isOurs }) => isOurs) ??
        candidates.find(({ isAuthority }) => !isAuthority) ??
        candidates[0];
    return best?.serialNumber;
}
function serialNumberOf(certificate) {
    return certificate.serialNumber === '0' ? '00' : certificate.serialNumber;
}
function readCandidate(der, publicKey) {
    try {
        const certificate = new external_node_crypto_.X509Certificate(der);
        return {
            serialNumber: serialNumberOf(certificate),
            isOurs: (0,key_pair/* isForKey */.L0)(certificate, publicKey),
            isAuthority: certificate.ca
        };
    }
    catch {
        const serialNumber = serialNumberAtStart(der);
        if (serialNumber === undefined)
            return undefined;
        return { serialNumber, isOurs: false, isAuthority: false };
    }
}
function serialNumberAtStart(der) {
    const tbsCertificate = derContentOffset(der, 0, 0x30);
    const first = derContentOffset(der, tbsCertificate, 0x30);
    const version = derContentOffset(der, first, 0xa0);
    const serial = Number.isNaN(version) ? first : version + (der[version - 1] ?? NaN);
    const start = derContentOffset(der, serial, 0x02);
    const length = der[start - 1] ?? NaN;
    const contents = der.subarray(start, start + length);
    return contents.length > 0 && contents.length === length ? hexInteger(contents) : undefined;
}
function derContentOffset(der, offset, tag) {
    const length = der[offset + 1];
    if (der[offset] !== tag || length === undefined)
        return NaN;
    return offset + 2 + (length & 0x80 ? length & 0x7f : 0);
}
function hexInteger(contents) {
    const value = BigInt.asIntN(contents.length * 8, BigInt(`0x${contents.toString('hex')}`));
    const digits = (value < 0n ? -value : value).toString(16).toUpperCase();
    return `${value < 0n ? '-' : ''}${digits.length % 2 ? '0' : ''}${digits}`;
}

;// CONCATENATED MODULE: ./src/pki/certificate.ts





const NAME_LIMIT = 1000;
function parseIssuedCertificate(body) {
    const text = body.trim();
    if (text === '')
        throw responseError('CERTIFICATE_EMPTY', 'with nothing at all');
    if (isHtml(text))
        throw responseError('CERTIFICATE_HTML', 'with a web page');
    if (isJson(text))
        throw responseError('CERTIFICATE_JSON', 'with JSON');
    const [leaf, ...chain] = readCertificates(text);
    if (leaf === undefined) {
        throw responseError('CERTIFICATE_MALFORMED', 'with text that holds no PEM certificate');
    }
    return { leaf, chain };
}
function certificateFacts(leaf) {
    return {
        serialNumber: serialNumberOf(leaf),
        fingerprintSha256: leaf.fingerprint256,
        subject: formatName(leaf.subject),
        issuer: formatName(leaf.issuer),
        notBefore: parseTime(leaf.validFromDate, leaf.validFrom),
        notAfter: parseTime(leaf.validToDate, leaf.validTo)
    };
}
function certificatePem({ leaf, chain }) {
    return [leaf, ...chain].map(String).join('');
}
function readCertificates(text) {
    try {
        return (0,pem/* parsePemBlocks */.Sq)(text, 'CERTIFICATE').map(({ der }) => new external_node_crypto_.X509Certificate(der));
    }
    catch (cause) {
        throw responseError('CERTIFICATE_MALFORMED', 'the certificate is damaged or cut short', cause);
    }
}
const REASONS = {
    CERTIFICATE_HTML: 'That is a gateway’s or a firewall’s page, or base-url names another site.',
    CERTIFICATE_JSON: 'Either base-url names another API, or VTEX reports an error as a success.'
};
function responseError(code, what, cause) {
    const reason = REASONS[code] ?? 'Something between the runner and VTEX may have cut it short.';
    return new errors/* ActionError */.lZ(code, `VTEX answered the request to sign with success, but ${what}.`, {
        hint: `${reason} Check account, environment and base-url before the next run.`,
        cause
    });
}
function isHtml(text) {
    return /^<[!?a-z]|<html[\s>]/i.test(text);
}
function isJson(text) {
    if (text.startsWith('{'))
        return true;
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function formatName(name) {
    return (0,printable/* printable */.g)((name ?? '').split('\n').join(', '), NAME_LIMIT);
}
function parseTime(date, text) {
    const result = date ?? new Date(text);
    if (!Number.isNaN(result.getTime()))
        return result;
    throw new errors/* ActionError */.lZ('CERTIFICATE_MALFORMED', 'The certificate’s dates cannot be read.', {
        hint: 'Run again; if it stays so, tell VTEX support.'
    });
}

// EXTERNAL MODULE: ./src/pki/subject.ts
var pki_subject = __webpack_require__(5924);
;// CONCATENATED MODULE: ./src/pki/verify-certificate.ts




const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
const ANY_EXTENDED_KEY_USAGE = '2.5.29.37.0';
function verifyCertificate(issued, { keyPair, subject, now }) {
    const facts = certificateFacts(issued.leaf);
    verifyOneLeafFirst(issued, keyPair);
    verifyKey(issued.leaf, keyPair);
    verifySubject(issued.leaf, subject);
    verifyValidity(facts, now);
    verifyUsage(issued.leaf);
    const pem = { certificatePem: certificatePem(issued), privateKeyPem: keyPair.privateKeyPem };
    return { keyPair, certificate: issued, facts, pem };
}
function verifyOneLeafFirst({ chain }, { publicKey }) {
    const isUnexpected = (certificate) => (0,key_pair/* isForKey */.L0)(certificate, publicKey) || !(certificate.ca || isSelfIssued(certificate));
    const index = chain.findIndex(isUnexpected);
    if (index < 0)
        return;
    throw verificationError('CERTIFICATE_MALFORMED', `Certificate ${index + 2} of ${chain.length + 1} in VTEX’s answer is not a CA’s: ` +
        'one certificate was expected first, and only those of its issuers after it.', 'Something between the runner and VTEX may have changed the answer. If not, tell VTEX support.');
}
function isSelfIssued(certificate) {
    return certificate.checkIssued(certificate);
}
function verifyKey(leaf, { publicKey }) {
    if ((0,key_pair/* isForKey */.L0)(leaf, publicKey))
        return;
    throw verificationError('CERTIFICATE_KEY_MISMATCH', 'The certificate that VTEX sent is for another key than the one in the CSR.', 'A cache or a gateway may have sent an earlier answer: check base-url, then run again.');
}
function verifySubject(leaf, expected) {
    const actual = leaf.toLegacyObject().subject;
    verifyName('CN', expected.commonName, actual['CN']);
    verifyName('OU', expected.organizationalUnitName, actual['OU']);
}
function verifyName(shortName, expected, actual = []) {
    const values = [actual].flat();
    if (values.length === 1 && values[0] === expected)
        return;
    const shown = (0,printable/* printable */.g)(values.map((value) => `"${value}"`).join(' and ')) || 'none';
    throw verificationError('CERTIFICATE_SUBJECT_MISMATCH', `The certificate has another ${shortName} than was asked for: ` +
        `wanted "${(0,printable/* printable */.g)(expected)}", got ${shown}.`, 'Check account and app-name, and that base-url is that account’s own host.');
}
const CLOCK_SKEW_MS = 60_000;
function verifyValidity({ notBefore, notAfter }, now) {
    const clock = `this machine’s clock says ${now.toISOString()}`;
    if (now.getTime() + CLOCK_SKEW_MS < notBefore.getTime()) {
        throw verificationError('CERTIFICATE_NOT_YET_VALID', `The certificate is valid from ${notBefore.toISOString()} on, but ${clock}.`, 'If the clock is right, wait and run again; if it is slow, set it.');
    }
    if (now > notAfter) {
        throw verificationError('CERTIFICATE_EXPIRED', `The certificate was valid until ${notAfter.toISOString()}, but ${clock}.`, 'If the clock is right, an old answer came from a cache: run again, or tell VTEX support.');
    }
}
function verifyUsage({ keyUsage: extendedKeyUsage }) {
    if (extendedKeyUsage === undefined)
        return;
    if ([CLIENT_AUTH, ANY_EXTENDED_KEY_USAGE].some((oid) => extendedKeyUsage.includes(oid)))
        return;
    throw verificationError('CERTIFICATE_WRONG_USAGE', 'The certificate cannot be used by TLS clients: its extended key usage is ' +
        `${(0,printable/* printable */.g)(extendedKeyUsage.join(', '))}, without clientAuth (${CLIENT_AUTH}).`, 'Tell VTEX support: the account’s CA signs with a wrong profile.');
}
function verificationError(code, message, hint) {
    return new errors/* ActionError */.lZ(code, message, { hint });
}

;// CONCATENATED MODULE: ./src/shared/cancellation.ts
function onAbort(signal, cancel) {
    const listener = () => cancel(signal?.reason);
    if (signal?.aborted)
        listener();
    signal?.addEventListener('abort', listener);
    return () => signal?.removeEventListener('abort', listener);
}
async function raceWithAbort(work, signal) {
    let stopListening = () => undefined;
    const cancelled = new Promise((_, reject) => (stopListening = onAbort(signal, reject)));
    return await Promise.race([cancelled, work]).finally(stopListening);
}

;// CONCATENATED MODULE: ./src/verify/proof-connections.ts
const PROOF_REQUEST_BUDGET = 4;
class ProofConnections {
    #client;
    #tlsOptions;
    #clients = new Map();
    #certificates = new Map();
    #tcp = new Map();
    #untrusted;
    #ready = Promise.resolve();
    #tls12;
    #closed = false;
    constructor(client, tlsOptions = {}) {
        this.#client = client;
        this.#tlsOptions = tlsOptions;
    }
    get comparisonTimeoutMs() {
        return Math.max(5000, this.#client.timeoutMs / 3);
    }
    preconnect() {
        void this.#client.connected.then(() => {
            this.#preconnectTcp('issued');
            this.#preconnectUnused('none');
            this.#preconnectTcp('untrusted');
        });
    }
    preconnectUntrusted(generating) {
        this.#ready = generating.then((untrusted) => {
            this.#untrusted = untrusted;
            this.#certificates.set('untrusted', untrusted.withSameKey);
        });
        const whenBoth = Promise.all([this.#ready, this.#client.connected]);
        whenBoth.then(() => this.#preconnectUnused('untrusted')).catch(() => undefined);
    }
    get ready() {
        return this.#ready;
    }
    setCertificate(clientCertificate) {
        this.#certificates.set('issued', clientCertificate);
        const client = this.#client.withNewConnections({ ...this.#tlsOptions, clientCertificate }, this.#tcp.get('issued'));
        this.#clients.set('issued', client);
        return client;
    }
    clientFor(kind) {
        const client = this.#clients.get(kind) ?? this.#open(kind, false);
        return client.withTimeForAtLeast(PROOF_REQUEST_BUDGET);
    }
    async replaceUntrusted() {
        const certificate = await this.#untrusted?.withNewKey();
        if (certificate)
            this.#certificates.set('untrusted', certificate);
        this.#clients.get('untrusted')?.close();
        this.#clients.delete('untrusted');
    }
    overTls12() {
        const connections = new ProofConnections(this.#client, { maxVersion: 'TLSv1.2' });
        for (const [kind, certificate] of this.#certificates)
            connections.#certificates.set(kind, certificate);
        connections.#untrusted = this.#untrusted;
        return (this.#tls12 = connections);
    }
    openHandshakeCheck() {
        return this.#client.withNewConnections({ maxVersion: 'TLSv1.2', sha1Signatures: true });
    }
    get isLimited() {
        return this.#client.isLimited;
    }
    log(line) {
        this.#client.log(line);
    }
    closeIdle() {
        return this.#client.closeIdle();
    }
    close() {
        this.#closed = true;
        for (const socket of this.#tcp.values())
            socket?.close();
        for (const client of this.#clients.values())
            client.close();
        this.#tls12?.close();
    }
    #preconnectTcp(kind) {
        if (!this.#closed && !this.#clients.has(kind))
            this.#tcp.set(kind, this.#client.preconnect('tcp'));
    }
    #preconnectUnused(kind) {
        if (!this.#closed && !this.#clients.has(kind))
            this.#open(kind, true);
    }
    #open(kind, isEarly) {
        const tlsOptions = { ...this.#tlsOptions, clientCertificate: this.#certificates.get(kind) };
        const tcp = this.#tcp.get(kind);
        const preconnected = isEarly ? this.#client.preconnect('tls', tlsOptions, tcp) : tcp;
        const client = this.#client.withNewConnections(tlsOptions, preconnected);
        this.#clients.set(kind, client);
        return client;
    }
}

// EXTERNAL MODULE: ./src/http/node-errors.ts
var node_errors = __webpack_require__(9504);
// EXTERNAL MODULE: ./src/http/proxy-errors.ts
var proxy_errors = __webpack_require__(3202);
;// CONCATENATED MODULE: ./src/http/server-certificate-errors.ts


const UNTRUSTED = /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/;
function describeServerCertificateError(code, cause, host) {
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
        const reason = `its certificate is not for ${host}${formatOtherNames((0,node_errors/* property */.M)(cause, 'cert'))} (${code})`;
        return { kind: 'server-name', reason };
    }
    if (code === 'CERT_HAS_EXPIRED') {
        const reason = `its certificate, or its CA’s, has expired (${code})`;
        return { kind: 'server-expired', reason };
    }
    if (code === 'CERT_NOT_YET_VALID') {
        const reason = `its certificate, or its CA’s, is not valid yet (${code})`;
        return { kind: 'server-not-yet-valid', reason };
    }
    if (!UNTRUSTED.test(code))
        return undefined;
    return { kind: 'server-untrusted', reason: `its certificate is not trusted (${code})` };
}
const MAX_NAMES = 3;
function formatOtherNames(certificate) {
    const names = (0,node_errors/* property */.M)(certificate, 'subjectaltname');
    const commonName = (0,node_errors/* property */.M)((0,node_errors/* property */.M)(certificate, 'subject'), 'CN');
    const shown = (typeof names === 'string' ? names.split(', ') : [`DNS:${String(commonName ?? '')}`])
        .map((name) => (0,printable/* printable */.g)(name.replace(/^(DNS|IP Address):/, ''), 80))
        .filter((name) => /^[\w.*:-]+$/.test(name));
    if (shown.length === 0)
        return '';
    const rest = shown.length - MAX_NAMES;
    const more = rest > 0 ? ` and ${rest} more` : '';
    return `, but for ${shown.slice(0, MAX_NAMES).join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./src/http/tls-alerts.ts

const NAMES = {
    0: 'close_notify',
    10: 'unexpected_message',
    20: 'bad_record_mac',
    21: 'decryption_failed',
    22: 'record_overflow',
    30: 'decompression_failure',
    40: 'handshake_failure',
    41: 'no_certificate',
    42: 'bad_certificate',
    43: 'unsupported_certificate',
    44: 'certificate_revoked',
    45: 'certificate_expired',
    46: 'certificate_unknown',
    47: 'illegal_parameter',
    48: 'unknown_ca',
    49: 'access_denied',
    50: 'decode_error',
    51: 'decrypt_error',
    60: 'export_restriction',
    70: 'protocol_version',
    71: 'insufficient_security',
    80: 'internal_error',
    86: 'inappropriate_fallback',
    90: 'user_canceled',
    100: 'no_renegotiation',
    109: 'missing_extension',
    110: 'unsupported_extension',
    111: 'certificate_unobtainable',
    112: 'unrecognized_name',
    113: 'bad_certificate_status_response',
    114: 'bad_certificate_hash_value',
    115: 'unknown_psk_identity',
    116: 'certificate_required',
    120: 'no_application_protocol',
    121: 'ech_required'
};
const CERTIFICATE_REQUIRED = 116;
const CERTIFICATE_ALERTS = new Set([40, 42, 43, 44, 45, 46, 48, 49, CERTIFICATE_REQUIRED]);
const NO_APPLICATION_PROTOCOL = 120;
const HTTP2_ONLY = 'it speaks only HTTP/2, which this action does not';
function alertNumber(cause) {
    const found = /SSL alert number (\d+)/.exec(String((0,node_errors/* property */.M)(cause, 'message')));
    return found ? Number(found[1]) : undefined;
}
function isCertificateAlert(alert) {
    return CERTIFICATE_ALERTS.has(alert);
}
function formatAlert(alert) {
    const nameAndNumber = [alert, NAMES[alert] ?? []].flat().join(', ');
    return alert === NO_APPLICATION_PROTOCOL
        ? `${HTTP2_ONLY} (TLS alert ${nameAndNumber})`
        : `it sent TLS alert ${nameAndNumber}`;
}

;// CONCATENATED MODULE: ./src/http/unusable-response.ts

const TOO_LARGE = Symbol('answer too large');
const ENCODED = Symbol('answer encoded');
function describeUnusableResponse(cause, code) {
    if (cause === TOO_LARGE)
        return { kind: 'too-large', reason: 'its answer is larger than 256 KiB' };
    if (code === 'HPE_HEADER_OVERFLOW') {
        return { kind: 'too-large', reason: 'the headers of its answer are larger than 128 KiB' };
    }
    if (cause === ENCODED || /^(Z_|ERR__|ERR_BROTLI)/.test(code)) {
        const reason = 'its answer is compressed, unasked, and cannot be read';
        return { kind: 'unreadable', reason };
    }
    return code.startsWith('HPE_')
        ? { kind: 'unreadable', reason: `its answer is not HTTP (${code})` }
        : undefined;
}
function isHttp2(cause) {
    const rawPacket = (0,node_errors/* property */.M)(cause, 'rawPacket');
    if (!Buffer.isBuffer(rawPacket) || rawPacket.length < 9)
        return false;
    return rawPacket.readUIntBE(0, 3) % 6 === 0 && rawPacket.readUIntBE(3, 6) === 0x040000000000;
}

;// CONCATENATED MODULE: ./src/http/network-error.ts






const CODES = {
    unreachable: 'NETWORK_UNREACHABLE',
    proxy: 'NETWORK_PROXY',
    timeout: 'NETWORK_TIMEOUT',
    'hang-up': 'NETWORK_RESET',
    broken: 'NETWORK_RESET',
    alert: 'NETWORK_TLS',
    tls: 'NETWORK_TLS',
    http2: 'NETWORK_TLS',
    'server-name': 'NETWORK_TLS',
    'server-expired': 'NETWORK_TLS',
    'server-not-yet-valid': 'NETWORK_TLS',
    'server-untrusted': 'NETWORK_TLS',
    'too-large': 'RESPONSE_TOO_LARGE',
    unreadable: 'RESPONSE_UNEXPECTED'
};
const PERMANENT_CODES = new Set([
    'NETWORK_TLS',
    'RESPONSE_TOO_LARGE',
    'RESPONSE_UNEXPECTED'
]);
class NetworkError extends errors/* ActionError */.lZ {
    kind;
    stage;
    alert;
    reason;
    isPermanent;
    wasReused;
    partialBody;
    bytes;
    constructor({ kind, reason, hint, isPermanent }, context, cause) {
        const code = CODES[kind];
        super(code, `The request to ${context.url.host} failed: ${reason}.`, { hint, cause });
        this.name = 'NetworkError';
        this.kind = kind;
        this.stage = context.stage;
        this.alert = alertNumber(cause);
        this.reason = reason;
        this.isPermanent = isPermanent ?? PERMANENT_CODES.has(code);
        this.wasReused = context.wasReused === true;
        this.partialBody = context.partialBody;
        this.bytes = context.bytes;
    }
}
const TIMED_OUT = Symbol('timed out');
const UNREACHABLE = {
    ENOTFOUND: 'its name is not known to DNS',
    EAI_AGAIN: 'DNS did not answer',
    ECONNREFUSED: 'the connection was refused',
    EHOSTUNREACH: 'there is no route to it',
    ENETUNREACH: 'there is no network to it',
    ETIMEDOUT: 'the connection timed out'
};
const RESET_CODES = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
const STAGE_TEXT = {
    connect: 'while connecting',
    handshake: 'in the TLS handshake',
    'client-auth': 'in the TLS handshake, once it had asked for a certificate',
    exchange: 'after the request was sent'
};
function networkError(cause, context) {
    if (cause instanceof proxy_errors/* ProxyError */.T6) {
        const trouble = (0,proxy_errors/* describeProxyError */.I8)(cause, networkError(cause.cause, context));
        return new NetworkError({ kind: 'proxy', ...trouble }, context, cause);
    }
    if (cause === TIMED_OUT)
        return new NetworkError(timedOut(context), context, cause);
    if (isHttp2(cause)) {
        const unread = { ...context, stage: 'handshake' };
        return new NetworkError({ kind: 'http2', reason: HTTP2_ONLY }, unread, cause);
    }
    const code = (0,node_errors/* nodeErrorCode */.u)(cause);
    const known = describeUnusableResponse(cause, code) ?? unreachable(code);
    if (known)
        return new NetworkError(known, context, cause);
    const untrusted = describeServerCertificateError(code, cause, context.url.hostname);
    if (untrusted)
        return new NetworkError(untrusted, context, cause);
    const alert = alertNumber(cause);
    if (alert !== undefined)
        return alertError(alert, cause, context);
    return new NetworkError(brokenOff(code, STAGE_TEXT[context.stage]), context, cause);
}
function timedOut({ stage, proxy, timeoutMs }) {
    const reason = `no answer within ${timeoutMs / 1000} s (${STAGE_TEXT[stage]})`;
    const isBeforeRequest = stage === 'connect' || stage === 'handshake';
    return {
        kind: 'timeout',
        reason,
        ...(proxy && isBeforeRequest && { hint: (0,proxy_errors/* slowProxyHint */.Hl)(proxy) })
    };
}
function unreachable(code) {
    const reason = UNREACHABLE[code];
    return reason === undefined ? reason : { kind: 'unreachable', reason: `${reason} (${code})` };
}
function alertError(alert, cause, context) {
    const unread = isCertificateAlert(alert) && context.mayPrecedeClientAuth === true;
    const errorContext = unread ? { ...context, stage: 'client-auth' } : context;
    return new NetworkError({ kind: 'alert', reason: formatAlert(alert) }, errorContext, cause);
}
function brokenOff(code, during) {
    if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
        return { kind: 'tls', reason: `TLS failed ${during} (${code})` };
    }
    return RESET_CODES.has(code)
        ? { kind: 'hang-up', reason: `it hung up ${during} (${code})` }
        : { kind: 'broken', reason: `the connection broke ${during} (${code})` };
}

;// CONCATENATED MODULE: ./src/http/retry.ts

async function sendWithRetries(name, { send, shouldRetry, freeConnections }, { clock, timeoutMs, retries, deadline, minAttemptMs = 0, signal, log }, closed) {
    const history = [];
    const outcomes = [];
    const result = (outcome) => ({ outcome, history, earlier: outcomes.slice(0, -1) });
    let attempt = 0;
    let freed = false;
    for (;;) {
        const allowedMs = Math.max(1, Math.min(timeoutMs, deadline - clock.now()));
        const outcome = await send(allowedMs).catch(rethrowUnlessNetworkError);
        history.push(formatOutcome(outcome));
        outcomes.push(outcome);
        const mayFree = !freed && retries > 0 && outcome instanceof NetworkError;
        if (mayFree && (await freeConnections?.(outcome))) {
            freed = true;
            signal?.throwIfAborted();
            continue;
        }
        const last = attempt >= retries || closed?.aborted === true;
        if (last || !shouldRetry(outcome))
            return result(outcome);
        const waitMs = Math.max(backoffMs(attempt, clock), retryAfterMs(outcome, clock));
        if (clock.now() + waitMs + minAttemptMs >= deadline)
            return result(outcome);
        log(`${name}: ${formatOutcome(outcome)}. Trying again in ${(waitMs / 1000).toFixed(1)} s.`);
        await clock.sleep(waitMs, anySignal(closed, signal));
        signal?.throwIfAborted();
        if (closed?.aborted)
            return result(outcome);
        attempt += 1;
    }
}
function anySignal(...signals) {
    return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}
function backoffMs(attempt, clock) {
    return clock.random() * Math.min(36_000, 1000 * 6 ** attempt);
}
function retryAfterMs(outcome, clock) {
    if (!asksToWait(outcome))
        return 0;
    const value = outcome.headers['retry-after'] ?? '';
    return Math.max(0, isSeconds(value) ? Number(value) * 1000 : Date.parse(value) - clock.now());
}
function asksToWait(outcome) {
    const value = outcome instanceof NetworkError ? '' : (outcome.headers['retry-after'] ?? '');
    return isSeconds(value) || (/^[A-Z][a-z]+,? /.test(value) && !Number.isNaN(Date.parse(value)));
}
const isSeconds = (text) => /^\d+$/.test(text);
function formatOutcome(outcome) {
    return outcome instanceof NetworkError ? outcome.reason : `HTTP ${outcome.status}`;
}
function isTransient(outcome) {
    if (outcome instanceof NetworkError)
        return !outcome.isPermanent;
    return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}
function rethrowUnlessNetworkError(thrown) {
    if (thrown instanceof NetworkError)
        return thrown;
    throw thrown;
}
function formatAttempts(history) {
    if (history.length < 2)
        return '';
    const count = `after ${history.length} attempts`;
    return isUniform(history)
        ? `, ${count} with the same result`
        : `, ${count} (${formatRuns(history)})`;
}
function formatAttemptsSentence(history) {
    if (history.length < 2)
        return '';
    return isUniform(history)
        ? ` All ${history.length} attempts ended like that.`
        : ` Attempts: ${formatRuns(history)}.`;
}
const isUniform = (history) => new Set(history).size === 1;
function formatRuns(history) {
    const runs = [];
    for (const what of history) {
        const last = runs.at(-1);
        if (last?.what === what)
            last.times += 1;
        else
            runs.push({ what, times: 1 });
    }
    return runs.map(({ what, times }) => (times > 1 ? `${what}, ${times} times` : what)).join('; ');
}

;// CONCATENATED MODULE: ./src/vtex/error-text.ts

const FIELDS = ['detail', 'message', 'Message', 'error', 'title', 'authStatus', 'code', 'Code'];
const MAX_LENGTH = 200;
const MAX_TEXT_LENGTH = 20_000;
function errorText(body, secrets = []) {
    const text = fromJson(body) ?? fromText(body);
    if (text === undefined || text.includes('-----BEGIN'))
        return undefined;
    const seen = text
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
    const visible = (0,printable/* printable */.g)(seen, MAX_TEXT_LENGTH);
    const withheld = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), visible);
    if (secrets.some((secret) => containsPartOf(secret, withheld)))
        return undefined;
    return (0,printable/* printable */.g)(withheld, MAX_LENGTH) || undefined;
}
function authStatus(body) {
    try {
        const { authStatus: word } = JSON.parse(body);
        return typeof word === 'string' && /^\w{1,40}$/.test(word) ? word : undefined;
    }
    catch {
        return undefined;
    }
}
function fromJson(body) {
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return undefined;
    }
    if (typeof value === 'string')
        return value;
    if (!isRecord(value))
        return '';
    const text = fromRecord(value);
    const id = value['requestId'] ?? value['traceId'];
    return text !== '' && typeof id === 'string' ? `${text} (request ${id})` : text;
}
function fromRecord(record, nested = false) {
    for (const field of FIELDS) {
        const found = record[field];
        if (isRecord(found) && !nested)
            return fromRecord(found, true);
        if (typeof found !== 'string' || found === '')
            continue;
        const description = field === 'error' ? record['description'] : undefined;
        return typeof description === 'string' ? `${found}: ${description}` : found;
    }
    return '';
}
const SECRET_FRAGMENT_LENGTH = 16;
function containsPartOf(secret, text) {
    const bytes = Buffer.from(secret);
    const forms = [
        secret,
        encodeURIComponent(secret),
        bytes.toString('base64'),
        bytes.toString('hex')
    ];
    return forms.some((form) => {
        const length = Math.min(SECRET_FRAGMENT_LENGTH, form.length);
        for (let at = 0; at + length <= form.length; at++) {
            if (text.includes(form.slice(at, at + length)))
                return true;
        }
        return false;
    });
}
function isPage(body) {
    return /^\s*</.test(body);
}
function fromText(body) {
    return isPage(body) ? fromTitle(body) : body;
}
const TITLE_RANGE = 4096;
function fromTitle(page) {
    const [, title = ''] = /<title[^<>]{0,100}>([^<]{1,300})<\/title>/i.exec(page.slice(0, TITLE_RANGE)) ?? [];
    const text = title.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name] ?? '');
    return /&(#|\w+;)/.test(text) ? undefined : text;
}
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/verify/response-kind.ts

function isAlike(expected, other) {
    const [keys, others] = [topLevelKeys(expected.body), topLevelKeys(other.body)];
    if (keys?.length && others)
        return keys.every((key) => others.includes(key));
    if (keys && others)
        return others.length === 0;
    return kindOf(expected.body) === kindOf(other.body);
}
function kindOf(body) {
    if (body.trim() === '')
        return 'an empty answer';
    if (/^\s*<(!doctype|html|head|body)\b/i.test(body))
        return 'a web page';
    const value = parse(body);
    if (value === undefined)
        return 'another text';
    if (Array.isArray(value))
        return 'a JSON list';
    return topLevelKeys(body) ? 'JSON of another shape' : 'another JSON value';
}
function validatedAccount(body) {
    const value = parse(body);
    if (!isRecord(value) || value['authStatus'] !== 'Success')
        return undefined;
    return typeof value['account'] === 'string' ? value['account'] : '';
}
function topLevelKeys(body) {
    const value = parse(body);
    return isRecord(value) ? Object.keys(value) : undefined;
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/verify/test-request.ts


function validateRequest(token) {
    return {
        request: {
            method: 'POST',
            path: '/api/vtexid/credential/validate',
            headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
            body: JSON.stringify({ token })
        },
        succeeded: (outcome) => !(outcome instanceof NetworkError) &&
            outcome.status === 200 &&
            !/^\s*<|"authStatus"\s*:\s*"(?!Success")/.test(outcome.body),
        isAlike: (expected, other) => isAlike(expected, other) && validatedAccount(expected.body) === validatedAccount(other.body),
        safe: true,
        inParallel: true
    };
}
function checkRequest(client, check) {
    const { method, path, expected } = check;
    const safe = ['GET', 'HEAD', 'OPTIONS'].includes(method);
    return {
        request: {
            method,
            path,
            headers: { Accept: 'application/json', ...client.authentication },
            statusOnly: true,
            newConnection: !safe,
            body: ['POST', 'PUT', 'PATCH'].includes(method) ? '' : undefined
        },
        succeeded: (outcome) => !(outcome instanceof NetworkError) && expected.includes(outcome.status),
        isAlike: isAlike,
        safe,
        inParallel: false
    };
}

;// CONCATENATED MODULE: ./src/verify/run-checks.ts




const MAX_CONCURRENCY = 8;
async function runChecks(client, checks) {
    const rounds = Math.ceil(checks.length / MAX_CONCURRENCY);
    const clientWithTime = client.withTimeForAtLeast(rounds + 4);
    const results = [];
    const queue = checks.entries();
    const work = async () => {
        for (const [index, check] of queue)
            results[index] = await runCheck(clientWithTime, check);
    };
    await Promise.all(Array.from({ length: MAX_CONCURRENCY }, work));
    return results;
}
function requirePassed(results) {
    const failed = results.filter(({ passed }) => !passed);
    if (failed.length === 0)
        return;
    const names = failed.slice(0, 3).map(({ check }) => `${check.method} ${check.path}`);
    const more = failed.length > 3 ? ` and ${failed.length - 3} more` : '';
    throw new errors/* ActionError */.lZ('CHECKS_FAILED', `${failed.length} of ${results.length} checks failed: ${names.join(', ')}${more}.`, { hint: 'The files stay usable until the job ends, for a step with if: failure().' });
}
function formatCheckFailure({ check, actual }) {
    return `${check.method} ${check.path}: expected ${check.expected.text}, got ${actual}`;
}
async function runCheck(client, check) {
    const { clock } = client;
    const startedAt = clock.now();
    const { request, succeeded, safe } = checkRequest(client, check);
    const attempts = await client.send(request, (outcome) => safe && !succeeded(outcome) && isTransportFailure(outcome));
    const { outcome } = attempts;
    return {
        check,
        passed: succeeded(outcome),
        actual: client.formatResult(attempts),
        milliseconds: clock.now() - startedAt
    };
}
function isTransportFailure(outcome) {
    return isTransient(outcome) && (outcome instanceof NetworkError || outcome.status !== 500);
}

// EXTERNAL MODULE: ./src/vtex/credentials.ts
var vtex_credentials = __webpack_require__(6945);
;// CONCATENATED MODULE: ./src/shared/clock.ts
function formatTime(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
function formatDuration(milliseconds) {
    const units = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 };
    for (const [unit, size] of Object.entries(units)) {
        const count = Math.floor(milliseconds / size);
        if (count >= 2)
            return `${count} ${unit}s`;
    }
    return 'less than 2 seconds';
}
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => new Promise((resolve) => {
        const end = () => {
            clearTimeout(timer);
            resolve();
        };
        const timer = setTimeout(end, milliseconds);
        if (signal?.aborted)
            end();
        signal?.addEventListener('abort', end, { once: true });
    }),
    random: () => Math.random()
};

;// CONCATENATED MODULE: ./src/vtex/signing-attempt.ts


function createSigningAttempt(host, subject, now) {
    return { host, subject: (0,pki_subject/* formatSubject */.QK)(subject), at: formatTime(new Date(now)) };
}
function formatSigningAttempt({ host, subject, at }) {
    return `What to look for: ${subject}, asked of ${host} at ${at}.`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __webpack_require__(8701);
// EXTERNAL MODULE: ./src/shared/system-errors.ts
var system_errors = __webpack_require__(9090);
;// CONCATENATED MODULE: ./src/shared/json-values.ts
function json_values_readObject(value) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new TypeError('This is no JSON object.');
}
function json_values_readText(value) {
    if (typeof value === 'string')
        return value;
    throw new TypeError('This is no JSON string.');
}
function json_values_readNumber(value) {
    if (typeof value === 'number')
        return value;
    throw new TypeError('This is no JSON number.');
}
function json_values_readBoolean(value) {
    if (typeof value === 'boolean')
        return value;
    throw new TypeError('This is no JSON boolean.');
}
function json_values_textMatching(pattern) {
    return (value) => {
        const text = json_values_readText(value);
        if (pattern.test(text))
            return text;
        throw new TypeError('This string has another form.');
    };
}
function json_values_oneOf(choices) {
    return (value) => {
        const found = choices.find((choice) => choice === value);
        if (found !== undefined)
            return found;
        throw new TypeError('This is none of the known strings.');
    };
}
function json_values_listOf(readItem) {
    return (value) => {
        if (Array.isArray(value))
            return value.map((item) => readItem(item));
        throw new TypeError('This is no JSON array.');
    };
}
function json_values_optional(read) {
    return (value) => (value === undefined ? undefined : read(value));
}

;// CONCATENATED MODULE: ./src/files/marker.ts




const MARKER = '.vtex-mtls-action';
const VERSION = 1;
const marker_AT_EXIT = ['revoke', 'keep', 'revoked'];
const ABOUT = 'Made by vtex-mtls-action. Deleted when the job ends, else by a later use of the action.';
function formatMarker(record) {
    return `${JSON.stringify({ about: ABOUT, version: VERSION, ...record })}\n`;
}
async function readRecord(folder) {
    try {
        return readFolderRecord(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, MARKER), 'utf8')));
    }
    catch {
        return undefined;
    }
}
async function rewriteRecord(folder, record) {
    const draft = (0,external_node_path_.join)(folder, `${MARKER}.${(0,external_node_crypto_.randomUUID)()}`);
    const file = await (0,promises_.open)(draft, 'wx', 0o600);
    try {
        await file.writeFile(formatMarker(record));
    }
    finally {
        await file.close();
    }
    await (0,promises_.rename)(draft, (0,external_node_path_.join)(folder, MARKER));
}
const CLAIM = `${MARKER}.claim`;
const CLAIM_MS = 60 * 60 * 1000;
async function claimFolder(folder, now) {
    const path = (0,external_node_path_.join)(folder, CLAIM);
    const claim = await (0,promises_.lstat)(path).catch(() => undefined);
    if (claim && claim.mtimeMs < now - CLAIM_MS)
        await (0,promises_.rm)(path, { force: true });
    const file = await (0,promises_.open)(path, 'wx', 0o600).catch(() => undefined);
    await file?.close();
    return file !== undefined;
}
async function releaseFolder(folder) {
    await (0,promises_.rm)((0,external_node_path_.join)(folder, CLAIM), { force: true });
}
async function hasMarkerId(folder, id) {
    const marker = await (0,promises_.lstat)((0,external_node_path_.join)(folder, MARKER)).catch(() => undefined);
    return marker?.isFile() === true && (await readRecord(folder))?.id === id;
}
function readFolderRecord(value) {
    const record = json_values_readObject(value);
    if (record['version'] !== VERSION)
        throw new TypeError('Another version has written this.');
    return {
        id: json_values_readText(record['id']),
        baseUrl: json_values_readText(record['baseUrl']),
        account: json_values_readText(record['account']),
        serialNumber: json_values_textMatching(/^-?[0-9A-F]{1,512}$/)(record['serialNumber']),
        notAfter: json_values_optional(json_values_readNumber)(record['notAfter']),
        atExit: json_values_oneOf(marker_AT_EXIT)(record['atExit']),
        maybeRevoked: json_values_optional(json_values_readBoolean)(record['maybeRevoked']),
        job: readJob(record['job'])
    };
}
function readJob(value) {
    const { trackingId, worker, isOver } = json_values_readObject(value);
    return {
        trackingId: json_values_optional(json_values_readText)(trackingId),
        worker: json_values_optional(readWorker)(worker),
        isOver: json_values_optional(json_values_readBoolean)(isOver)
    };
}
function readWorker(value) {
    const { machine, pid, startedAt, endsWithJob } = json_values_readObject(value);
    return {
        machine: json_values_readText(machine),
        pid: readPid(pid),
        startedAt: json_values_readText(startedAt),
        endsWithJob: json_values_readBoolean(endsWithJob)
    };
}
function readPid(value) {
    const pid = json_values_readNumber(value);
    if (Number.isInteger(pid) && pid > 1)
        return pid;
    throw new TypeError('This is no process of a job.');
}

// EXTERNAL MODULE: ./src/files/writable-directory.ts
var writable_directory = __webpack_require__(9545);
;// CONCATENATED MODULE: ./src/files/windows-acl.ts


const SYSTEM = 'S-1-5-18';
function icaclsArguments(folder, userSid) {
    const full = (sid) => `*${sid}:(OI)(CI)F`;
    return [folder, '/inheritance:r', '/grant:r', full(userSid), '/grant:r', full(SYSTEM)];
}
function parseUserSid(output) {
    return /"(S-1-[0-9-]+)"\s*$/.exec(output)?.[1];
}
async function restrictToCurrentUser(folder) {
    const { exec, getExecOutput } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1955));
    const system32 = (0,external_node_path_.join)(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32');
    const whoami = await getExecOutput((0,external_node_path_.join)(system32, 'whoami.exe'), ['/user', '/fo', 'csv', '/nh'], {
        silent: true
    });
    const userSid = parseUserSid(whoami.stdout);
    if (!userSid) {
        throw new errors/* ActionError */.lZ('FILE_FAILED', 'Windows did not say who the current user is (whoami).');
    }
    await exec((0,external_node_path_.join)(system32, 'icacls.exe'), icaclsArguments(folder, userSid), { silent: true });
}

;// CONCATENATED MODULE: ./src/files/private-folder.ts









const PREFIX = 'vtex-mtls-';
const NAME_PATTERN = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
function privateFolderPath(parent) {
    return (0,external_node_path_.join)(parent, PREFIX + (0,external_node_crypto_.randomUUID)());
}
async function makePrivateFolder(path) {
    return withFileErrors('make the private folder', async () => {
        const folders = (0,writable_directory/* missingFolders */.K)((0,external_node_path_.dirname)(path));
        for (const folder of folders)
            await (0,promises_.mkdir)(folder, { mode: 0o700 }).catch(ignoreExisting);
        await (0,promises_.mkdir)(path, { mode: 0o700 });
        if (process.platform === 'win32')
            await restrictToCurrentUser(path);
        return folderStat(await (0,promises_.lstat)(path, { bigint: true }));
    });
}
function folderStat({ dev, ino, uid }) {
    return { device: String(dev), inode: String(ino), owner: String(uid) };
}
function ignoreExisting(error) {
    if (error.code !== 'EEXIST')
        throw error;
}
async function writePrivateFile(path, content) {
    await withFileErrors(`write ${(0,external_node_path_.basename)(path)}`, async () => {
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        try {
            await file.writeFile(content);
        }
        finally {
            await file.close();
        }
    });
}
async function deletePrivateFolder(path, known = {}) {
    return withFileErrors('delete the private folder', async () => {
        if (!(await privateFolderExists(path, known)))
            return false;
        await emptyFolder(path);
        await (0,io/* rmRF */.Yz)(path);
        return true;
    });
}
async function deletePrivateFiles(path, known) {
    return withFileErrors('delete the private folder', async () => (await privateFolderExists(path, known)) ? emptyFolder(path) : undefined);
}
async function emptyFolder(path) {
    const names = (await (0,promises_.readdir)(path)).filter((name) => !name.startsWith(MARKER));
    const deleted = await Promise.allSettled(names.map((name) => (0,io/* rmRF */.Yz)((0,external_node_path_.join)(path, name))));
    return deleted.filter(({ status }) => status === 'fulfilled').length;
}
async function privateFolderExists(path, known) {
    const found = await (0,promises_.lstat)(path, { bigint: true }).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (!found)
        return false;
    if (isPrivateFolderName(path) && found.isDirectory() && (await isSameFolder(path, found, known)))
        return true;
    const reason = 'what stands in its place is not a folder of this action';
    throw fileError('delete the private folder', reason);
}
async function isSameFolder(path, found, { made, id }) {
    const { device, inode, owner } = folderStat(found);
    if (made && made.device === device && made.inode === inode)
        return true;
    if (id !== undefined && (await hasMarkerId(path, id)))
        return true;
    return !made && (process.getuid === undefined || owner === String(process.getuid()));
}
function isPrivateFolderName(path) {
    return (0,external_node_path_.isAbsolute)(path) && NAME_PATTERN.test((0,external_node_path_.basename)(path));
}
async function withFileErrors(what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            throw error;
        throw fileError(what, (0,system_errors/* formatSystemError */.R)(errorCode(error)), error);
    }
}
function errorCode({ code, message }) {
    return code ?? /\bE[A-Z]{3,}\b/.exec(message)?.[0] ?? 'no reason was given';
}
function fileError(what, reason, cause) {
    return new errors/* ActionError */.lZ('FILE_FAILED', `Could not ${what}: ${reason}.`, {
        hint: 'Check the space, the rights and the path of RUNNER_TEMP, or of output-dir.',
        cause
    });
}

;// CONCATENATED MODULE: ./src/files/private-files.ts





const CERTIFICATE_FILE = 'client.crt';
const KEY_FILE = 'client.key';
const SERVER_CA_FILE = 'server-ca.pem';
async function readPrivateFolder(path, known) {
    try {
        if (!(await privateFolderExists(path, known)))
            return { exists: false };
    }
    catch {
        return { exists: true };
    }
    const read = (name) => (0,promises_.readFile)((0,external_node_path_.join)(path, name), 'utf8').catch(() => undefined);
    const [certificatePem, privateKeyPem, bundle] = await Promise.all([CERTIFICATE_FILE, KEY_FILE, SERVER_CA_FILE].map(read));
    const hasBoth = certificatePem !== undefined && privateKeyPem !== undefined;
    return {
        exists: true,
        record: await readRecord(path),
        clientCertificate: hasBoth ? { certificatePem, privateKeyPem } : undefined,
        serverCas: bundle === undefined ? undefined : parseCas(bundle)
    };
}
function parseCas(bundle) {
    try {
        return (0,pem/* parsePemBlocks */.Sq)(bundle, 'CERTIFICATE').map(({ pem }) => pem);
    }
    catch {
        return undefined;
    }
}
async function findLooseModes(keyPath) {
    if (process.platform === 'win32')
        return undefined;
    const paths = [(0,external_node_path_.dirname)(keyPath), keyPath];
    const modes = await Promise.all(paths.map(async (path) => (await (0,promises_.lstat)(path)).mode & 0o777));
    if (modes.every((mode) => (mode & 0o077) === 0))
        return undefined;
    const [folder, key] = modes.map((mode) => mode.toString(8).padStart(4, '0'));
    return `the folder of the private key is ${folder} and the key ${key}`;
}

;// CONCATENATED MODULE: ./src/vtex/manual-revocation.ts
function revokePath(serialNumber) {
    return `/api/edge/private-certificates/${encodeURIComponent(serialNumber)}`;
}
function formatManualRevocation(options) {
    const { baseUrl, serialNumber, credentials, extraCa, certificateNeeded = false } = options;
    const withToken = credentials === 'user-token';
    const authentication = withToken
        ? '--header "VtexIdclientAutCookie: $VTEX_USER_TOKEN"'
        : '--header "X-VTEX-API-AppKey: $VTEX_APP_KEY" --header "X-VTEX-API-AppToken: $VTEX_APP_TOKEN"';
    const command = [
        'curl --fail-with-body --request DELETE',
        `--url '${new URL(revokePath(serialNumber), baseUrl).href}'`,
        "--header 'Content-Type: text/plain' --header 'Accept: text/plain'",
        authentication,
        ...(extraCa ? ['--cacert "$SERVER_CA_FILE"'] : []),
        ...(certificateNeeded ? ['--cert "$VTEX_CLIENT_CERT" --key "$VTEX_CLIENT_KEY"'] : [])
    ].join(' ');
    const variables = [
        ...(withToken ? ['VTEX_USER_TOKEN'] : ['VTEX_APP_KEY', 'VTEX_APP_TOKEN']),
        ...(extraCa ? ['SERVER_CA_FILE (the file of server-ca-file)'] : []),
        ...(certificateNeeded ? ['VTEX_CLIENT_CERT', 'VTEX_CLIENT_KEY'] : [])
    ];
    const advice = [
        ...(certificateNeeded ? [CERTIFICATE_NEEDED] : []),
        `To revoke it by hand, set ${joinNames(variables)} in a shell and run the line below.`
    ].join(' ');
    return { advice, command };
}
const CERTIFICATE_NEEDED = 'The host wants a client certificate for this call. If the key of this one is deleted, take' +
    ' another certificate of the account that is still valid, or ask VTEX support to revoke it.';
function joinNames(names) {
    if (names.length < 2)
        return names.join();
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

// EXTERNAL MODULE: ./src/http/client-certificate-refusal.ts
var client_certificate_refusal = __webpack_require__(6586);
;// CONCATENATED MODULE: ./src/vtex/revoke-outcome.ts








function mayRequireCertificate(outcome) {
    if (!(outcome instanceof NetworkError))
        return client_certificate_refusal/* CERTIFICATE_REFUSAL_STATUSES */.G9.includes(outcome.status);
    if (outcome.alert !== undefined)
        return isCertificateAlert(outcome.alert);
    const isHangUp = outcome.code === 'NETWORK_RESET' && outcome.stage !== 'connect';
    return isHangUp && outcome.partialBody === '';
}
function isRevoked(outcome) {
    if (outcome instanceof NetworkError || isPage(outcome.body))
        return false;
    const isError = /^\s*\{[^]*"errors?"\s*:/.test(outcome.body);
    return outcome.status >= 200 && outcome.status < 300 && !isError;
}
function isNotFound(outcome) {
    return !(outcome instanceof NetworkError) && outcome.status === 404 && !isPage(outcome.body);
}
function mayHaveRevoked({ withoutCertificate, withCertificate }) {
    const before = withCertificate
        ? [...withoutCertificate.earlier, withoutCertificate.outcome, ...withCertificate.earlier]
        : withoutCertificate.earlier;
    return before.some((outcome) => outcome instanceof NetworkError
        ? outcome.stage === 'exchange'
        : outcome.status >= 500 && !asksToWait(outcome));
}
function revocationError(client, serialNumber, { extraCa, ...attempts }) {
    const { withoutCertificate, withCertificate } = attempts;
    const { outcome } = withCertificate ?? withoutCertificate;
    const { baseUrl, credentials, trustsExtraCas } = client;
    const { advice, command } = formatManualRevocation({
        ...{ baseUrl, serialNumber, credentials: credentials.kind, extraCa: extraCa || trustsExtraCas },
        certificateNeeded: certificateNeeded(attempts)
    });
    const what = `Certificate ${serialNumber} could not be revoked: ${formatBothCalls(client, attempts)}.`;
    return new errors/* ActionError */.lZ('REVOKE_FAILED', what, {
        hint: [...formatHints(client, attempts), advice].join(' '),
        command,
        cause: outcome instanceof NetworkError ? outcome : undefined
    });
}
function formatBothCalls(client, { withoutCertificate, withCertificate }) {
    const [first, second] = [withoutCertificate, withCertificate].map((attempts) => attempts && client.formatResult(attempts));
    if (second === undefined)
        return first ?? '';
    const { outcome } = withCertificate ?? withoutCertificate;
    const unasked = !(outcome instanceof NetworkError) && !outcome.certificateRequested;
    if (unasked)
        return `${first}; with its certificate at hand, which was not asked for: ${second}`;
    return first === second
        ? `${first}, also when its certificate was shown`
        : `${first}; when its certificate was shown: ${second}`;
}
function certificateNeeded({ withoutCertificate, withCertificate }) {
    if (!mayRequireCertificate(withoutCertificate.outcome))
        return false;
    if (withCertificate)
        return !mayRequireCertificate(withCertificate.outcome);
    const { outcome } = withoutCertificate;
    if (outcome instanceof NetworkError)
        return outcome.alert === CERTIFICATE_REQUIRED;
    const { status, title } = client_certificate_refusal/* MISSING_CERTIFICATE */.Rd;
    return outcome.status === status || title.test(outcome.body);
}
function formatHints(client, { withoutCertificate, withCertificate }) {
    const { outcome } = withCertificate ?? withoutCertificate;
    if (outcome instanceof NetworkError)
        return [];
    if (isNotFound(outcome))
        return [NOT_FOUND_HINT];
    const inFront = client.firewallName(outcome);
    const isForeign = inFront !== undefined || isPage(outcome.body);
    const mayNeedCertificate = !withCertificate && outcome.certificateRequested && mayRequireCertificate(outcome);
    return [
        ...(inFront
            ? [`It was ${inFront} that answered, not VTEX; runners’ IP addresses change.`]
            : []),
        ...(isPage(outcome.body) && !inFront ? [PAGE_HINT] : []),
        ...([401, 403].includes(outcome.status) && !isForeign ? [vtex_credentials/* REQUIRED_ROLE_HINT */.jQ] : []),
        ...(mayNeedCertificate && !certificateNeeded({ withoutCertificate, withCertificate })
            ? [CERTIFICATE_HINT]
            : [])
    ];
}
const PAGE_HINT = 'A web page came back: a gateway or a firewall may have answered, not VTEX.';
const CERTIFICATE_HINT = 'The host also asked for a client certificate: if it wants one for this call, add --cert and' +
    ' --key to the line below.';
const NOT_FOUND_HINT = 'VTEX did issue it, so a gateway that lets no DELETE through may have answered: then it is still' +
    ' valid. If another step has revoked it, nothing is left to do.';

;// CONCATENATED MODULE: ./src/vtex/revoke.ts




async function revoke(client, serialNumber, { clientCertificate, mustExist = false, extraCa = false } = {}) {
    const shouldRetry = (outcome) => isTransient(outcome) && !(clientCertificate && mayRequireCertificate(outcome));
    const withoutCertificate = await sendDelete(client, serialNumber, shouldRetry);
    const withCertificate = clientCertificate && mayRequireCertificate(withoutCertificate.outcome)
        ? await sendWithCertificate({ clientCertificate, ...tls12IfNotRequested(withoutCertificate.outcome) }, client, serialNumber)
        : undefined;
    const { outcome } = withCertificate ?? withoutCertificate;
    if (isRevoked(outcome))
        return true;
    const attempts = { withoutCertificate, withCertificate };
    if (isNotFound(outcome) && (!mustExist || mayHaveRevoked(attempts)))
        return false;
    throw revocationError(client, serialNumber, { ...attempts, extraCa });
}
function sendDelete(client, serialNumber, shouldRetry) {
    const headers = {
        'Content-Type': 'text/plain',
        Accept: 'text/plain',
        ...client.authentication
    };
    const call = { method: 'DELETE', path: revokePath(serialNumber), headers };
    return client.send(call, shouldRetry);
}
function tls12IfNotRequested(refusal) {
    const isUnasked = !(refusal instanceof NetworkError) &&
        refusal.protocol === 'TLSv1.3' &&
        !refusal.certificateRequested;
    return isUnasked ? { maxVersion: 'TLSv1.2' } : {};
}
async function sendWithCertificate(tlsOptions, client, serialNumber) {
    let mtlsClient;
    try {
        mtlsClient = client.withNewConnections(tlsOptions);
        mtlsClient.prepare();
    }
    catch {
        return undefined;
    }
    return sendDelete(mtlsClient, serialNumber, isTransient).finally(() => mtlsClient.close());
}
function formatRevocation(serialNumber, found) {
    return found
        ? `Revoked certificate ${serialNumber}.`
        : `Certificate ${serialNumber} is not known to VTEX, or was revoked already.`;
}

;// CONCATENATED MODULE: ./src/actions/cleanup/cleanup.ts







async function cleanUp(record, dependencies) {
    const { folder, certificate } = record.state;
    const { runner } = dependencies;
    const content = folder && (await readPrivateFolder(folder.path, folder));
    const isPrivateFolder = folder && (await warnOnError(runner, () => deleteFiles(folder, runner)));
    if (certificate) {
        const files = { folder, content };
        await warnOnError(runner, () => revokeIfDue(certificate, files, record, dependencies));
    }
    if (isPrivateFolder)
        await warnOnError(runner, () => deletePrivateFolder(folder.path, folder));
}
async function deleteFiles(folder, runner) {
    const count = await deletePrivateFiles(folder.path, folder);
    if (count === undefined)
        runner.info('There are no files to delete.');
    else if (count > 0)
        runner.info('Deleted the certificate and key files.');
    return true;
}
async function revokeIfDue(certificate, { folder, content }, record, dependencies) {
    const reason = reasonNotToRevoke(certificate, content, dependencies.clock);
    if (reason !== undefined)
        return dependencies.runner.info(`Certificate ${reason}`);
    saveRevocationAttempt(certificate, record);
    if (folder && content?.record)
        await recordRevocationAttempt(folder.path, content.record);
    const found = await revokeOrExplain(certificate, content, dependencies).catch((error) => {
        if (!mayHaveBeenProcessed(error))
            record.saveCertificate(certificate);
        throw error;
    });
    dependencies.runner.info(formatRevocation(certificate.serialNumber, found));
    record.saveCertificate({ ...certificate, atExit: 'revoked' });
}
function saveRevocationAttempt(certificate, record) {
    try {
        record.saveCertificate({ ...certificate, maybeRevoked: true });
    }
    catch {
    }
}
async function recordRevocationAttempt(path, record) {
    await rewriteRecord(path, { ...record, maybeRevoked: true }).catch(() => undefined);
}
function mayHaveBeenProcessed(error) {
    const { cause } = (0,errors/* asActionError */.z6)(error);
    return cause instanceof NetworkError && cause.stage === 'exchange';
}
function reasonNotToRevoke({ serialNumber, atExit, notAfter }, content, clock) {
    if (atExit === 'revoked' || content?.record?.atExit === 'revoked') {
        return `${serialNumber} was revoked already.`;
    }
    if (atExit === 'keep') {
        return `${serialNumber} was not revoked by this step (revoke-on-exit is false).`;
    }
    if (notAfter !== undefined && notAfter < clock.now()) {
        return `${serialNumber} has expired; there is nothing to revoke.`;
    }
    return undefined;
}
async function revokeOrExplain(certificate, content, dependencies) {
    const clientCertificate = dependencies.clientCertificate ?? content?.clientCertificate;
    const maybeRevoked = certificate.maybeRevoked ?? content?.record?.maybeRevoked ?? false;
    const mustExist = content?.exists !== false && !maybeRevoked;
    let client;
    try {
        client = dependencies.openClient(certificate, content?.serverCas);
        const options = {
            clientCertificate,
            mustExist,
            extraCa: certificate.serverCaFile !== undefined
        };
        return await revoke(client, certificate.serialNumber, options);
    }
    catch (error) {
        const { code, message } = (0,errors/* asActionError */.z6)(error);
        throw code === 'REVOKE_FAILED' ? error : notRevokedError(certificate, message, error);
    }
    finally {
        client?.close();
    }
}
function notRevokedError(certificate, reason, cause) {
    const { serialNumber, serverCaFile } = certificate;
    const baseUrl = new URL(certificate.baseUrl);
    const extraCa = serverCaFile !== undefined;
    const { advice, command } = formatManualRevocation({ baseUrl, serialNumber, extraCa });
    const message = `Certificate ${serialNumber} was not revoked: ${reason}`;
    return new errors/* ActionError */.lZ('REVOKE_FAILED', message, { hint: advice, command, cause });
}
async function warnOnError(runner, work) {
    try {
        return await work();
    }
    catch (error) {
        runner.warning((0,errors/* formatError */.Wk)(error, runner.troubleshootingPage));
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/github/markdown.ts
const formatCode = (text) => `<code>${escapeMarkdown(text)}</code>`;
function escapeMarkdown(text) {
    const reference = (character) => `&#${character.codePointAt(0)};`;
    return text
        .replace(/[&<>|`*_~[\]\\$#!{}@]/g, reference)
        .replace(/:(?=\/\/)|(?<=www)\./gi, reference);
}
const MAX_TABLE_BYTES = 500_000;
function takeWithinLimit(rows) {
    let size = 0;
    return rows.filter((row) => (size += Buffer.byteLength(row) + 1) < MAX_TABLE_BYTES);
}

;// CONCATENATED MODULE: ./src/actions/cleanup/report-untracked.ts




class UntrackedCertificateError extends errors/* ActionError */.lZ {
    attempt;
    why;
    constructor(error, attempt, why) {
        const { hint, command } = error;
        super(error.code, error.message, { hint, command, cause: error });
        this.attempt = attempt;
        this.why = why;
    }
}
async function reportUntracked(runner, attempt, { why, summary }) {
    if (why) {
        const consequence = 'VTEX may have made a certificate that cannot be revoked, because its serial number is unknown.';
        const message = [why, consequence, (0,printable/* printable */.g)(formatSigningAttempt(attempt), 800)].join(' ');
        const hint = 'Tell VTEX support what to look for.';
        const error = new errors/* ActionError */.lZ('SIGN_UNCERTAIN', message, { hint });
        runner.warning((0,errors/* formatError */.Wk)(error, runner.troubleshootingPage));
    }
    if (summary)
        await runner.addSummary(untrackedCertificateSummary(attempt));
}
function untrackedCertificateSummary({ host, subject, at }) {
    const rows = { Subject: subject, Host: host, 'Asked at': at };
    return [
        '### ⚠️ A VTEX mTLS certificate may exist that cannot be revoked',
        '',
        'VTEX was asked to sign, and no serial number came back. Nothing uses such a certificate: its key was' +
            ' never written anywhere. To have it revoked, give VTEX support the account, and this:',
        '',
        '| | |',
        '| --- | --- |',
        ...Object.entries(rows).map(([name, value]) => `| **${name}** | ${formatCode(value)} |`),
        ''
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/actions/cleanup/saved-state.ts


const saved_state_VERSION = 1;
class CleanupRecord {
    state;
    #runner;
    constructor(runner, state = {}) {
        this.#runner = runner;
        this.state = state;
    }
    saveRequest(request) {
        this.state.request = request;
        this.#save('request', request);
    }
    forgetRequest() {
        delete this.state.request;
        try {
            this.#runner.saveState('request', '');
        }
        catch {
        }
    }
    saveCertificate(certificate) {
        this.state.certificate = certificate;
        this.#save('certificate', certificate);
    }
    saveFolder(folder) {
        this.state.folder = folder;
        this.#save('folder', folder);
    }
    #save(name, entry) {
        this.#runner.saveState(name, JSON.stringify({ version: saved_state_VERSION, ...entry }));
    }
}
function parseState(read) {
    const unreadable = [];
    const parse = (name, readEntry) => {
        const text = read(name);
        if (text === '')
            return undefined;
        try {
            return readEntry(parseEntry(text));
        }
        catch {
            unreadable.push(name);
            return undefined;
        }
    };
    const certificate = parse('certificate', readCertificate);
    const folder = parse('folder', readFolder);
    const request = parse('request', readRequest);
    return { state: { certificate, folder, request }, unreadable };
}
function parseEntry(text) {
    const entry = readObject(JSON.parse(text));
    if (entry['version'] === saved_state_VERSION)
        return entry;
    throw new TypeError('Another version has saved this.');
}
function readFolder({ path, id, made }) {
    return { path: readText(path), id: optional(readText)(id), made: optional(readMade)(made) };
}
function readMade(value) {
    const { device, inode, owner } = readObject(value);
    return { device: readText(device), inode: readText(inode), owner: readText(owner) };
}
function readRequest({ host, subject, at }) {
    return { host: readText(host), subject: readText(subject), at: readText(at) };
}
function readCertificate(entry) {
    return {
        serialNumber: textMatching(/^-?[0-9A-F]{1,512}$/)(entry['serialNumber']),
        baseUrl: readHttpsUrl(entry['baseUrl']),
        serverCaFile: optional(readText)(entry['serverCaFile']),
        serverCas: optional(listOf(readText))(entry['serverCas']),
        timeoutMs: readNumber(entry['timeoutMs']),
        retries: readNumber(entry['retries']),
        notAfter: optional(readNumber)(entry['notAfter']),
        atExit: oneOf(AT_EXIT)(entry['atExit']),
        maybeRevoked: optional(readBoolean)(entry['maybeRevoked']),
        userToken: readUserToken(entry['userToken'])
    };
}
function readHttpsUrl(value) {
    const url = textMatching(/^https:\/\//)(value);
    if (URL.canParse(url))
        return url;
    throw new TypeError('This is no URL.');
}
function readUserToken(value) {
    const fields = readObject(value);
    const token = readText(fields['token']);
    const expires = optional(readNumber)(fields['expires']);
    return expires === undefined ? { token } : { token, expires };
}
const MAX_CAS_LENGTH = 16 * 1024;
function casFittingState(serverCas) {
    const size = serverCas?.reduce((sum, pem) => sum + pem.length, 0) ?? 0;
    return size <= MAX_CAS_LENGTH ? serverCas : undefined;
}

// EXTERNAL MODULE: ./src/http/secure-context.ts
var secure_context = __webpack_require__(8121);
;// CONCATENATED MODULE: ./src/vtex/client-auth.ts


const CLIENT_CERT_REQUIRED_HINT = 'A host that demands a client certificate for this call cannot be used, because the certificate' +
    ' does not exist yet. If the host demands one, ask VTEX, or those who run the gateway.';
function requiresCertificate(outcome) {
    return outcome instanceof NetworkError && outcome.stage === 'client-auth';
}
function clientCertificateHint({ outcome }) {
    const status = outcome instanceof NetworkError ? 0 : outcome.status;
    return client_certificate_refusal/* NGINX_CERTIFICATE_STATUSES */.Cl.includes(status) ? ` ${CLIENT_CERT_REQUIRED_HINT}` : '';
}

;// CONCATENATED MODULE: ./src/vtex/firewall.ts


const FIREWALL_STATUSES = [403, 405, 406];
const PRODUCTS = [
    ['Cloudflare', 'server', /^cloudflare/i],
    ['Amazon CloudFront', 'server', /^cloudfront/i],
    ['AWS load balancer', 'server', /^awselb/i],
    ['Akamai', 'server', /^akamai/i],
    ['Imperva', 'server', /^(imperva|incapsula)/i],
    ['F5 BIG-IP', 'server', /^(big-?ip|f5\b)/i],
    ['Azure Application Gateway', 'server', /^microsoft-azure-application/i],
    ['Sucuri', 'server', /^sucuri/i],
    ['Azion', 'server', /^azion/i],
    ['GoCache', 'server', /^gocache/i],
    ['Zscaler', 'server', /^zscaler/i],
    ['FortiWeb', 'server', /^fortiweb/i],
    ['Cloudflare', 'cf-mitigated', /./],
    ['AWS WAF', 'x-amzn-waf-action', /./],
    ['Imperva', 'x-iinfo', /./],
    ['Imperva', 'x-cdn', /^(imperva|incapsula)/i],
    ['Sucuri', 'x-sucuri-id', /./],
    ['DataDome', 'x-datadome', /./],
    ['Akamai', 'akamai-grn', /./],
    ['Akamai', 'x-akamai-request-id', /./],
    ['Azure Front Door', 'x-azure-ref', /./],
    ['Amazon API Gateway', 'x-amzn-errortype', /./],
    ['AWS', 'x-amzn-requestid', /./],
    ['AWS', 'x-amzn-trace-id', /./],
    ['Cloudflare', 'cf-ray', /./],
    ['Amazon CloudFront', 'x-amz-cf-id', /./],
    ['Google Cloud', 'via', /\bgoogle$/i],
    ['Fastly', 'x-served-by', /^cache-/i],
    ['FortiWeb', 'set-cookie', /\b(FORTIWAFSID|cookiesession1)=/],
    ['Barracuda', 'set-cookie', /\bbarra_counter_session=/],
    ['F5 BIG-IP', 'set-cookie', /\b(BIGipServer[^=;]*|TS[0-9a-f]{6,})=/]
];
const PRODUCT_PAGES = [
    ['F5 BIG-IP', /The requested URL was rejected\. Please consult with your administrator/],
    ['Akamai', /errors(\.|&#46;)edgesuite(\.|&#46;)net/],
    ['Imperva', /_Incapsula_Resource|Incapsula incident ID/]
];
const REFUSAL_LINES = [
    /^error code: 1\d{3}\s*$/,
    /"cloudflare_error"\s*:\s*true/,
    /^RBAC: access denied\s*$/,
    /\bIP address (is )?not allowed\b/i
];
const REFUSAL_HEADERS = [
    ['cf-mitigated', /./],
    ['x-amzn-waf-action', /./],
    ['x-amzn-errortype', /^ForbiddenException/]
];
function firewallName({ status, headers, body }, secrets = []) {
    const isForeign = isPage(body) ||
        REFUSAL_LINES.some((line) => line.test(body)) ||
        REFUSAL_HEADERS.some(([header, value]) => value.test(String(headers[header] ?? '')));
    if (!FIREWALL_STATUSES.includes(status) || !isForeign)
        return undefined;
    const name = product(headers, body) ?? serverName(String(headers['server'] ?? ''), secrets);
    return `a firewall or gateway in front of VTEX${name === undefined ? '' : ` (${name})`}`;
}
function firewallHint({ certificateRequested }) {
    const advice = 'VTEX’s API does not answer like that: the call was stopped before VTEX saw it.' +
        ' Ask those who run the firewall (VTEX, if it is the WAF of VTEX Shield) to let this runner' +
        ' through. Runners’ IP addresses change: those of GitHub-hosted runners are shared, and differ' +
        ' from run to run. A rule for one address needs a runner or a proxy whose address is fixed. If no' +
        ' firewall is meant to stand there, check account and base-url.';
    return certificateRequested
        ? `${advice} The host asks for a client certificate, too. ${CLIENT_CERT_REQUIRED_HINT}`
        : advice;
}
function product(headers, body) {
    const byHeader = PRODUCTS.find(([, header, value]) => value.test(String(headers[header] ?? '')));
    return (byHeader ?? PRODUCT_PAGES.find(([, text]) => text.test(body)))?.[0];
}
function serverName(server, secrets) {
    if (!/^[\w./() -]{1,40}$/.test(server))
        return undefined;
    const name = errorText(server, secrets);
    return name === undefined ? undefined : `server “${name}”`;
}

// EXTERNAL MODULE: ./src/http/preconnect.ts
var preconnect = __webpack_require__(4519);
// EXTERNAL MODULE: ./src/http/tls-handshake.ts
var tls_handshake = __webpack_require__(1973);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/shared/version.ts
const version_VERSION = '0.1.0';
const USER_AGENT = `vtex-mtls-action/${version_VERSION}`;
function userAgentOf(env) {
    const [run, attempt] = [env['GITHUB_RUN_ID'] ?? '', env['GITHUB_RUN_ATTEMPT'] ?? ''];
    if (!isNumber(run))
        return USER_AGENT;
    const comment = isNumber(attempt) ? `run ${run}; attempt ${attempt}` : `run ${run}`;
    return `${USER_AGENT} (${comment})`;
}
function isNumber(text) {
    return /^\d{1,20}$/.test(text);
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/http/open-connections.ts
var open_connections = __webpack_require__(8238);
// EXTERNAL MODULE: ./src/http/tunnel.ts
var tunnel = __webpack_require__(6856);
;// CONCATENATED MODULE: ./src/http/agent.ts





class TrackingAgent extends external_node_https_.Agent {
    #sources;
    #sockets = new Set();
    #closing = new AbortController();
    constructor(options, sources) {
        super(options);
        this.#sources = sources;
    }
    createConnection(...[options, callback]) {
        const connection = this.#connect(options);
        if (!(connection instanceof Promise))
            return connection;
        connection.then((socket) => callback?.(null, socket), (error) => callback?.(error, undefined));
        return undefined;
    }
    #connect(options) {
        const { proxy, claimPreconnected } = this.#sources;
        const preconnected = claimPreconnected();
        if (preconnected instanceof Promise)
            return preconnected.then((socket) => this.#usePreconnected(options, socket));
        if (preconnected)
            return this.#usePreconnected(options, preconnected);
        if (!proxy)
            return this.#startTls(options, undefined);
        const opening = (0,tunnel/* openTunnel */.X)(proxy, options, this.#closing.signal);
        return opening.then((tunnel) => this.#startTls(options, tunnel));
    }
    #usePreconnected(options, preconnected) {
        return preconnected instanceof external_node_tls_.TLSSocket
            ? this.#track(preconnected)
            : this.#startTls(options, preconnected);
    }
    #startTls(options, over) {
        const socket = super.createConnection({ ...options, ...(over && { socket: over }) });
        if (!socket)
            return socket;
        if (socket instanceof external_node_tls_.TLSSocket)
            (0,tls_handshake/* watchHandshake */.RO)(socket, { isEarly: false });
        return this.#track(socket);
    }
    #track(socket) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        if (this.#closing.signal.aborted)
            this.destroy();
        return socket.once('close', () => {
            this.#sockets.delete(socket);
            this.#sources.openConnections.removeIdle(socket);
        });
    }
    keepSocketAlive(socket) {
        const kept = super.keepSocketAlive(socket);
        if (this.#sources.openConnections.isLimited || !kept)
            return false;
        this.#sources.openConnections.addIdle(socket, () => (0,open_connections/* closeSocket */.s)(socket));
        return true;
    }
    reuseSocket(socket, request) {
        this.#sources.openConnections.removeIdle(socket);
        super.reuseSocket(socket, request);
    }
    destroy() {
        const reason = new Error('The client was closed.');
        this.#closing.abort(reason);
        super.destroy();
        for (const socket of this.#sockets)
            socket.destroy(reason);
    }
}

// EXTERNAL MODULE: ./src/http/connection-options.ts
var connection_options = __webpack_require__(6881);
;// CONCATENATED MODULE: ./src/http/read-body.ts

const MAX_BODY_BYTES = 256 * 1024;
async function readBody(incoming, received, statusOnly = false) {
    let size = 0;
    const body = await decode(incoming, statusOnly);
    for await (const chunk of body ?? []) {
        size += chunk.length;
        if (size > MAX_BODY_BYTES) {
            if (statusOnly)
                return;
            throw TOO_LARGE;
        }
        received.push(chunk);
    }
}
function drainUnread(incoming, received) {
    const rest = incoming.read();
    if (rest)
        received.push(rest);
}
function contentOf(received) {
    return { body: decodeUtf8(received), bytes: Buffer.concat(received) };
}
function partialContentOf(received) {
    return { partialBody: decodeUtf8(received), bytes: Buffer.concat(received) };
}
function decodeUtf8(received) {
    return new TextDecoder().decode(Buffer.concat(received));
}
async function decode(incoming, statusOnly) {
    const coding = incoming.headers['content-encoding']?.trim().toLowerCase() || 'identity';
    const isEmpty = incoming.headers['content-length'] === '0';
    if (coding === 'identity' || isEmpty)
        return incoming;
    if (statusOnly) {
        incoming.destroy();
        return undefined;
    }
    const { createBrotliDecompress, createGunzip, createInflate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    const decoders = new Map([
        ['gzip', createGunzip],
        ['x-gzip', createGunzip],
        ['deflate', createInflate],
        ['br', createBrotliDecompress]
    ]);
    const decoder = decoders.get(coding)?.();
    if (!decoder)
        throw ENCODED;
    incoming.once('error', (error) => decoder.destroy(error));
    return incoming.pipe(decoder);
}

;// CONCATENATED MODULE: ./src/http/exchange.ts






function exchange(call, route, onConnected) {
    return new Promise((resolve, reject) => {
        new Exchange(call, route, { connected: onConnected, resolve, reject }).run();
    });
}
class Exchange {
    #call;
    #route;
    #reports;
    #startedAt = performance.now();
    #request;
    #stopWaiting;
    #timer;
    #stopListening = () => undefined;
    #stage = 'connect';
    #mayPrecedeClientAuth = false;
    #response;
    #received = [];
    constructor(call, route, reports) {
        this.#call = call;
        this.#route = route;
        this.#reports = reports;
        this.#stopWaiting = route.openConnections.startWait();
        this.#request = makeRequest(call, route);
    }
    run() {
        this.#timer = setTimeout(() => this.#fail(TIMED_OUT), this.#call.timeoutMs);
        this.#stopListening = onAbort(this.#call.signal, (reason) => this.#cancel(reason));
        this.#request.on('error', (cause) => this.#fail(cause));
        this.#request.on('socket', (socket) => this.#connect(socket));
        this.#request.on('response', (incoming) => {
            this.#read(incoming).then((response) => this.#succeed(response), (cause) => this.#fail(cause));
        });
    }
    #connect(socket) {
        const submit = () => this.#request.end(this.#call.body);
        (0,tls_handshake/* onTlsReady */.w$)(socket, this.#call, submit, (stage) => this.#advance(stage, socket));
    }
    #advance(stage, socket) {
        if (this.#stage === 'handshake' && !this.#request.reusedSocket) {
            this.#route.openConnections.recordAddress(socket);
            this.#route.openConnections.recordConnection(performance.now() - this.#startedAt);
        }
        if (stage !== 'handshake')
            this.#stopWaiting();
        if (stage === 'exchange')
            this.#mayPrecedeClientAuth = (0,tls_handshake/* mayPrecedeClientAuth */.FI)(this.#request);
        this.#stage = stage;
        this.#reports.connected();
    }
    async #read(response) {
        this.#response = response;
        const { statusCode: status = 0, headers } = response;
        const socket = response.socket;
        const certificateRequested = (0,tls_handshake/* wasCertificateRequested */.TU)(socket);
        const protocol = socket.getProtocol() ?? '';
        await readBody(response, this.#received, this.#call.statusOnly);
        return { status, headers, certificateRequested, protocol, ...contentOf(this.#received) };
    }
    #succeed(response) {
        this.#release();
        this.#reports.resolve(response);
    }
    #cancel(reason) {
        if (this.#stage !== 'exchange')
            this.#end(reason);
    }
    #fail(cause) {
        if (this.#response)
            drainUnread(this.#response, this.#received);
        this.#end(networkError(cause, {
            url: this.#route.baseUrl,
            proxy: this.#route.proxy,
            timeoutMs: this.#call.timeoutMs,
            stage: this.#stage,
            wasReused: this.#request.reusedSocket,
            mayPrecedeClientAuth: this.#stage === 'exchange' && !this.#response && this.#mayPrecedeClientAuth,
            ...partialContentOf(this.#received)
        }));
    }
    #end(failure) {
        this.#release();
        this.#request.destroy();
        this.#reports.reject(failure);
    }
    #release() {
        clearTimeout(this.#timer);
        this.#stopListening();
        this.#stopWaiting();
    }
}
function makeRequest(call, { agent, baseUrl, userAgent }) {
    const { method, path } = call;
    const headers = requestHeaders(call, userAgent);
    return (0,external_node_https_.request)(new URL(path, baseUrl), { ...connection_options/* REQUEST_OPTIONS */.zy, agent, method, headers });
}
function requestHeaders({ headers, body }, userAgent) {
    return {
        'User-Agent': userAgent,
        'Accept-Encoding': 'identity',
        ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
        ...headers
    };
}

// EXTERNAL MODULE: ./src/http/open-socket.ts
var open_socket = __webpack_require__(890);
// EXTERNAL MODULE: ./src/http/proxy.ts + 1 modules
var proxy = __webpack_require__(7173);
;// CONCATENATED MODULE: ./src/http/https-client.ts











const AFTER_CLOSE_MS = 250;
const LIMITED_HOLD_MS = 300;
class HttpsClient {
    openConnections;
    #options;
    #proxy;
    #preconnectQueue;
    #keepAliveAgent;
    #agents = new Set();
    #closing = new AbortController();
    #reportConnected = () => undefined;
    connected = new Promise((resolve) => (this.#reportConnected = resolve));
    constructor(options) {
        this.#options = { ...options, timeoutMs: options.timeoutMs ?? 15_000 };
        this.#proxy = (0,proxy/* findProxy */.E)(options.baseUrl, options.proxyEnv ?? {}, external_node_process_.versions.node);
        this.openConnections = options.openConnections ?? new open_connections/* OpenConnections */.M();
        this.#preconnectQueue = new preconnect/* PreconnectQueue */.NF(options, this.openConnections, () => this.#openSocket());
    }
    async send(call) {
        if (call.signal?.aborted)
            throw call.signal.reason;
        const again = () => this.#sendOnce({ ...call, newConnection: true });
        const hadPreconnected = this.#preconnectQueue.isReady;
        const response = await this.#sendOnce(call).catch((error) => {
            if (!wasClosedAfterReuse(error) || call.acceptsHangUp || this.closed.aborted)
                throw error;
            return again();
        });
        const usedPreconnected = hadPreconnected && !this.#preconnectQueue.isReady;
        const mayBeOlder = response.status === 408 && usedPreconnected && !call.newConnection;
        return mayBeOlder ? await again() : response;
    }
    async #sendOnce(call) {
        const agent = call.newConnection ? this.#makeAgent(false) : this.#getKeepAliveAgent();
        const { baseUrl, userAgent = USER_AGENT } = this.#options;
        const route = {
            agent,
            baseUrl,
            userAgent,
            proxy: this.#proxy,
            openConnections: this.openConnections
        };
        const hold = this.openConnections.isLimited &&
            !call.acceptsHangUp && { holdMs: LIMITED_HOLD_MS };
        try {
            return await exchange({ ...call, ...hold }, route, this.#reportConnected);
        }
        finally {
            if (call.newConnection)
                this.#discard(agent);
        }
    }
    async freeConnections(failure, call) {
        if (failure.code !== 'NETWORK_RESET' || failure.partialBody !== '')
            return false;
        const isUnsent = failure.stage !== 'exchange';
        const isRepeatable = !call.acceptsHangUp && (isUnsent || !call.newConnection);
        const canFree = this.openConnections.hasIdle ||
            (isUnsent && call.newConnection && this.openConnections.isLimited);
        if (!isRepeatable || !canFree)
            return false;
        await this.openConnections.limit();
        await (0,external_node_timers_promises_.setTimeout)(AFTER_CLOSE_MS, undefined, { signal: this.closed }).catch(() => undefined);
        return !this.closed.aborted;
    }
    prepare() {
        this.#getKeepAliveAgent();
    }
    #getKeepAliveAgent() {
        return (this.#keepAliveAgent ??= this.#makeAgent(true));
    }
    #makeAgent(keepAlive) {
        const { client } = this.#options;
        const options = (0,connection_options/* agentOptions */._E)(this.#options, client, {
            lookup: this.openConnections.lookup,
            keepAlive
        });
        const claimPreconnected = () => this.#preconnectQueue.claim();
        const agent = new TrackingAgent(options, {
            proxy: this.#proxy,
            openConnections: this.openConnections,
            claimPreconnected
        });
        this.#agents.add(agent);
        if (this.closed.aborted)
            agent.destroy();
        return agent;
    }
    #discard(agent) {
        this.#agents.delete(agent);
        agent.destroy();
    }
    preconnect() {
        this.#preconnectQueue.preconnectNext();
    }
    #openSocket() {
        const [{ client }, proxy, openConnections] = [this.#options, this.#proxy, this.openConnections];
        return new preconnect/* PreconnectedSocket */.ao((0,open_socket/* openSocket */.k)(this.#options, { upTo: 'tls', client, proxy, openConnections }), openConnections);
    }
    get closed() {
        return this.#closing.signal;
    }
    close() {
        this.#closing.abort();
        this.#preconnectQueue.close();
        for (const agent of this.#agents)
            agent.destroy();
    }
}
function wasClosedAfterReuse(error) {
    if (!(error instanceof NetworkError) || error.code !== 'NETWORK_RESET')
        return false;
    return error.wasReused && error.partialBody === '';
}

;// CONCATENATED MODULE: ./src/vtex/client.ts








class VtexClient {
    baseUrl;
    host;
    credentials;
    clock;
    timeoutMs;
    #options;
    #client;
    constructor(options, client = new HttpsClient(clientOptions(options))) {
        this.baseUrl = options.baseUrl;
        this.host = options.baseUrl.host;
        this.credentials = options.credentials;
        this.clock = options.retryPolicy.clock;
        this.timeoutMs = options.retryPolicy.timeoutMs;
        this.#options = options;
        this.#client = client;
    }
    get authentication() {
        return (0,vtex_credentials/* authenticationHeaders */.J6)(this.credentials);
    }
    get trustsExtraCas() {
        return this.#options.trust.hasExtra;
    }
    get hasTimeForRequest() {
        return this.clock.now() + this.timeoutMs <= this.#options.retryPolicy.deadline;
    }
    log(line) {
        this.#options.retryPolicy.log(line);
    }
    withNewConnections(client, preconnected) {
        const { openConnections } = this.#client;
        const options = {
            ...clientOptions(this.#options),
            client,
            preconnected,
            openConnections,
            next: undefined
        };
        return new VtexClient(this.#options, new HttpsClient(options));
    }
    prepare() {
        this.#client.prepare();
    }
    get connected() {
        return this.#client.connected;
    }
    get closed() {
        return this.#client.closed;
    }
    get isLimited() {
        return this.#client.openConnections.isLimited;
    }
    preconnect(upTo, client, tcp) {
        const { proxyEnv } = this.#options;
        const { openConnections } = this.#client;
        const options = { upTo, client, openConnections, tcp };
        return (0,preconnect/* preconnect */.kZ)(clientOptions(this.#options), proxyEnv, options);
    }
    preconnectNext() {
        void this.connected.then(() => this.#client.preconnect());
    }
    closeIdle() {
        return this.#client.openConnections.closeIdle();
    }
    withTimeForAtLeast(requests) {
        const { retryPolicy: limits } = this.#options;
        const longest = Math.max(limits.deadline, this.clock.now() + requests * this.timeoutMs);
        const retryPolicy = { ...limits, deadline: longest };
        return new VtexClient({ ...this.#options, retryPolicy }, this.#client);
    }
    redact(value) {
        this.#options.secrets.push(value);
    }
    send(call, shouldRetry) {
        const { retryPolicy } = this.#options;
        let attempt = 0;
        const sendOnce = (timeoutMs) => {
            const holdMs = call.holdMs ?? (attempt++ > 0 ? tls_handshake/* CLIENT_AUTH_GRACE_MS */.bO : undefined);
            return this.#client.send({ ...call, holdMs, timeoutMs, signal: retryPolicy.signal });
        };
        const budget = call.needsFullTimeout
            ? { ...retryPolicy, minAttemptMs: retryPolicy.timeoutMs }
            : retryPolicy;
        const name = `${call.method} ${call.path}`;
        const freeConnections = (failure) => this.#client.freeConnections(failure, call);
        return sendWithRetries(name, { send: sendOnce, shouldRetry, freeConnections }, budget, this.#client.closed);
    }
    formatResult({ outcome, history }) {
        const last = outcome instanceof NetworkError ? outcome.reason : this.#formatResponse(outcome);
        return last + formatAttempts(history);
    }
    firewallName(response) {
        return firewallName(response, this.#options.secrets);
    }
    close() {
        this.#client.close();
    }
    #formatResponse({ status, body }) {
        const text = status < 400 ? authStatus(body) : errorText(body, this.#options.secrets);
        return text === undefined ? `HTTP ${status}` : `HTTP ${status}, "${text}"`;
    }
}
function clientOptions(options) {
    const { preconnected, retryPolicy } = options;
    return {
        ...options,
        timeoutMs: retryPolicy.timeoutMs,
        preconnected: preconnected?.first,
        next: preconnected?.next,
        openConnections: preconnected?.openConnections
    };
}

;// CONCATENATED MODULE: ./src/actions/open-client.ts



const RUN_DEADLINE_REQUESTS = 8;
function openClient({ baseUrl, credentials, serverCas, timeoutMs, retries }, { clock, proxyEnv, runner, signal, userAgent }, { preconnected, userToken } = {}) {
    const deadline = clock.now() + RUN_DEADLINE_REQUESTS * timeoutMs;
    return new VtexClient({
        baseUrl,
        credentials,
        proxyEnv,
        trust: preconnected?.trust ?? new secure_context/* TrustStore */.O(serverCas),
        retryPolicy: { clock, timeoutMs, retries, deadline, signal, log: runner.info },
        secrets: [...(0,vtex_credentials/* secretsOf */.Fj)(credentials), ...(userToken ? [userToken] : [])],
        preconnected,
        userAgent
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/files/job.ts



const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const MAX_JOB_MS = 6 * DAY_MS;
function currentJob(env = process.env) {
    return { trackingId: env['RUNNER_TRACKING_ID'], worker: findWorker() };
}
function ownProcess() {
    const { pid } = process;
    const machine = readMachine() ?? `${process.platform} ${hostname()}`;
    const startedAt = readProcess(pid)?.startedAt ?? '';
    return { worker: { machine, pid, startedAt, endsWithJob: true } };
}
function staleAfterMs(job, current, isAlive = isRunning) {
    const { worker } = job;
    if (job.isOver)
        return 0;
    if (job.trackingId !== undefined && job.trackingId === current.trackingId)
        return Infinity;
    if (!worker || worker.machine !== current.worker?.machine)
        return MAX_JOB_MS;
    const isOwn = isSameProcess(worker, current.worker);
    if (worker.endsWithJob)
        return isOwn || isAlive(worker) ? Infinity : 0;
    return !isOwn && isAlive(worker) ? Infinity : DAY_MS;
}
function isSameProcess(one, other) {
    return one.pid === other.pid && one.startedAt === other.startedAt;
}
function isRunning({ pid, startedAt }) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if ((0,system_errors/* systemErrorCode */.v)(error) === 'ESRCH')
            return false;
    }
    const found = readProcess(pid);
    return found === undefined || found.startedAt === startedAt;
}
function findWorker() {
    const machine = readMachine();
    const parent = process.ppid;
    if (machine === undefined || parent <= 1)
        return undefined;
    for (let pid = parent; pid > 1;) {
        const found = readProcess(pid);
        if (!found)
            break;
        const { name, startedAt } = found;
        if (name === 'Runner.Worker')
            return { machine, pid, startedAt, endsWithJob: true };
        pid = found.parent;
    }
    const startedAt = readProcess(parent)?.startedAt;
    return startedAt === undefined
        ? undefined
        : { machine, pid: parent, startedAt, endsWithJob: false };
}
function readMachine() {
    try {
        const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        return `${boot} ${(0,external_node_fs_.readlinkSync)('/proc/self/ns/pid')}`;
    }
    catch {
        return undefined;
    }
}
function readProcess(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        const end = text.lastIndexOf(')');
        const fields = text.slice(end + 2).split(' ');
        const [, parent = '0'] = fields;
        const startedAt = fields[22 - 3];
        if (startedAt === undefined)
            return undefined;
        return { name: text.slice(text.indexOf('(') + 1, end), parent: Number(parent), startedAt };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/files/stale-folders.ts





const UNRECORDED_MS = 24 * 60 * 60 * 1000;
async function findStaleFolders(parent, search) {
    const names = await (0,promises_.readdir)(parent).catch(() => []);
    const paths = names.map((name) => (0,external_node_path_.join)(parent, name)).filter(isPrivateFolderName);
    const found = await Promise.allSettled(paths.map((path) => readIfStale(path, search)));
    return found.flatMap((result) => (result.status === 'fulfilled' ? (result.value ?? []) : []));
}
async function readIfStale(path, search) {
    const [folder, marker] = await Promise.all([
        (0,promises_.lstat)(path, { bigint: true }),
        (0,promises_.lstat)((0,external_node_path_.join)(path, MARKER), { bigint: true })
    ]);
    const made = folderStat(folder);
    const user = process.getuid?.();
    const isOwner = user === undefined || [String(user), search.owner].includes(made.owner);
    if (!isOwner || !folder.isDirectory() || !marker.isFile() || marker.uid !== folder.uid) {
        return undefined;
    }
    const record = await readRecord(path);
    const staleMs = record ? staleAfterMs(record.job, search.currentJob) : UNRECORDED_MS;
    const changedAt = Math.max(Number(folder.mtimeMs), Number(marker.mtimeMs));
    return changedAt < search.now - staleMs ? { path, made, record } : undefined;
}

;// CONCATENATED MODULE: ./src/actions/cleanup/clean-up-stale-folders.ts







const MAX_DURATION_MS = 30_000;
async function cleanUpStaleFolders(config, owner, context) {
    const { runner, clock, signal, job } = context;
    const startedAt = clock.now();
    const search = { now: startedAt, currentJob: job, owner };
    const found = await findStaleFolders(config.outputDirectory, search);
    const recorded = found.filter((folder) => folder.record !== undefined);
    const unrecorded = found.filter(({ record }) => record === undefined);
    const deleted = await Promise.allSettled(unrecorded.map((folder) => deleteStaleFolder(folder)));
    const count = deleted.filter((result) => result.status === 'fulfilled' && result.value).length;
    if (count > 0)
        runner.info(`Deleted folders of earlier uses, over a day old: ${count}.`);
    for (const folder of recorded) {
        if (signal.aborted || clock.now() > startedAt + MAX_DURATION_MS)
            return;
        await cleanUpStaleFolder(folder, config, context).catch((error) => {
            if (!signal.aborted)
                runner.warning((0,errors/* formatError */.Wk)(error, runner.troubleshootingPage));
        });
    }
}
async function cleanUpStaleFolder(folder, config, context) {
    const { path, record } = folder;
    const { runner, clock } = context;
    const reason = clean_up_stale_folders_reasonNotToRevoke(record, clock.now());
    if (reason !== undefined) {
        if (await deleteStaleFolder(folder))
            runner.info(formatKilledRun(record, `, ${reason}.`));
        return;
    }
    const isSameAccount = record.baseUrl === config.baseUrl.origin &&
        record.account === config.subject.organizationalUnitName;
    if (!isSameAccount && record.job.isOver)
        return;
    if (!(await claimFolder(path, clock.now())))
        return;
    const { clientCertificate } = await readPrivateFolder(path, folder);
    try {
        await emptyFolder(path);
        await rewriteRecord(path, { ...record, job: { ...record.job, isOver: true } });
        if (!isSameAccount)
            return runner.info(formatOtherAccount(record));
        const client = openClientOnce(config, context);
        const found = await revoke(client, record.serialNumber, { clientCertificate }).finally(() => client.close());
        await deleteStaleFolder(folder);
        if (found)
            runner.info(formatKilledRun(record, '. It is revoked now.'));
        else if (record.maybeRevoked)
            runner.info(formatKilledRun(record, REVOKED_ALREADY));
        else
            runner.warning(formatKilledRun(record, NOT_FOUND));
    }
    finally {
        await releaseFolder(path);
    }
}
const REVOKED_ALREADY = '. It is not known to VTEX any more: it was revoked already.';
const NOT_FOUND = '. VTEX answered 404 to its revocation. If it was not revoked in another way, ask VTEX support about it.';
function clean_up_stale_folders_reasonNotToRevoke({ atExit, notAfter }, now) {
    if (atExit === 'keep')
        return 'which was to be kept';
    if (atExit === 'revoked')
        return 'which was revoked already';
    return notAfter !== undefined && notAfter < now ? 'which has expired' : undefined;
}
function formatOtherAccount(record) {
    const { account, baseUrl } = record;
    const owner = ` of account ${account} at ${new URL(baseUrl).host}`;
    return formatKilledRun(record, `${owner}. The next use for that account here revokes it.`);
}
function formatKilledRun({ serialNumber }, rest) {
    return `A run that was killed left its files here, which are deleted, and certificate ${serialNumber}${rest}`;
}
function openClientOnce(config, context) {
    const timeoutMs = Math.min(config.timeoutMs, MAX_DURATION_MS / 2);
    return openClient({ ...config, timeoutMs, retries: 0 }, context);
}
function deleteStaleFolder(folder) {
    return deletePrivateFolder(folder.path, folder);
}

;// CONCATENATED MODULE: ./src/actions/issue/phase-timer.ts
class PhaseTimer {
    phases = [];
    #clock;
    constructor(clock) {
        this.#clock = clock;
    }
    async measure(name, work, durationMs) {
        const startedAt = this.#clock.now();
        const phase = { name, milliseconds: 0 };
        this.phases.push(phase);
        try {
            return await work;
        }
        finally {
            phase.milliseconds = (await durationMs) ?? this.#clock.now() - startedAt;
        }
    }
}

;// CONCATENATED MODULE: ./src/vtex/network-advice.ts




const RESET = 'A firewall, a proxy, a limit on connections or the server itself hung up: run the job again. If' +
    ' this repeats, ask those who run the network, or run fewer jobs at once.';
const CONNECTION_LIMIT_HINT = 'Or there is a limit on connections: then run the job again when the host is less busy.';
const NOT_VTEX = 'Something other than VTEX’s API may have answered: check base-url and any gateway.';
const HTTP1 = 'VTEX speaks HTTP/1.1 as well: check base-url, and have those who run the gateway allow HTTP/1.1' +
    ' (ALPN http/1.1).';
const ADVICE = {
    unreachable: 'Check the account name, base-url and the runner’s network or proxy settings.',
    timeout: 'Run the job again later, or raise timeout, the time allowed for one request.',
    'hang-up': RESET,
    broken: RESET,
    tls: 'Something between the runner and VTEX may not speak TLS 1.2 or newer.',
    http2: HTTP1,
    'too-large': NOT_VTEX,
    unreadable: NOT_VTEX,
    'server-name': 'Another server answers at this address: check account, environment and base-url, where DNS' +
        ' points to, and any gateway on the way. If all that is right, ask VTEX.',
    'server-expired': 'The certificate, or its CA’s, has to be renewed by those who run the server: for VTEX’s own' +
        ' host, ask VTEX. If both are valid, the runner’s clock is wrong.',
    'server-not-yet-valid': 'Set the runner’s clock. If it is right, wait until the certificate is valid.',
    'server-untrusted': 'If a gateway or sandbox of your own answers there, give its CA with server-ca-file.'
};
const OLD_TLS = 'The two share no version of TLS or no cipher: let the server, or what opens TLS between it and' +
    ' the runner, speak TLS 1.2 or newer.';
const ALERT_ADVICE = {
    40: `${OLD_TLS} ${CLIENT_CERT_REQUIRED_HINT}`,
    41: CLIENT_CERT_REQUIRED_HINT,
    49: `It may let in certain addresses only: check its firewall. ${CLIENT_CERT_REQUIRED_HINT}`,
    70: OLD_TLS,
    71: OLD_TLS,
    80: 'The server failed on its own, perhaps because it does not serve this host name: check account and base-url, then look into its log, or run the job again later.',
    86: OLD_TLS,
    112: 'The server that answers does not serve this host name: check account, environment, base-url and where DNS points to.',
    120: HTTP1
};
const DISTURBED = 'One side could not read what the other sent: look for something between the runner and the' +
    ' server that opens or changes TLS, and run the job again.';
function requestFailed(failure, history) {
    const message = failure.message + formatAttemptsSentence(history);
    return new errors/* ActionError */.lZ(failure.code, message, { hint: adviceOn(failure), cause: failure });
}
function adviceOn(failure) {
    const { kind, alert, hint } = failure;
    if (hint !== undefined || kind === 'proxy')
        return hint;
    if (kind === 'alert')
        return alertAdvice(alert ?? 0);
    if (kind === 'hang-up' && requiresCertificate(failure))
        return `${CLIENT_CERT_REQUIRED_HINT} ${CONNECTION_LIMIT_HINT}`;
    return ADVICE[kind];
}
function alertAdvice(alert) {
    const byKind = isCertificateAlert(alert) ? CLIENT_CERT_REQUIRED_HINT : DISTURBED;
    return ALERT_ADVICE[alert] ?? byKind;
}

;// CONCATENATED MODULE: ./src/vtex/credential-hints.ts
const KEY_SHAPE = /^vtexappkey-/i;
const SHAPES = [
    [/^(["'`]).*\1$/, 'is in quotes, which are sent as a part of it'],
    [
        /^[\w-]*(key|token|cookie|secret)[\w-]*[=:]./i,
        'has a name before it, such as KEY=: give the value alone'
    ],
    [/^\$/, 'begins with $: it may be the name of a variable and not its value'],
    [/^\*+$/, 'consists of asterisks: it was copied from where it is masked']
];
function credentialHints(credentials) {
    if (credentials.kind === 'user-token')
        return shapeHints('user-token', credentials.userToken);
    const { appKey, appToken } = credentials;
    return [
        ...shapeHints('app-key', appKey),
        ...shapeHints('app-token', appToken),
        ...pairHints(appKey, appToken)
    ];
}
function shapeHints(name, value) {
    return SHAPES.filter(([shape]) => shape.test(value)).map(([, says]) => `${name} ${says}.`);
}
function pairHints(appKey, appToken) {
    if (appKey === appToken)
        return ['app-key and app-token have the same value.'];
    if (!KEY_SHAPE.test(appToken))
        return [];
    return KEY_SHAPE.test(appKey)
        ? ['app-token looks like a key: it begins with vtexappkey-.']
        : ['app-key and app-token look swapped: app-token begins with vtexappkey-, as a key does.'];
}

;// CONCATENATED MODULE: ./src/vtex/response-errors.ts




function throwOnRedirect(client, { status }) {
    if (status < 300 || status > 399)
        return;
    throw new errors/* ActionError */.lZ('RESPONSE_REDIRECT', `${client.host} answered with a redirect (HTTP ${status}), which is not followed.`, { hint: 'Credentials are only sent to the host that was named. Check account and base-url.' });
}
function firewallError(what, client, attempts, rest = '') {
    const { outcome } = attempts;
    if (outcome instanceof NetworkError)
        return undefined;
    const by = client.firewallName(outcome);
    if (by === undefined)
        return undefined;
    const message = `${what} at ${client.host} was refused by ${by}: ${client.formatResult(attempts)}. ${rest}`;
    return new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', message.trim(), {
        hint: `${firewallHint(outcome)} ${REQUEST_LIMIT_HINT}`
    });
}
function limitHint(client, attempts) {
    const { outcome } = attempts;
    if (outcome instanceof NetworkError)
        return '';
    const words = /\b(rate|quota|throttled|throttling|too many|limit(ed|s)?)\b/i;
    const isLimit = [429, 503].includes(outcome.status) || words.test(client.formatResult(attempts));
    return isLimit ? ` ${REQUEST_LIMIT_HINT}` : '';
}
const REQUEST_LIMIT_HINT = 'It may be a limit on requests or connections, per account or address: run fewer jobs at once, or' +
    ' run again later.';
function unavailableError(what, client, attempts) {
    const waitMs = retryAfterMs(attempts.outcome, client.clock);
    const wait = waitMs > 0 && Number.isSafeInteger(waitMs)
        ? `VTEX asks to wait ${Math.ceil(waitMs / 1000)} s.`
        : '';
    return new errors/* ActionError */.lZ('VTEX_UNAVAILABLE', `VTEX could not ${what} just now: ${client.formatResult(attempts)}.`, {
        hint: `${wait} Run the job again later.${limitHint(client, attempts)}`.trim()
    });
}

;// CONCATENATED MODULE: ./src/vtex/login.ts









async function login(client) {
    const { credentials } = client;
    if (!(0,vtex_credentials/* needsLogin */.$0)(credentials))
        return { token: credentials.userToken };
    const attempts = await client.send({
        method: 'POST',
        path: '/api/vtexid/apptoken/login',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ appkey: credentials.appKey, apptoken: credentials.appToken })
    }, (outcome) => isTransient(outcome) && !requiresCertificate(outcome));
    const { outcome } = attempts;
    if (outcome instanceof NetworkError)
        throw requestFailed(outcome, attempts.history);
    throwOnRedirect(client, outcome);
    if (isTransient(outcome))
        throw unavailableError('log in', client, attempts);
    const response = parseLoginResponse(outcome.body);
    if (outcome.status === 200 && response.userToken) {
        client.redact(response.userToken.token);
        return response.userToken;
    }
    const inFront = firewallError('The login', client, attempts, 'Nothing was issued.');
    if (inFront)
        throw inFront;
    if ([401, 403, ...client_certificate_refusal/* NGINX_CERTIFICATE_STATUSES */.Cl].includes(outcome.status) || response.refused) {
        throw loginRefused(client, attempts);
    }
    throw new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', `The login at ${client.host} gave no token: ${client.formatResult(attempts)}.`, { hint: 'Check account and base-url: something other than VTEX may have answered.' });
}
function loginRefused(client, attempts) {
    const text = client.formatResult(attempts);
    const demand = clientCertificateHint(attempts);
    if (demand && /\b49[56]\b|certificate/i.test(text)) {
        const message = `The host wants a client certificate for the login: ${text}. Nothing was issued.`;
        return new errors/* ActionError */.lZ('LOGIN_REFUSED', message, { hint: demand.trim() });
    }
    const message = `VTEX refused the API key pair at the login: ${text}. Nothing was issued.`;
    return new errors/* ActionError */.lZ('LOGIN_REFUSED', message, {
        hint: [
            ...credentialHints(client.credentials),
            'Check app-key and app-token: typing, case, stray spaces, both from one and the same key,' +
                ` and that the key is active and has a role on this account.${demand}` +
                limitHint(client, attempts)
        ].join(' ')
    });
}
function parseLoginResponse(body) {
    try {
        const { authStatus, token, expires } = JSON.parse(body);
        const refused = typeof authStatus === 'string' && authStatus !== 'Success';
        const usable = !refused && typeof token === 'string' && /^[\x21-\x7e]{4,}$/.test(token);
        if (!usable)
            return { refused };
        return { refused, userToken: typeof expires === 'number' ? { token, expires } : { token } };
    }
    catch {
        return { refused: false };
    }
}

;// CONCATENATED MODULE: ./src/actions/issue/prepare.ts



async function prepare({ config, client, timer, runner, signal }, { generateKeyPair, keyDurationMs }) {
    const generating = generateKeyPair(config.keySize);
    const key = withCsr(config, timer.measure('key', generating, keyDurationMs));
    const user = timer.measure('login', login(client));
    const [material, userToken] = await raceWithAbort(Promise.all([key, user]), signal);
    runner.mask(userToken.token);
    maskPrivateKey(runner, material.keyPair.privateKeyPem);
    return { ...material, userToken };
}
async function withCsr(config, key) {
    const [{ createCsr }, keyPair] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(676)]).then(__webpack_require__.bind(__webpack_require__, 9676)), key]);
    return { keyPair, csrPem: createCsr(config.subject, keyPair) };
}

;// CONCATENATED MODULE: ./src/actions/issue/summary.ts



const MARKS = {
    enforced: '✅',
    requested: '⚠️',
    'any-certificate': '⚠️',
    'not-requested': '⚠️',
    unverified: '➖'
};
function summarizeIssue(summary) {
    const { subject, baseUrl, facts, proof, checks, phases, revokeOnExit } = summary;
    const rows = [
        ['Subject', formatCode(facts.subject)],
        ['Issuer', formatCode(facts.issuer)],
        ['Serial number', formatCode(facts.serialNumber)],
        ['SHA-256 fingerprint', formatCode(facts.fingerprintSha256)],
        ['Valid', formatValidity(facts)],
        ['Host', formatCode(baseUrl.host)],
        ['mTLS', `${MARKS[proof.mtls]} ${formatCode(proof.mtls)}: ${escapeMarkdown(proof.sentence)}`],
        ['Time', phases.map(({ name, milliseconds }) => `${name} ${milliseconds} ms`).join(', ')],
        ['When the job ends', formatAtExit(revokeOnExit)]
    ];
    return [
        `### VTEX mTLS certificate for ${formatCode(subject.commonName)} on ${formatCode(subject.organizationalUnitName)}`,
        '',
        '| | |',
        '| --- | --- |',
        ...rows.map(([name, value]) => `| **${name}** | ${value} |`),
        '',
        ...(checks.length > 0 ? formatChecks(checks) : []),
        ''
    ].join('\n');
}
function formatChecks(results) {
    const failed = results.filter(({ passed }) => !passed);
    const rows = results.map(formatCheck);
    const allFit = takeWithinLimit(rows).length === rows.length;
    const shown = allFit
        ? rows
        : takeWithinLimit([...failed, ...results.filter((result) => result.passed)].map(formatCheck));
    const omitted = rows.length - shown.length;
    return [
        `#### Checks: ${results.length - failed.length} of ${results.length} passed`,
        '',
        '| method | path | status | ms | verdict |',
        '| --- | --- | --- | ---: | --- |',
        ...shown,
        '',
        ...(omitted > 0
            ? [`The failures come first; ${omitted} more are in the JUnit report.`, '']
            : [])
    ];
}
function formatCheck({ check, passed, actual, milliseconds }) {
    const verdict = passed ? '✅' : `❌ expected ${check.expected.text}`;
    const path = formatCode((0,printable/* printable */.g)(check.path, 200));
    return `| ${check.method} | ${path} | ${escapeMarkdown(actual)} | ${milliseconds} | ${verdict} |`;
}
function formatValidity({ notBefore, notAfter }) {
    const length = formatDuration(notAfter.getTime() - notBefore.getTime());
    return `${formatCode(formatTime(notBefore))} to ${formatCode(formatTime(notAfter))} (${length})`;
}
function formatAtExit(revokeOnExit) {
    return revokeOnExit
        ? 'the files are deleted and the certificate is revoked'
        : 'the files are deleted; the certificate is **kept** (revoke-on-exit is false) and stays valid until it expires or is revoked by its serial number';
}

;// CONCATENATED MODULE: ./src/actions/issue/publish.ts



async function publish(run, publication) {
    const { config, runner, timer } = run;
    const { facts, verification, files } = publication;
    const secrets = files.extras.flatMap(({ path, password }) => [path, password ?? []].flat());
    for (const value of [files.certificatePath, files.privateKeyPath, ...secrets])
        runner.mask(value);
    for (const [name, value] of outputs(config, publication))
        runner.setOutput(name, value);
    if (config.exportEnv) {
        for (const [name, value] of variables(files))
            runner.exportVariable(name, value);
    }
    runner.info(`Certificate ${facts.serialNumber} is valid until ${formatTime(facts.notAfter)}, signed by ${facts.issuer}.` +
        ` ${runner.whereFilesAre}`);
    for (const { name, milliseconds } of timer.phases)
        runner.debug(`${name}: ${milliseconds} ms`);
    logChecks(runner, verification.checks);
    if (!config.summary)
        return;
    const { subject, baseUrl, revokeOnExit } = config;
    const requested = { subject, baseUrl, revokeOnExit };
    const summary = { ...requested, facts, ...verification, phases: timer.phases };
    await runner.addSummary(summarizeIssue(summary));
}
function outputs(config, { facts, verification, files }) {
    const { proof, checks } = verification;
    const passed = checks.filter((result) => result.passed).length;
    const checked = files.junitPath
        ? [
            ['checks-passed', String(passed)],
            ['checks-failed', String(checks.length - passed)],
            ['junit-path', files.junitPath]
        ]
        : [];
    return [
        ['cert-path', files.certificatePath],
        ['key-path', files.privateKeyPath],
        ...files.extras.map(({ format, path }) => [`${format}-path`, path]),
        ...files.extras.flatMap(({ format, password }) => password === undefined ? [] : [[`${format}-password`, password]]),
        ['serial-number', facts.serialNumber],
        ['fingerprint-sha256', facts.fingerprintSha256],
        ['subject', facts.subject],
        ['issuer', facts.issuer],
        ['not-before', formatTime(facts.notBefore)],
        ['not-after', formatTime(facts.notAfter)],
        ['base-url', config.baseUrl.origin],
        ['mtls', proof.mtls],
        ...checked
    ];
}
const VARIABLES = {
    bundle: 'VTEX_MTLS_BUNDLE',
    pkcs12: 'VTEX_MTLS_PKCS12',
    newman: 'VTEX_MTLS_NEWMAN',
    curl: 'VTEX_MTLS_CURL'
};
function variables(files) {
    return [
        ['VTEX_MTLS_CERT', files.certificatePath],
        ['VTEX_MTLS_KEY', files.privateKeyPath],
        ...files.extras.map(({ format, path }) => [VARIABLES[format], path])
    ];
}
function logChecks(runner, checks) {
    if (checks.length === 0)
        return;
    for (const check of checks)
        if (!check.passed)
            runner.error(formatCheckFailure(check));
    const passed = checks.filter((check) => check.passed).length;
    runner.info(`Checks: ${passed} of ${checks.length} passed.`);
}

;// CONCATENATED MODULE: ./src/vtex/sign-errors.ts








function certificateDespiteError(client, attempts) {
    const { outcome } = attempts;
    if (outcome instanceof NetworkError)
        return requestFailed(outcome, attempts.history);
    const message = `VTEX answered the request to sign with ${client.formatResult(attempts)}, and with a certificate all the same.`;
    return new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', message, {
        hint: 'Run the job again; if this repeats, ask VTEX, or those who run the gateway.'
    });
}
function signRefused(client, attempts) {
    const { credentials } = client;
    const stale = credentials.kind === 'user-token'
        ? [
            ...credentialHints(credentials),
            'The user token may be wrong, or have expired: it lasts for hours.'
        ]
        : [];
    const active = 'And mTLS must be active for the account, as part of VTEX Shield.';
    return new errors/* ActionError */.lZ('SIGN_REFUSED', `VTEX refused to sign: ${client.formatResult(attempts)}.`, {
        hint: [...stale, vtex_credentials/* REQUIRED_ROLE_HINT */.jQ, active].join(' ') + limitHint(client, attempts)
    });
}
function signRejected(client, attempts) {
    const message = `VTEX did not accept the request to sign: ${client.formatResult(attempts)}.`;
    return new errors/* ActionError */.lZ('SIGN_REJECTED', message, {
        hint: 'Check that account is the account of the host that is called, that app-name is the' +
            ` application’s name, and that mTLS is active for the account (VTEX Shield).${clientCertificateHint(attempts)}`
    });
}
function signUncertain(client, attempts, request) {
    const { outcome } = attempts;
    const message = `It is not known whether VTEX signed: ${client.formatResult(attempts)}.` +
        ' A certificate may exist whose serial number never arrived, so that it cannot be revoked.' +
        ' The request was not sent again: that could have made a second one.' +
        ` ${formatSigningAttempt(request)}`;
    return new errors/* ActionError */.lZ('SIGN_UNCERTAIN', message, {
        hint: 'Run the job again; if this repeats, tell VTEX support the account and what to look for.' +
            limitHint(client, attempts),
        cause: outcome instanceof NetworkError ? outcome : undefined
    });
}

;// CONCATENATED MODULE: ./src/vtex/sign.ts







const HOLD = { holdMs: 100, earlyHoldMs: 2 };
async function sign(client, options) {
    requireTime(client);
    const serialNumberIn = (outcome) => options.findSerialNumber(bodyOf(outcome), outcome.bytes);
    const attempts = await client.send({
        method: 'POST',
        path: '/api/edge/private-certificates/sign',
        headers: {
            'Content-Type': 'text/plain',
            Accept: 'text/plain',
            ...client.authentication
        },
        body: options.csrPem,
        onSent: options.onSent,
        newConnection: true,
        needsFullTimeout: true,
        ...HOLD
    }, (outcome) => wasNotProcessed(outcome) &&
        serialNumberIn(outcome) === undefined &&
        !requiresCertificate(outcome));
    const { outcome } = attempts;
    const [text, serialNumber] = [bodyOf(outcome), serialNumberIn(outcome)];
    if (!(outcome instanceof NetworkError) && outcome.status >= 200 && outcome.status < 300) {
        return { text, serialNumber };
    }
    if (serialNumber !== undefined)
        return { text, serialNumber, failure: certificateDespiteError(client, attempts) };
    throw signError(client, attempts, options.request);
}
function bodyOf(outcome) {
    return outcome instanceof NetworkError ? outcome.partialBody : outcome.body;
}
function signError(client, attempts, request) {
    const { outcome } = attempts;
    if (outcome instanceof NetworkError) {
        return outcome.stage === 'exchange'
            ? signUncertain(client, attempts, request)
            : requestFailed(outcome, attempts.history);
    }
    throwOnRedirect(client, outcome);
    if (wasNotProcessed(outcome))
        return unavailableError('sign', client, attempts);
    if (outcome.status >= 500 || [408, 499].includes(outcome.status)) {
        return signUncertain(client, attempts, request);
    }
    const inFront = firewallError('The request to sign', client, attempts);
    if (inFront)
        return inFront;
    return [401, 403].includes(outcome.status)
        ? signRefused(client, attempts)
        : signRejected(client, attempts);
}
function requireTime(client) {
    if (client.hasTimeForRequest)
        return;
    throw new errors/* ActionError */.lZ('NETWORK_TIMEOUT', `The time of the whole run was used up before ${client.host} could be asked to sign. Nothing was issued.`, { hint: 'The network or VTEX is slow: run the job again later, or raise timeout.' });
}
function wasNotProcessed(outcome) {
    if (outcome instanceof NetworkError) {
        return outcome.stage !== 'exchange' && !outcome.isPermanent;
    }
    return outcome.status === 429 || (outcome.status === 503 && asksToWait(outcome));
}

;// CONCATENATED MODULE: ./src/actions/issue/request-certificate.ts






async function requestCertificate({ config, client, connections, record, clock }, { keyPair, csrPem }, attempt) {
    let attempts = 0;
    const onSent = () => {
        if (config.verify && attempts++ === 0)
            connections.preconnectUntrusted(makeUntrusted(config, keyPair, clock));
    };
    record.saveRequest(attempt);
    try {
        return await sign(client, {
            csrPem,
            request: attempt,
            findSerialNumber: (text, bytes) => findSerialNumber(text, keyPair.publicKey, bytes),
            onSent
        });
    }
    catch (thrown) {
        const error = (0,errors/* asActionError */.z6)(thrown);
        if (error.code === 'SIGN_UNCERTAIN')
            throw new UntrackedCertificateError(error, attempt);
        record.forgetRequest();
        throw error;
    }
}
async function makeUntrusted({ subject }, keyPair, clock) {
    const { makeUntrustedCertificates } = await Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 4677));
    return makeUntrustedCertificates(subject, keyPair, new Date(clock.now()));
}
function saveSerialNumber({ config, record, runner }, { userToken }, attempt, response) {
    const { serialNumber } = response;
    if (serialNumber === undefined) {
        const reason = 'No serial number could be read from VTEX’s answer.';
        throw new UntrackedCertificateError(whyNoSerialNumber(response), attempt, reason);
    }
    const { serverCaFile, timeoutMs, retries } = config;
    const serverCas = casFittingState(config.serverCas);
    const where = { baseUrl: config.baseUrl.origin, serverCaFile, serverCas };
    const limits = { timeoutMs, retries, userToken };
    const saved = { serialNumber, ...where, ...limits, atExit: 'revoke' };
    record.saveCertificate(saved);
    record.forgetRequest();
    runner.info(`VTEX signed certificate ${serialNumber}.`);
    return saved;
}
function whyNoSerialNumber({ failure, text }) {
    if (failure)
        return failure;
    try {
        parseIssuedCertificate(text);
    }
    catch (error) {
        return (0,errors/* asActionError */.z6)(error);
    }
    const message = 'VTEX answered with a certificate that has no serial number.';
    return new errors/* ActionError */.lZ('CERTIFICATE_MALFORMED', message);
}

;// CONCATENATED MODULE: ./src/verify/junit.ts

function junitXml(results, host, startedAt) {
    const failures = results.filter(({ passed }) => !passed).length;
    const seconds = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    const suite = attributes({
        name: 'VTEX mTLS smoke checks',
        package: 'vtex-mtls-action',
        id: '0',
        timestamp: startedAt.toISOString().slice(0, 19),
        hostname: host,
        tests: String(results.length),
        failures: String(failures),
        errors: '0',
        time: seconds.toFixed(3)
    });
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites>',
        `  <testsuite ${suite}>`,
        '    <properties/>',
        ...results.map((result) => testCase(result, host)),
        '    <system-out/>',
        '    <system-err/>',
        '  </testsuite>',
        '</testsuites>',
        ''
    ].join('\n');
}
function testCase(result, host) {
    const { check, passed, milliseconds } = result;
    const head = attributes({
        name: `${check.method} ${check.path}`,
        classname: host,
        time: (milliseconds / 1000).toFixed(3)
    });
    if (passed)
        return `    <testcase ${head}/>`;
    const failure = attributes({ message: formatCheckFailure(result), type: 'CHECKS_FAILED' });
    return `    <testcase ${head}>\n      <failure ${failure}/>\n    </testcase>`;
}
function attributes(values) {
    const pairs = Object.entries(values).map(([name, value]) => `${name}="${junit_escape(value)}"`);
    return pairs.join(' ');
}
function junit_escape(text) {
    return text
        .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./src/verify/interpret-outcome.ts





const VAGUE_ALERTS = [40, 49];
function interpretOutcome(outcome, detail, { shown, expected, testRequest }) {
    if (outcome instanceof NetworkError)
        return { meaning: interpretError(outcome, shown), detail };
    if (testRequest.succeeded(outcome)) {
        if (testRequest.isAlike(expected, outcome))
            return { meaning: 'accepted', detail };
        return { meaning: 'different', detail: `${detail}, ${kindOf(outcome.body)}` };
    }
    return { meaning: interpretResponse(outcome, shown, testRequest.safe), detail };
}
function interpretError({ alert, stage, code }, shown) {
    if (alert !== undefined) {
        if (!isCertificateAlert(alert))
            return 'unknown';
        if (alert === CERTIFICATE_REQUIRED)
            return 'refused';
        return shown === 'untrusted' && !VAGUE_ALERTS.includes(alert) ? 'refused' : 'doubtful';
    }
    if (code !== 'NETWORK_RESET')
        return 'unknown';
    if (stage === 'client-auth')
        return 'dropped';
    return stage === 'exchange' ? 'late' : 'unknown';
}
function interpretResponse({ status, body }, shown, safe) {
    if ([client_certificate_refusal/* BAD_CERTIFICATE */.wF.status, client_certificate_refusal/* MISSING_CERTIFICATE */.Rd.status].includes(status))
        return 'refused';
    const says = ({ title }) => status === 400 && title.test(body);
    if (says(client_certificate_refusal/* MISSING_CERTIFICATE */.Rd))
        return 'refused';
    if (shown === 'untrusted' && says(client_certificate_refusal/* BAD_CERTIFICATE */.wF))
        return 'refused';
    const refusals = safe ? client_certificate_refusal/* CERTIFICATE_REFUSAL_STATUSES */.G9 : [401, 403];
    return refusals.includes(status) ? 'doubtful' : 'unknown';
}
function isBriefFailure(outcome, { succeeded, safe }) {
    if (outcome instanceof NetworkError) {
        const unsent = outcome.stage === 'connect' || outcome.stage === 'handshake';
        return unsent && outcome.code !== 'NETWORK_TIMEOUT' && !outcome.isPermanent;
    }
    if (succeeded(outcome))
        return false;
    return wasNotRead(outcome) || (safe && isTransient(outcome));
}
function wasNotRead(outcome) {
    return !(outcome instanceof NetworkError) && outcome.status === 408;
}

;// CONCATENATED MODULE: ./src/verify/first-round.ts





const neverRetry = () => false;
function startFirstRound(connections, testRequest) {
    const startedAt = performance.now();
    const withCertificate = first_round_sendWithCertificate(connections, testRequest);
    const limitMs = withCertificate.then(() => timeLimitMs(connections, performance.now() - startedAt));
    const sideBySide = testRequest.inParallel && !connections.isLimited;
    const attemptWith = async (shown, before) => {
        const mayGo = sideBySide || testRequest.succeeded((await withCertificate).outcome);
        if (!mayGo)
            return undefined;
        if (!sideBySide)
            await before;
        const holdMs = shown === 'none' ? tls_handshake/* CLIENT_AUTH_GRACE_MS */.bO : undefined;
        return await withTimeLimit(limitMs, sendTwice(connections.clientFor(shown), testRequest, holdMs));
    };
    const withoutCertificate = attemptWith('none');
    const round = {
        withCertificate,
        withoutCertificate,
        withUntrusted: attemptWith('untrusted', withoutCertificate)
    };
    for (const one of Object.values(round))
        one.catch(() => undefined);
    return round;
}
function timeLimitMs({ comparisonTimeoutMs }, tookMs) {
    return Math.max(comparisonTimeoutMs, 4 * tookMs);
}
async function first_round_sendWithCertificate(connections, testRequest) {
    const { request, succeeded, safe } = testRequest;
    const shouldRetry = (outcome, attempt) => {
        if (outcome instanceof NetworkError && outcome.code === 'NETWORK_RESET')
            void connections.closeIdle();
        if (wasNotRead(outcome))
            return attempt === 1;
        return safe && !succeeded(outcome) && isTransient(outcome);
    };
    let attempts = 0;
    return await connections
        .clientFor('issued')
        .send(request, (outcome) => shouldRetry(outcome, ++attempts));
}
function sendFirst(connections, shown, testRequest) {
    return withTimeLimit(Promise.resolve(connections.comparisonTimeoutMs), sendTwice(connections.clientFor(shown), testRequest, tls_handshake/* CLIENT_AUTH_GRACE_MS */.bO));
}
async function sendTwice(client, testRequest, holdMs) {
    const once = () => client.send({ ...testRequest.request, holdMs, acceptsHangUp: true }, neverRetry);
    const first = await once();
    if (!isBriefFailure(first.outcome, testRequest))
        return toAttempt(client, first);
    if (!wasNotRead(first.outcome))
        await client.clock.sleep(PAUSE_MS, client.closed);
    if (client.closed.aborted)
        return toAttempt(client, first);
    const second = await once();
    return toAttempt(client, { ...second, history: [...first.history, ...second.history] });
}
const PAUSE_MS = 200;
function toAttempt(client, attempts) {
    return { outcome: attempts.outcome, detail: client.formatResult(attempts) };
}
async function withTimeLimit(milliseconds, work) {
    const done = new AbortController();
    const timeIsUp = milliseconds
        .then((delay) => (0,external_node_timers_promises_.setTimeout)(delay, undefined, { signal: done.signal }))
        .catch(() => undefined);
    return await Promise.race([work, timeIsUp]).finally(() => done.abort());
}

;// CONCATENATED MODULE: ./src/verify/proof-errors.ts




function proofError(client, attempts, { request }, hint = hintFor(attempts.outcome)) {
    const { outcome } = attempts;
    const text = client.formatResult(attempts);
    const message = `The call with the certificate failed: ${request.path}: ${text}.`;
    const cause = outcome instanceof NetworkError ? outcome : undefined;
    const inFront = formatFirewall(client, outcome);
    return new errors/* ActionError */.lZ('PROOF_FAILED', message, {
        hint: inFront ? `${inFront} ${hint}` : hint,
        cause
    });
}
const PROOF_LIMIT_HINT = ' Or there is a limit: the calls of the proof are made in parallel, over up to four connections.';
function formatFirewall(client, outcome) {
    if (outcome instanceof NetworkError)
        return undefined;
    const who = client.firewallName(outcome);
    if (!who)
        return undefined;
    return `VTEX’s API does not answer like that: ${who} may have refused the call. Ask those who run it to let this runner through; runners’ IP addresses change.`;
}
function hintFor(outcome) {
    if (outcome instanceof NetworkError || client_certificate_refusal/* NGINX_CERTIFICATE_STATUSES */.Cl.includes(outcome.status)) {
        const wasReset = outcome instanceof NetworkError && outcome.code === 'NETWORK_RESET';
        return `The edge may not accept the certificate yet, or not at all; try again, then ask VTEX.${wasReset ? PROOF_LIMIT_HINT : ''}`;
    }
    const { status } = outcome;
    if (status === 401 || status === 403) {
        return `Either the edge refuses the certificate, or VTEX refuses the token or its role: see the text of the response.${status === 403 ? PROOF_LIMIT_HINT : ''}`;
    }
    if (isTransient(outcome)) {
        const limited = status === 429 || status === 503;
        return `VTEX is busy or down; run the job again later.${limited ? PROOF_LIMIT_HINT : ''}`;
    }
    if (status < 300)
        return 'Another server may have answered: a web page or another authStatus came.';
    if (status < 400)
        return 'Redirects are not followed: check account, base-url and proof.';
    return 'The connection was made; check the path, and the text of the response.';
}
const NOT_REQUESTED_HINT = 'The server did not ask for a certificate in the handshake, so this is not about the' +
    ' certificate: check the token, its role and the path. Or the server asks only after the' +
    ' handshake (TLS 1.3 post-handshake authentication), which Node.js cannot answer: then it has to' +
    ' ask for the whole host, or to allow TLS 1.2.';
const NO_COMMON_SIGNATURE_HINT = 'The server asks for a certificate, but takes no signature that this client makes, such as RSA' +
    ' with SHA-256: it could not be shown. Ask those who run the server to allow one.';

;// CONCATENATED MODULE: ./src/verify/verdict.ts
const UNVERIFIED = {
    mtls: 'unverified',
    sentence: 'The certificate was not tried (verify is false).'
};
const NEVER_REQUESTED = {
    mtls: 'not-requested',
    sentence: 'the server never asked for a certificate, so it was not shown. Its answers do not depend on' +
        ' mTLS, and a success says nothing about it.'
};
function notShownVerdict(mayBeRequested) {
    const sentence = mayBeRequested
        ? 'the server asked for a certificate, but takes no signature that this client makes, such as RSA with SHA-256: it could not be shown. Ask those who run the server to allow one.'
        : 'whether the server asked for a certificate is not known: a second handshake failed. Run the job again.';
    return { mtls: 'requested', sentence };
}
const REFUSED = ['refused', 'doubtful', 'dropped', 'late'];
function confirmRefusal(second, passedAgain) {
    const repeated = second.meaning === 'doubtful' || second.meaning === 'dropped';
    return repeated && passedAgain ? { ...second, meaning: 'refused' } : second;
}
function mtlsVerdict({ withoutCertificate, withUntrusted, safe }) {
    const requested = 'the server asked for the certificate';
    if (withoutCertificate.meaning === 'accepted') {
        return {
            mtls: 'requested',
            sentence: `${requested}, but took the same call without one too (${withoutCertificate.detail}). It works, but is not needed.`
        };
    }
    if (withoutCertificate.meaning !== 'refused') {
        const open = `${requested}, but whether it insists is not known: the same call without one came to`;
        return { mtls: 'requested', sentence: `${open} ${formatReason(withoutCertificate, safe)}` };
    }
    const refused = `${requested}, and refused the same call without one (${withoutCertificate.detail})`;
    if (withUntrusted?.meaning === 'accepted') {
        return {
            mtls: 'any-certificate',
            sentence: `${refused}, but took it with a certificate that it did not issue (${withUntrusted.detail}): it insists on a certificate, but accepts any, so it authenticates no client.`
        };
    }
    if (withUntrusted?.meaning !== 'refused') {
        const open = `${refused}, but whether it takes any certificate is not known: the call with one that it did not issue came to`;
        return {
            mtls: 'requested',
            sentence: `${open} ${formatReason(withUntrusted ?? NOT_MADE, safe)}`
        };
    }
    return {
        mtls: 'enforced',
        sentence: `${refused}, and with a certificate that it did not issue (${withUntrusted.detail}).`
    };
}
const EXPLANATIONS = {
    refused: '',
    accepted: '',
    doubtful: 'a limit on requests may be the reason',
    dropped: 'a limit on connections may be the reason',
    late: 'the request itself may be the reason',
    different: 'that is not the answer that the certificate had',
    unknown: 'that says nothing about certificates'
};
const NOT_MADE = { meaning: 'unknown', detail: 'nothing' };
function formatReason({ meaning, detail }, safe) {
    if (!safe && REFUSED.includes(meaning)) {
        return `${detail}, and it cannot be made again to see whether a limit or the call itself was the reason. Name a GET path that is protected in the input proof.`;
    }
    const next = REFUSED.includes(meaning)
        ? 'Run the job again when the host is less busy, or name another path in the input proof.'
        : 'Name a path in the input proof that is refused without a certificate.';
    return `${detail}; ${EXPLANATIONS[meaning]}. ${next}`;
}

;// CONCATENATED MODULE: ./src/verify/certificate-not-requested.ts




function isRefusedWithoutRequest(outcome) {
    if (outcome instanceof NetworkError || outcome.certificateRequested)
        return false;
    return outcome.status === 401 || outcome.status === 403;
}
async function verdictWithoutRequest(connections, response) {
    const isRequested = await requestsWithSha1(connections, response);
    return isRequested === false ? NEVER_REQUESTED : notShownVerdict(isRequested === true);
}
async function hintWithoutRequest(connections, response) {
    return (await requestsWithSha1(connections, response))
        ? NO_COMMON_SIGNATURE_HINT
        : NOT_REQUESTED_HINT;
}
const HANDSHAKE_CHECK_MS = Promise.resolve(3000);
async function requestsWithSha1(connections, { protocol }) {
    if (protocol !== 'TLSv1.2')
        return false;
    const client = connections.openHandshakeCheck();
    try {
        const result = client.send({ method: 'HEAD', path: '/', statusOnly: true }, neverRetry);
        const outcome = (await withTimeLimit(HANDSHAKE_CHECK_MS, result))?.outcome;
        return outcome instanceof NetworkError ? undefined : outcome?.certificateRequested;
    }
    finally {
        client.close();
    }
}

;// CONCATENATED MODULE: ./src/verify/repeat-refused.ts



const LAST_DELAY_MS = 10;
async function repeatTogether(connections, refused, { request, succeeded }) {
    const tries = new Map();
    const sent = refused.map(async (shown) => {
        const client = connections.clientFor(shown);
        let response = Promise.resolve();
        await new Promise((resolve) => {
            const sending = client.send({ ...request, onSent: resolve, acceptsHangUp: true }, neverRetry);
            response = withTimeLimit(Promise.resolve(connections.comparisonTimeoutMs), sending)
                .then((attempts) => attempts && void tries.set(shown, toAttempt(client, attempts)))
                .finally(resolve);
        });
        return { response };
    });
    const responses = Promise.all((await Promise.all(sent)).map(({ response }) => response));
    await withTimeLimit(Promise.resolve(LAST_DELAY_MS), responses);
    const withCertificate = connections
        .clientFor('issued')
        .send({ ...request, acceptsHangUp: true }, neverRetry);
    const [last] = await Promise.all([withCertificate, responses]);
    const wasLost = last.outcome instanceof NetworkError;
    return { tries, passedAgain: succeeded(last.outcome), wasLost };
}
const HOLDS_MS = [100, 300];
const MAX_PAUSE_MS = 3000;
async function repeatAlone(connections, refused, { request, succeeded }, passedAt) {
    const tries = new Map();
    const send = async (shown, holdMs) => {
        await connections.closeIdle();
        const client = connections.clientFor(shown);
        return toAttempt(client, await client.send({ ...request, holdMs, acceptsHangUp: true }, neverRetry));
    };
    const [first, second] = HOLDS_MS;
    for (const shown of refused)
        tries.set(shown, await send(shown, first));
    const pausedMs = performance.now() - passedAt;
    const passedAgain = succeeded((await send('issued')).outcome);
    if (!passedAgain)
        return { tries, passedAgain };
    await (0,external_node_timers_promises_.setTimeout)(Math.min(1.2 * pausedMs, MAX_PAUSE_MS));
    for (const shown of refused) {
        if (isHungUp(tries.get(shown)))
            tries.set(shown, await send(shown, second));
    }
    return { tries, passedAgain };
}
function isHungUp(attempt) {
    return attempt?.outcome instanceof NetworkError && attempt.outcome.code === 'NETWORK_RESET';
}

;// CONCATENATED MODULE: ./src/verify/evaluate.ts




async function evaluate(connections, testRequest, round, expected) {
    const passedAt = performance.now();
    const { safe } = testRequest;
    const interpretAttempt = (shown, attempt) => attempt
        ? interpretOutcome(attempt.outcome, attempt.detail, { shown, expected, testRequest })
        : { meaning: 'unknown', detail: 'no answer in time' };
    const withoutCertificate = interpretAttempt('none', await round.withoutCertificate);
    if (!isRefusal(withoutCertificate))
        return mtlsVerdict({ withoutCertificate, safe });
    let withUntrusted = interpretAttempt('untrusted', await round.withUntrusted);
    if (withUntrusted.meaning === 'accepted') {
        await connections.replaceUntrusted();
        withUntrusted = interpretAttempt('untrusted', await sendFirst(connections, 'untrusted', testRequest));
    }
    const seen = new Map([
        ['none', withoutCertificate],
        ['untrusted', withUntrusted]
    ]);
    const decides = isRefusal(withUntrusted) || withUntrusted.meaning === 'accepted';
    if (safe && decides)
        await repeatRefused(seen, { connections, testRequest, passedAt }, interpretAttempt);
    return mtlsVerdict({
        withoutCertificate: seen.get('none') ?? withoutCertificate,
        withUntrusted: seen.get('untrusted') ?? withUntrusted,
        safe
    });
}
async function repeatRefused(seen, { connections, testRequest, passedAt }, interpretAttempt) {
    const unsettled = () => [...seen].flatMap(([shown, interpretation]) => (isUnsettled(interpretation) ? [shown] : []));
    const confirmAll = ({ tries, passedAgain }) => {
        for (const shown of unsettled()) {
            seen.set(shown, confirmRefusal(interpretAttempt(shown, tries.get(shown)), passedAgain));
        }
    };
    const anyHangUp = () => [...seen.values()].some(isHangUp);
    if (unsettled().length > 0 && !anyHangUp()) {
        const result = await repeatTogether(connections, unsettled(), testRequest);
        if (result.wasLost)
            return confirmAll(await repeatAlone(connections, unsettled(), testRequest, passedAt));
        confirmAll(result);
    }
    if (anyHangUp())
        confirmAll(await repeatAlone(connections, unsettled(), testRequest, passedAt));
}
function isRefusal({ meaning }) {
    return REFUSED.includes(meaning);
}
function isUnsettled(interpretation) {
    return isRefusal(interpretation) && interpretation.meaning !== 'refused';
}
function isHangUp({ meaning }) {
    return meaning === 'dropped' || meaning === 'late';
}

;// CONCATENATED MODULE: ./src/verify/mtls-proof.ts





async function proveMtls(connections, testRequest) {
    await connections.ready;
    const round = startFirstRound(connections, testRequest);
    const attempts = await round.withCertificate;
    const { outcome } = attempts;
    if (testRequest.succeeded(outcome)) {
        return { proof: await verdictFrom(connections, testRequest, round, outcome), connections };
    }
    if (!isRefusedWithoutRequest(outcome))
        throw proofError(connections.clientFor('issued'), attempts, testRequest);
    const olderResult = outcome.protocol === 'TLSv1.3' && (await proveOverTls12(connections, testRequest));
    if (olderResult)
        return olderResult;
    const hint = await hintWithoutRequest(connections, outcome);
    throw proofError(connections.clientFor('issued'), attempts, testRequest, hint);
}
function requireEnforced({ mtls, sentence }) {
    if (mtls === 'enforced')
        return;
    throw new errors/* ActionError */.lZ('MTLS_NOT_ENFORCED', `require-mtls is set, but: ${sentence}`, {
        hint: 'Ask VTEX’s Commercial Support whether mTLS is enforced for this account and path, or name' +
            ' a path that is protected in the input proof.'
    });
}
async function proveOverTls12(connections, testRequest) {
    const older = connections.overTls12();
    const round = startFirstRound(older, testRequest);
    const { outcome } = await round.withCertificate;
    if (!testRequest.succeeded(outcome) || !outcome.certificateRequested)
        return undefined;
    connections.log('The server asks for the certificate only after the TLS 1.3 handshake, which Node.js cannot' +
        ' answer; the proof and the checks are made over TLS 1.2.');
    return { proof: await verdictFrom(older, testRequest, round, outcome), connections: older };
}
function verdictFrom(connections, testRequest, round, expected) {
    return expected.certificateRequested
        ? evaluate(connections, testRequest, round, expected)
        : verdictWithoutRequest(connections, expected);
}

;// CONCATENATED MODULE: ./src/actions/issue/prove-and-check.ts





async function proveAndCheck({ config, connections, clock, runner, timer }, userToken) {
    const request = config.proof
        ? checkRequest(connections.clientFor('issued'), config.proof)
        : validateRequest(userToken.token);
    const { proof, connections: verified } = config.verify
        ? await timer.measure('proof', proveMtls(connections, request))
        : { proof: UNVERIFIED, connections };
    if (config.requireMtls)
        requireEnforced(proof);
    logProof(runner, proof);
    if (config.checks.length === 0)
        return { proof, checks: [], junit: undefined };
    const client = verified.clientFor('issued');
    const startedAt = new Date(clock.now());
    const checks = await timer.measure('checks', runChecks(client, config.checks));
    return { proof, checks, junit: junitXml(checks, client.host, startedAt) };
}
function logProof(runner, { mtls, sentence }) {
    const line = `mTLS ${mtls}: ${sentence}`;
    if (mtls === 'enforced' || mtls === 'unverified')
        runner.info(line);
    else
        runner.warning(`${line} Set require-mtls: true to fail instead.`);
}

// EXTERNAL MODULE: ./src/files/formats/index.ts + 2 modules
var files_formats = __webpack_require__(2358);
;// CONCATENATED MODULE: ./src/files/write-files.ts




async function writeCertificateFiles(certificate, folder, { formats, baseUrl, junit, serverCas }) {
    const write = async (name, content) => {
        const path = (0,external_node_path_.join)(folder, name);
        await writePrivateFile(path, content);
        return path;
    };
    const { certificatePem, privateKeyPem } = certificate.pem;
    const files = {
        certificatePath: await write(CERTIFICATE_FILE, certificatePem),
        privateKeyPath: await write(KEY_FILE, privateKeyPem)
    };
    const extras = [];
    for (const format of formats) {
        const { name, content, password } = await (0,files_formats/* formatFile */.O2)(format, certificate, files, baseUrl);
        extras.push({ format, path: await write(name, content), password });
    }
    const junitPath = junit === undefined ? undefined : await write('checks.junit.xml', junit);
    if (serverCas)
        await write(SERVER_CA_FILE, serverCas.join('\n'));
    return { ...files, extras, junitPath, looseModes: await findLooseModes(files.privateKeyPath) };
}

;// CONCATENATED MODULE: ./src/actions/issue/write-certificate-files.ts






async function createCertificateFolder({ config, record, runner, job }, serialNumber) {
    const [path, id] = [privateFolderPath(config.outputDirectory), (0,external_node_crypto_.randomUUID)()];
    runner.mask(path);
    record.saveFolder({ path, id });
    const folderRecord = {
        id,
        baseUrl: config.baseUrl.origin,
        account: config.subject.organizationalUnitName,
        serialNumber,
        atExit: 'revoke',
        job
    };
    record.saveFolder({ path, id, made: await makePrivateFolder(path) });
    await writePrivateFile((0,external_node_path_.join)(path, MARKER), formatMarker(folderRecord));
    return { path, folderRecord };
}
async function writeFiles({ config, runner }, { certificate, folder, junit }) {
    const files = await writeCertificateFiles(certificate, folder.path, {
        ...{ formats: config.formats, baseUrl: config.baseUrl, junit },
        serverCas: casFittingState(config.serverCas) ? undefined : config.serverCas
    });
    if (files.looseModes)
        runner.warning(formatLooseModes(files.looseModes));
    return files;
}
async function recordPublication({ path, folderRecord }, change) {
    await rewriteRecord(path, { ...folderRecord, ...change }).catch(() => undefined);
}
function formatLooseModes(modes) {
    return (`The file system of output-dir (by default RUNNER_TEMP) keeps no modes: ${modes}, where 0700` +
        ' and 0600 were asked for. Other users of this machine may be able to read the private key.' +
        ' Set output-dir to a folder on a local disk.');
}

;// CONCATENATED MODULE: ./src/actions/issue/issue.ts





















async function issue(dependencies) {
    const { runner, clock, inputs, proxyEnv } = dependencies;
    maskSecrets(runner, (0,config_inputs/* secretValues */.VX)(inputs));
    maskProxies(runner, proxyEnv);
    const config = dependencies.config();
    for (const warning of config.warnings)
        runner.warning(warning);
    runner.info(`Asking ${config.baseUrl.host} for a certificate: ${(0,pki_subject/* formatSubject */.QK)(config.subject)}.`);
    const timer = new PhaseTimer(clock);
    const client = openClient(config, dependencies, { preconnected: dependencies.preconnected });
    const connections = new ProofConnections(client);
    const record = new CleanupRecord(runner);
    const run = { ...dependencies, config, client, connections, record, timer };
    let loggedIn = false;
    try {
        if ((0,vtex_credentials/* needsLogin */.$0)(config.credentials))
            client.preconnectNext();
        if (config.verify)
            connections.preconnect();
        const material = await prepare(run, dependencies);
        loggedIn = true;
        const attempt = createSigningAttempt(client.host, config.subject, clock.now());
        const signing = requestCertificate(run, material, attempt);
        const response = await timer.measure('sign', signing);
        const { checks } = await useOrRevoke(run, material, attempt, response);
        requirePassed(checks);
    }
    catch (error) {
        if (error instanceof UntrackedCertificateError) {
            const { attempt, why } = error;
            await reportUntracked(runner, attempt, { why, summary: config.summary });
            record.forgetRequest();
        }
        throw error;
    }
    finally {
        issue_close(run);
        if (loggedIn)
            await cleanUpStaleFolders(config, record.state.folder?.made?.owner, run);
    }
}
async function useOrRevoke(run, material, attempt, response) {
    try {
        return await useCertificate(run, material, attempt, response);
    }
    catch (error) {
        issue_close(run);
        await undoIssue(run, material, response);
        throw error;
    }
}
async function useCertificate(run, material, attempt, response) {
    const { config, connections, record, timer, clock, signal } = run;
    const { keyPair, userToken } = material;
    const saved = saveSerialNumber(run, material, attempt, response);
    const folder = await createCertificateFolder(run, saved.serialNumber);
    if (response.failure)
        throw response.failure;
    signal.throwIfAborted();
    const issued = parseIssuedCertificate(response.text);
    const now = new Date(clock.now());
    const certificate = verifyCertificate(issued, { keyPair, subject: config.subject, now });
    connections.setCertificate(certificate.pem);
    const proving = proveAndCheck(run, userToken);
    const verification = await raceWithAbort(proving, signal).finally(() => connections.close());
    const toWrite = { certificate, folder, junit: verification.junit };
    const files = await timer.measure('files', writeFiles(run, toWrite));
    await publish(run, { facts: certificate.facts, verification, files });
    const notAfter = certificate.facts.notAfter.getTime();
    const atExit = config.revokeOnExit ? 'revoke' : 'keep';
    await recordPublication(folder, { notAfter, atExit });
    record.saveCertificate({ ...saved, notAfter, atExit });
    return verification;
}
function issue_close({ connections, client }) {
    connections.close();
    client.close();
}
async function undoIssue(run, material, response) {
    const context = { ...run, signal: undefined };
    await cleanUp(run.record, {
        runner: run.runner,
        clock: run.clock,
        clientCertificate: clientCertificateFrom(response, material),
        openClient: ({ userToken }) => openClient(run.config, context, { userToken: userToken.token })
    });
}
function clientCertificateFrom({ text }, { keyPair }) {
    try {
        const issued = parseIssuedCertificate(text);
        return { certificatePem: certificatePem(issued), privateKeyPem: keyPair.privateKeyPem };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/github/fail-step.ts

function failStep(runner, thrown) {
    for (const frame of (0,errors/* stackFrames */.N0)(thrown))
        runner.debug(frame.trim());
    runner.fail((0,errors/* formatError */.Wk)(thrown, runner.troubleshootingPage));
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 6 modules
var core = __webpack_require__(6251);
;// CONCATENATED MODULE: ./src/github/troubleshooting-page.ts
const PAGE = 'docs/troubleshooting.md';
function troubleshootingAddress(env) {
    const server = env['GITHUB_SERVER_URL'] ?? '';
    const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
    const ref = env['GITHUB_ACTION_REF'] ?? '';
    const known = /^https:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository);
    if (!known || !/^[\w./-]+$/.test(ref))
        return PAGE;
    return `${server}/${repository}/blob/${ref}/${PAGE}`;
}

;// CONCATENATED MODULE: ./src/github/github-runner.ts




const escapeLegacyCommands = (log) => (message) => log(message.replaceAll('##[', '##('));
const warning = escapeLegacyCommands(core/* warning */.$e);
const wrapFileCommand = (variable, write) => (...args) => {
    try {
        write(...args);
    }
    catch (cause) {
        const message = `The runner’s file for ${variable} could not be written: ${github_runner_formatReason(cause)}.`;
        const hint = 'Check the runner’s disk, and what an earlier step may have set the variable to.';
        throw new errors/* ActionError */.lZ('FILE_FAILED', message, { hint, cause });
    }
};
function github_runner_formatReason(cause) {
    const { code } = cause;
    return code ? (0,system_errors/* formatSystemError */.R)(code) : 'it is not set, or names no usable file';
}
const githubRunner = {
    troubleshootingPage: troubleshootingAddress(process.env),
    whereFilesAre: 'Later steps find it by the outputs cert-path and key-path.',
    mask: core/* setSecret */.Pq,
    saveState: wrapFileCommand('GITHUB_STATE', core/* saveState */.LZ),
    setOutput: wrapFileCommand('GITHUB_OUTPUT', core/* setOutput */.uH),
    exportVariable: wrapFileCommand('GITHUB_ENV', core/* exportVariable */.dN),
    debug: escapeLegacyCommands(core/* debug */.Yz),
    info: escapeLegacyCommands(core/* info */.pq),
    warning,
    error: escapeLegacyCommands(core/* error */.z3),
    fail: escapeLegacyCommands(core/* setFailed */.C1),
    async addSummary(markdown) {
        try {
            await core/* summary */.z.addRaw(markdown, true).write();
        }
        catch (cause) {
            warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${github_runner_formatReason(cause)}. Nothing else depends on it.`);
        }
    }
};

;// CONCATENATED MODULE: ./src/entrypoints/run-step.ts





const context = {
    clock: systemClock,
    proxyEnv: process.env,
    userAgent: userAgentOf(process.env),
    runner: githubRunner,
    readFile: (path) => (0,external_node_fs_.readFileSync)(path, 'utf8')
};
async function runStep(action, onError = failStep) {
    try {
        await action(context);
    }
    catch (error) {
        onError(githubRunner, error);
    }
}

;// CONCATENATED MODULE: ./src/entrypoints/main/run.ts




async function run(started) {
    const cancelled = new AbortController();
    const reason = new errors/* ActionError */.lZ('INTERRUPTED', 'The job was cancelled.');
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.once(name, () => cancelled.abort(reason));
    }
    const { signal } = cancelled;
    await runStep((context) => issue({ ...started, ...context, job: currentJob(), signal }));
}


/***/ })

};
