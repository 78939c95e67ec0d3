import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__oidc_stub_js_0f3f8f82__ from "./oidc-stub.js";
/******/ var __webpack_modules__ = ({

/***/ 163:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ runPostStep)
});

// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __nccwpck_require__(382);
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js + 1 modules
var io = __nccwpck_require__(366);
// EXTERNAL MODULE: ./src/shared/system-errors.ts + 1 modules
var system_errors = __nccwpck_require__(744);
;// CONCATENATED MODULE: ./src/shared/json-values.ts
function readObject(value) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new TypeError('This is no JSON object.');
}
function readText(value) {
    if (typeof value === 'string')
        return value;
    throw new TypeError('This is no JSON string.');
}
function readNumber(value) {
    if (typeof value === 'number')
        return value;
    throw new TypeError('This is no JSON number.');
}
function readBoolean(value) {
    if (typeof value === 'boolean')
        return value;
    throw new TypeError('This is no JSON boolean.');
}
function textMatching(pattern) {
    return (value) => {
        const text = readText(value);
        if (pattern.test(text))
            return text;
        throw new TypeError('This string has another form.');
    };
}
function oneOf(choices) {
    return (value) => {
        const found = choices.find((choice) => choice === value);
        if (found !== undefined)
            return found;
        throw new TypeError('This is none of the known strings.');
    };
}
function listOf(readItem) {
    return (value) => {
        if (Array.isArray(value))
            return value.map((item) => readItem(item));
        throw new TypeError('This is no JSON array.');
    };
}
function optional(read) {
    return (value) => (value === undefined ? undefined : read(value));
}

;// CONCATENATED MODULE: ./src/files/marker.ts




const MARKER = '.vtex-mtls-action';
const VERSION = 1;
const AT_EXIT = ['revoke', 'keep', 'revoked'];
const ABOUT = 'Made by vtex-mtls-action. Deleted when the job ends, else by a later use of the action.';
function formatMarker(record) {
    return `${JSON.stringify({ about: ABOUT, version: VERSION, ...record })}\n`;
}
async function readRecord(folder) {
    try {
        return readFolderRecord(JSON.parse(await (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(folder, MARKER), 'utf8')));
    }
    catch {
        return undefined;
    }
}
async function rewriteRecord(folder, record) {
    const draft = (0,external_node_path_namespaceObject.join)(folder, `${MARKER}.${(0,external_node_crypto_namespaceObject.randomUUID)()}`);
    const file = await (0,promises_namespaceObject.open)(draft, 'wx', 0o600);
    try {
        await file.writeFile(formatMarker(record));
    }
    finally {
        await file.close();
    }
    await (0,promises_namespaceObject.rename)(draft, (0,external_node_path_namespaceObject.join)(folder, MARKER));
}
const CLAIM = (/* unused pure expression or super */ null && (`${MARKER}.claim`));
const CLAIM_MS = (/* unused pure expression or super */ null && (60 * 60 * 1000));
async function claimFolder(folder, now) {
    const path = join(folder, CLAIM);
    const claim = await lstat(path).catch(() => undefined);
    if (claim && claim.mtimeMs < now - CLAIM_MS)
        await rm(path, { force: true });
    const file = await open(path, 'wx', 0o600).catch(() => undefined);
    await file?.close();
    return file !== undefined;
}
async function releaseFolder(folder) {
    await rm(join(folder, CLAIM), { force: true });
}
async function hasMarkerId(folder, id) {
    const marker = await (0,promises_namespaceObject.lstat)((0,external_node_path_namespaceObject.join)(folder, MARKER)).catch(() => undefined);
    return marker?.isFile() === true && (await readRecord(folder))?.id === id;
}
function readFolderRecord(value) {
    const record = readObject(value);
    if (record['version'] !== VERSION)
        throw new TypeError('Another version has written this.');
    return {
        id: readText(record['id']),
        baseUrl: readText(record['baseUrl']),
        account: readText(record['account']),
        serialNumber: textMatching(/^-?[0-9A-F]{1,512}$/)(record['serialNumber']),
        notAfter: optional(readNumber)(record['notAfter']),
        atExit: oneOf(AT_EXIT)(record['atExit']),
        maybeRevoked: optional(readBoolean)(record['maybeRevoked']),
        job: readJob(record['job'])
    };
}
function readJob(value) {
    const { trackingId, worker, isOver } = readObject(value);
    return {
        trackingId: optional(readText)(trackingId),
        worker: optional(readWorker)(worker),
        isOver: optional(readBoolean)(isOver)
    };
}
function readWorker(value) {
    const { machine, pid, startedAt, endsWithJob } = readObject(value);
    return {
        machine: readText(machine),
        pid: readPid(pid),
        startedAt: readText(startedAt),
        endsWithJob: readBoolean(endsWithJob)
    };
}
function readPid(value) {
    const pid = readNumber(value);
    if (Number.isInteger(pid) && pid > 1)
        return pid;
    throw new TypeError('This is no process of a job.');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./src/files/writable-directory.ts



function findDirectoryProblem(path, mayBeMade) {
    try {
        const [missing] = writable_directory_missingFolders(path);
        if (missing && !mayBeMade)
            return 'does not exist';
        const existing = missing ? dirname(missing) : path;
        if (!statSync(existing).isDirectory())
            return 'is not a directory, or below one';
        accessSync(existing, constants.W_OK | constants.X_OK);
        return undefined;
    }
    catch (error) {
        return `cannot be written to: ${formatSystemError(systemErrorCode(error))}`;
    }
}
function writable_directory_missingFolders(path) {
    const missing = [];
    for (let folder = path; !exists(folder); folder = dirname(folder))
        missing.unshift(folder);
    return missing;
}
function exists(path) {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

;// CONCATENATED MODULE: ./src/files/windows-acl.ts


const SYSTEM = 'S-1-5-18';
function icaclsArguments(folder, userSid) {
    const full = (sid) => `*${sid}:(OI)(CI)F`;
    return [folder, '/inheritance:r', '/grant:r', full(userSid), '/grant:r', full(SYSTEM)];
}
function parseUserSid(output) {
    return /"(S-1-[0-9-]+)"\s*$/.exec(output)?.[1];
}
async function windows_acl_restrictToCurrentUser(folder) {
    const { exec, getExecOutput } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 683));
    const system32 = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32');
    const whoami = await getExecOutput(join(system32, 'whoami.exe'), ['/user', '/fo', 'csv', '/nh'], {
        silent: true
    });
    const userSid = parseUserSid(whoami.stdout);
    if (!userSid) {
        throw new ActionError('FILE_FAILED', 'Windows did not say who the current user is (whoami).');
    }
    await exec(join(system32, 'icacls.exe'), icaclsArguments(folder, userSid), { silent: true });
}

;// CONCATENATED MODULE: ./src/files/private-folder.ts









const PREFIX = 'vtex-mtls-';
const NAME_PATTERN = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
function privateFolderPath(parent) {
    return join(parent, PREFIX + randomUUID());
}
async function makePrivateFolder(path) {
    return withFileErrors('make the private folder', async () => {
        const folders = missingFolders(dirname(path));
        for (const folder of folders)
            await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting);
        await mkdir(path, { mode: 0o700 });
        if (process.platform === 'win32')
            await restrictToCurrentUser(path);
        return folderStat(await lstat(path, { bigint: true }));
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
    await withFileErrors(`write ${basename(path)}`, async () => {
        const file = await open(path, 'wx', 0o600);
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
    const names = (await (0,promises_namespaceObject.readdir)(path)).filter((name) => !name.startsWith(MARKER));
    const deleted = await Promise.allSettled(names.map((name) => (0,io/* rmRF */.Yz)((0,external_node_path_namespaceObject.join)(path, name))));
    return deleted.filter(({ status }) => status === 'fulfilled').length;
}
async function privateFolderExists(path, known) {
    const found = await (0,promises_namespaceObject.lstat)(path, { bigint: true }).catch((error) => {
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
    return (0,external_node_path_namespaceObject.isAbsolute)(path) && NAME_PATTERN.test((0,external_node_path_namespaceObject.basename)(path));
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

;// CONCATENATED MODULE: ./src/pki/pem.ts
function parsePemBlocks(text, label) {
    return splitPemBlocks(text, label).map(({ body, closed }, index) => {
        if (!closed)
            throw new SyntaxError(`PEM block ${index + 1} has no END line`);
        const base64 = body.replaceAll(/\s/g, '');
        if (!isBase64(base64))
            throw new SyntaxError(`PEM block ${index + 1} is not base64`);
        const der = Buffer.from(base64, 'base64');
        return { der, pem: encodePem(der, label) };
    });
}
function decodePemLeniently(text, label) {
    return splitPemBlocks(text, label).map(({ body }) => Buffer.from(body, 'base64'));
}
function encodePem(der, label) {
    const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
function pem_pemBodyLines(pem) {
    const lines = pem.split(/[\r\n]+/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('-----'));
}
const OLD_LABELS = /(?<=-----(?:BEGIN|END) )(?:X509|X\.509|TRUSTED) (?=CERTIFICATE-----)/g;
function splitPemBlocks(text, label) {
    const [, ...parts] = text.replaceAll(OLD_LABELS, '').split(`-----BEGIN ${label}-----`);
    return parts.map((part) => {
        const end = part.indexOf(`-----END ${label}-----`);
        return end < 0 ? { body: part, closed: false } : { body: part.slice(0, end), closed: true };
    });
}
function isBase64(text) {
    return text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
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
    const read = (name) => (0,promises_namespaceObject.readFile)((0,external_node_path_namespaceObject.join)(path, name), 'utf8').catch(() => undefined);
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
        return parsePemBlocks(bundle, 'CERTIFICATE').map(({ pem }) => pem);
    }
    catch {
        return undefined;
    }
}
async function findLooseModes(keyPath) {
    if (process.platform === 'win32')
        return undefined;
    const paths = [dirname(keyPath), keyPath];
    const modes = await Promise.all(paths.map(async (path) => (await lstat(path)).mode & 0o777));
    if (modes.every((mode) => (mode & 0o077) === 0))
        return undefined;
    const [folder, key] = modes.map((mode) => mode.toString(8).padStart(4, '0'));
    return `the folder of the private key is ${folder} and the key ${key}`;
}

;// CONCATENATED MODULE: ./src/http/node-errors.ts
function property(value, name) {
    return Reflect.get(Object(value), name);
}
function nodeErrorCode(cause) {
    const [code, errors] = [property(cause, 'code'), property(cause, 'errors')];
    if (typeof code === 'string')
        return code;
    return Array.isArray(errors) && errors.length > 0 ? nodeErrorCode(errors[0]) : 'unknown';
}

;// CONCATENATED MODULE: ./src/http/proxy-errors.ts

class ProxyError extends Error {
    proxy;
    response;
    constructor(proxy, { cause, response }) {
        super('The proxy opened no tunnel.', { cause });
        this.name = 'ProxyError';
        this.proxy = proxy;
        this.response = response;
    }
}
const SCHEMES = ['Basic', 'Digest', 'NTLM', 'Negotiate', 'Kerberos', 'Bearer'];
const NOT_A_PROXY_STATUSES = [200, 400, 404, 405, 501];
const SETTINGS = 'Check HTTPS_PROXY and NO_PROXY, and that the proxy';
const HINTS = {
    allowed: `${SETTINGS} allows this host.`,
    reaches: `${SETTINGS} can reach this host.`,
    unreachable: 'Check the host and the port in HTTPS_PROXY, and that the runner may reach the proxy. Hosts that' +
        ' need no proxy belong in NO_PROXY.',
    notOne: 'Check the host and the port in HTTPS_PROXY, and how it begins: https:// is for a proxy that' +
        ' speaks TLS itself, http:// for any other.',
    untrusted: 'Give its CA as a file in the environment variable NODE_EXTRA_CA_CERTS, for the job or the' +
        ' runner; server-ca-file is not used for a proxy.',
    otherName: 'Write the host in HTTPS_PROXY as the certificate of the proxy has it.',
    expired: 'The certificate of the proxy has to be renewed by those who run it.',
    noCredentials: 'HTTPS_PROXY has none. Write http://user:password@host:port, percent-encode special characters,' +
        ' and keep it in a secret.',
    wrongCredentials: 'Check the user name and the password in HTTPS_PROXY; special characters are percent-encoded.',
    otherScheme: 'Only Basic is supported, so that credentials in HTTPS_PROXY do not help. Name a local proxy in' +
        ' HTTPS_PROXY that logs in to this one, such as cntlm or px; have this host allowed without a' +
        ' login; or name it in NO_PROXY, if it can be reached directly.'
};
function slowProxyHint({ name, url }) {
    const hint = `HTTPS_PROXY names ${name}: the proxy, or the server behind it, may be what does not answer.`;
    return url.protocol === 'https:'
        ? `${hint} Write http:// if the proxy speaks no TLS itself.`
        : hint;
}
function describeProxyError({ proxy, response, cause }, asServer) {
    return response
        ? describeProxyResponse(proxy, response)
        : describeProxyConnection(proxy, asServer, nodeErrorCode(cause));
}
function describeProxyResponse({ name, authorization }, { status, challenge }) {
    const isPermanent = (status < 500 && status !== 408 && status !== 429) || status === 501;
    const describe = (reason, hint) => {
        return { reason: `${reason} (HTTP ${status})`, hint, isPermanent };
    };
    if (status === 401 || status === 407) {
        const offered = parseSchemes(challenge);
        if (offered.length > 0 && !offered.includes('Basic')) {
            return describe(`the proxy ${name} wants a login by ${offered.join(' or ')}`, HINTS.otherScheme);
        }
        return authorization === undefined
            ? describe(`the proxy ${name} wants a user name and a password`, HINTS.noCredentials)
            : describe(`the proxy ${name} does not take the credentials`, HINTS.wrongCredentials);
    }
    if (NOT_A_PROXY_STATUSES.includes(status)) {
        return describe(`there is no proxy at ${name} that opens a tunnel`, HINTS.notOne);
    }
    const hint = status >= 500 ? HINTS.reaches : HINTS.allowed;
    return describe(`the proxy ${name} did not open a tunnel`, hint);
}
function parseSchemes(challenge) {
    const unquoted = challenge.replaceAll(/"[^"]*"/g, '');
    return SCHEMES.filter((scheme) => new RegExp(`(^|,)\\s*${scheme}(?![\\w-])`, 'i').test(unquoted));
}
function describeProxyConnection({ name }, asServer, code) {
    const { reason, isPermanent } = asServer;
    if (asServer.code === 'RESPONSE_UNEXPECTED') {
        return {
            reason: `there is no HTTP proxy at ${name}: ${reason}`,
            hint: HINTS.notOne,
            isPermanent
        };
    }
    const hint = connectionHint(asServer, code);
    return { reason: `the proxy ${name} did not open a tunnel: ${reason}`, hint, isPermanent };
}
function connectionHint(asServer, code) {
    if (asServer.code === 'NETWORK_UNREACHABLE')
        return HINTS.unreachable;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return HINTS.otherName;
    if (code === 'CERT_HAS_EXPIRED')
        return HINTS.expired;
    const isCertificate = asServer.code === 'NETWORK_TLS' && !/^(EPROTO|ERR_SSL)/.test(code);
    return isCertificate ? HINTS.untrusted : HINTS.notOne;
}

;// CONCATENATED MODULE: ./src/shared/printable.ts
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
function printable(text, limit = 200) {
    const characters = Array.from(text.replaceAll(UNPRINTABLE, ''));
    if (characters.length <= limit)
        return characters.join('');
    return `${characters.slice(0, limit - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./src/http/server-certificate-errors.ts


const UNTRUSTED = /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/;
function describeServerCertificateError(code, cause, host) {
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
        const reason = `its certificate is not for ${host}${formatOtherNames(property(cause, 'cert'))} (${code})`;
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
    const names = property(certificate, 'subjectaltname');
    const commonName = property(property(certificate, 'subject'), 'CN');
    const shown = (typeof names === 'string' ? names.split(', ') : [`DNS:${String(commonName ?? '')}`])
        .map((name) => printable(name.replace(/^(DNS|IP Address):/, ''), 80))
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
    const found = /SSL alert number (\d+)/.exec(String(property(cause, 'message')));
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
    const rawPacket = property(cause, 'rawPacket');
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
class network_error_NetworkError extends errors/* ActionError */.lZ {
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
    if (cause instanceof ProxyError) {
        const trouble = describeProxyError(cause, networkError(cause.cause, context));
        return new network_error_NetworkError({ kind: 'proxy', ...trouble }, context, cause);
    }
    if (cause === TIMED_OUT)
        return new network_error_NetworkError(timedOut(context), context, cause);
    if (isHttp2(cause)) {
        const unread = { ...context, stage: 'handshake' };
        return new network_error_NetworkError({ kind: 'http2', reason: HTTP2_ONLY }, unread, cause);
    }
    const code = nodeErrorCode(cause);
    const known = describeUnusableResponse(cause, code) ?? unreachable(code);
    if (known)
        return new network_error_NetworkError(known, context, cause);
    const untrusted = describeServerCertificateError(code, cause, context.url.hostname);
    if (untrusted)
        return new network_error_NetworkError(untrusted, context, cause);
    const alert = alertNumber(cause);
    if (alert !== undefined)
        return alertError(alert, cause, context);
    return new network_error_NetworkError(brokenOff(code, STAGE_TEXT[context.stage]), context, cause);
}
function timedOut({ stage, proxy, timeoutMs }) {
    const reason = `no answer within ${timeoutMs / 1000} s (${STAGE_TEXT[stage]})`;
    const isBeforeRequest = stage === 'connect' || stage === 'handshake';
    return {
        kind: 'timeout',
        reason,
        ...(proxy && isBeforeRequest && { hint: slowProxyHint(proxy) })
    };
}
function unreachable(code) {
    const reason = UNREACHABLE[code];
    return reason === undefined ? reason : { kind: 'unreachable', reason: `${reason} (${code})` };
}
function alertError(alert, cause, context) {
    const unread = isCertificateAlert(alert) && context.mayPrecedeClientAuth === true;
    const errorContext = unread ? { ...context, stage: 'client-auth' } : context;
    return new network_error_NetworkError({ kind: 'alert', reason: formatAlert(alert) }, errorContext, cause);
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
        const mayFree = !freed && retries > 0 && outcome instanceof network_error_NetworkError;
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
    const value = outcome instanceof network_error_NetworkError ? '' : (outcome.headers['retry-after'] ?? '');
    return isSeconds(value) || (/^[A-Z][a-z]+,? /.test(value) && !Number.isNaN(Date.parse(value)));
}
const isSeconds = (text) => /^\d+$/.test(text);
function formatOutcome(outcome) {
    return outcome instanceof network_error_NetworkError ? outcome.reason : `HTTP ${outcome.status}`;
}
function isTransient(outcome) {
    if (outcome instanceof network_error_NetworkError)
        return !outcome.isPermanent;
    return outcome.status === 429 || (outcome.status >= 500 && outcome.status !== 501);
}
function rethrowUnlessNetworkError(thrown) {
    if (thrown instanceof network_error_NetworkError)
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

;// CONCATENATED MODULE: ./src/http/client-certificate-refusal.ts
const BAD_CERTIFICATE = { status: 495, title: /The SSL certificate error/ };
const MISSING_CERTIFICATE = { status: 496, title: /No required SSL certificate was sent/ };
const client_certificate_refusal_NGINX_CERTIFICATE_STATUSES = [400, BAD_CERTIFICATE.status, MISSING_CERTIFICATE.status];
const CERTIFICATE_REFUSAL_STATUSES = [401, 403, ...client_certificate_refusal_NGINX_CERTIFICATE_STATUSES].sort();

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
    const visible = printable(seen, MAX_TEXT_LENGTH);
    const withheld = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), visible);
    if (secrets.some((secret) => containsPartOf(secret, withheld)))
        return undefined;
    return printable(withheld, MAX_LENGTH) || undefined;
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

;// CONCATENATED MODULE: ./src/vtex/credentials.ts
function needsLogin(credentials) {
    return credentials.kind === 'key-pair';
}
function authenticationHeaders(credentials) {
    return credentials.kind === 'key-pair'
        ? {
            'X-VTEX-API-AppKey': credentials.appKey,
            'X-VTEX-API-AppToken': credentials.appToken
        }
        : { VtexIdclientAutCookie: credentials.userToken };
}
function secretsOf(credentials) {
    return credentials.kind === 'key-pair' ? [credentials.appToken] : [credentials.userToken];
}
const REQUIRED_ROLE_HINT = 'The API key (or user) needs a custom role with the License Manager resource product CDN API →' +
    ' category Certificate management → resource Update certificate, on this account.';

;// CONCATENATED MODULE: ./src/vtex/revoke-outcome.ts








function mayRequireCertificate(outcome) {
    if (!(outcome instanceof network_error_NetworkError))
        return CERTIFICATE_REFUSAL_STATUSES.includes(outcome.status);
    if (outcome.alert !== undefined)
        return isCertificateAlert(outcome.alert);
    const isHangUp = outcome.code === 'NETWORK_RESET' && outcome.stage !== 'connect';
    return isHangUp && outcome.partialBody === '';
}
function isRevoked(outcome) {
    if (outcome instanceof network_error_NetworkError || isPage(outcome.body))
        return false;
    const isError = /^\s*\{[^]*"errors?"\s*:/.test(outcome.body);
    return outcome.status >= 200 && outcome.status < 300 && !isError;
}
function isNotFound(outcome) {
    return !(outcome instanceof network_error_NetworkError) && outcome.status === 404 && !isPage(outcome.body);
}
function mayHaveRevoked({ withoutCertificate, withCertificate }) {
    const before = withCertificate
        ? [...withoutCertificate.earlier, withoutCertificate.outcome, ...withCertificate.earlier]
        : withoutCertificate.earlier;
    return before.some((outcome) => outcome instanceof network_error_NetworkError
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
        cause: outcome instanceof network_error_NetworkError ? outcome : undefined
    });
}
function formatBothCalls(client, { withoutCertificate, withCertificate }) {
    const [first, second] = [withoutCertificate, withCertificate].map((attempts) => attempts && client.formatResult(attempts));
    if (second === undefined)
        return first ?? '';
    const { outcome } = withCertificate ?? withoutCertificate;
    const unasked = !(outcome instanceof network_error_NetworkError) && !outcome.certificateRequested;
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
    if (outcome instanceof network_error_NetworkError)
        return outcome.alert === CERTIFICATE_REQUIRED;
    const { status, title } = MISSING_CERTIFICATE;
    return outcome.status === status || title.test(outcome.body);
}
function formatHints(client, { withoutCertificate, withCertificate }) {
    const { outcome } = withCertificate ?? withoutCertificate;
    if (outcome instanceof network_error_NetworkError)
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
        ...([401, 403].includes(outcome.status) && !isForeign ? [REQUIRED_ROLE_HINT] : []),
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
    const isUnasked = !(refusal instanceof network_error_NetworkError) &&
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
    return cause instanceof network_error_NetworkError && cause.stage === 'exchange';
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
const MAX_CAS_LENGTH = (/* unused pure expression or super */ null && (16 * 1024));
function casFittingState(serverCas) {
    const size = serverCas?.reduce((sum, pem) => sum + pem.length, 0) ?? 0;
    return size <= MAX_CAS_LENGTH ? serverCas : undefined;
}

;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: ./src/http/secure-context.ts

class TrustStore {
    #extra;
    #contexts = new Map();
    constructor(extra) {
        this.#extra = extra ?? [];
    }
    get hasExtra() {
        return this.#extra.length > 0;
    }
    secureContext(client = {}) {
        const { clientCertificate, maxVersion, sha1Signatures } = client;
        const key = [
            maxVersion,
            sha1Signatures,
            clientCertificate?.certificatePem,
            clientCertificate?.privateKeyPem
        ].join('\n');
        const made = this.#contexts.get(key);
        if (made)
            return made;
        const context = external_node_tls_namespaceObject.createSecureContext({
            minVersion: 'TLSv1.2',
            ...(maxVersion && { maxVersion }),
            ...(clientCertificate && {
                cert: clientCertificate.certificatePem,
                key: clientCertificate.privateKeyPem
            }),
            ...(sha1Signatures && SHA1_OPTIONS),
            ...(this.hasExtra && { ca: [...defaultCas(), ...this.#extra] })
        });
        this.#contexts.set(key, context);
        return context;
    }
}
function defaultCas() {
    const getCACertificates = external_node_tls_namespaceObject.getCACertificates;
    return getCACertificates?.('default') ?? external_node_tls_namespaceObject.rootCertificates;
}
const WITH_SHA1 = ['RSA', 'ECDSA']
    .flatMap((key) => ['SHA512', 'SHA384', 'SHA256', 'SHA1'].map((hash) => `${key}+${hash}`))
    .join(':');
const SHA1_OPTIONS = { sigalgs: WITH_SHA1, ciphers: 'DEFAULT@SECLEVEL=0' };

;// CONCATENATED MODULE: ./src/vtex/client-auth.ts


const client_auth_CLIENT_CERT_REQUIRED_HINT = (/* unused pure expression or super */ null && ('A host that demands a client certificate for this call cannot be used, because the certificate' +
    ' does not exist yet. If the host demands one, ask VTEX, or those who run the gateway.'));
function requiresCertificate(outcome) {
    return outcome instanceof NetworkError && outcome.stage === 'client-auth';
}
function clientCertificateHint({ outcome }) {
    const status = outcome instanceof NetworkError ? 0 : outcome.status;
    return NGINX_CERTIFICATE_STATUSES.includes(status) ? ` ${client_auth_CLIENT_CERT_REQUIRED_HINT}` : '';
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

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:dns"
const external_node_dns_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
var external_node_dns_default = /*#__PURE__*/__nccwpck_require__.n(external_node_dns_namespaceObject);
;// CONCATENATED MODULE: ./src/http/tls-handshake.ts
const CLIENT_AUTH_GRACE_MS = 10;
const NEAR_MS = 50;
const ASSUMED_PROXY_RTT_MS = 300;
const handshakes = new WeakMap();
function isSecuring(socket) {
    return 'secureConnecting' in socket && socket.secureConnecting === true;
}
function watchHandshake(socket, { isEarly }) {
    let startedAt = performance.now();
    if (socket.connecting)
        socket.once('connect', () => (startedAt = performance.now()));
    socket.once('secureConnect', () => {
        const endedAt = performance.now();
        handshakes.set(socket, { endedAt, tookMs: endedAt - startedAt, isEarly });
    });
}
function onTlsReady(socket, { holdMs, earlyHoldMs, onSent }, submit, onStage) {
    const securing = isSecuring(socket);
    const ready = () => {
        onStage('exchange');
        submit();
        onSent?.();
    };
    const secured = () => {
        if (holdMs === undefined || !wasCertificateRequested(socket))
            return ready();
        const now = performance.now();
        const { endedAt, tookMs, isEarly } = handshakeOf(socket, now);
        const isShort = isEarly && earlyHoldMs !== undefined;
        if (isShort && tookMs > NEAR_MS)
            return ready();
        const until = endedAt + tookMs + (isShort ? earlyHoldMs : holdMs);
        if (until <= now)
            return ready();
        onStage('client-auth');
        const timer = setTimeout(ready, until - now);
        socket.once('close', () => clearTimeout(timer));
    };
    const handshakeStarted = () => onStage('handshake');
    if (securing) {
        socket.once('keylog', () => wasCertificateRequested(socket) && onStage('client-auth'));
    }
    if (socket.connecting)
        socket.once('connect', handshakeStarted);
    else
        handshakeStarted();
    if (securing)
        socket.once('secureConnect', secured);
    else
        secured();
}
function handshakeOf(socket, now) {
    const handshake = handshakes.get(socket) ?? {
        endedAt: now,
        tookMs: ASSUMED_PROXY_RTT_MS,
        isEarly: false
    };
    handshakes.set(socket, handshake);
    return handshake;
}
function mayPrecedeClientAuth({ reusedSocket, socket }) {
    return !reusedSocket && authenticatesAfterHandshake(socket);
}
function authenticatesAfterHandshake(socket) {
    return socket.getProtocol() === 'TLSv1.3' && wasCertificateRequested(socket);
}
function wasCertificateRequested(socket) {
    return !socket.destroyed && socket.getSharedSigalgs().length > 0;
}

;// CONCATENATED MODULE: ./src/http/open-connections.ts


const CLOSE_TIMEOUT_MS = 1000;
const MIN_WAIT_MS = 500;
const FIRST_WAIT_MS = 5000;
const ADDRESSES_MS = 5000;
class OpenConnections {
    #idle = new Map();
    #longestMs;
    #address;
    #addresses;
    #isLimited = false;
    get isLimited() {
        return this.#isLimited;
    }
    get hasIdle() {
        return this.#idle.size > 0;
    }
    addIdle(key, close) {
        this.#idle.set(key, close);
    }
    removeIdle(key) {
        this.#idle.delete(key);
    }
    async closeIdle() {
        const closing = [...this.#idle.values()].map((close) => close());
        this.#idle.clear();
        await Promise.all(closing);
    }
    async limit() {
        this.#isLimited = true;
        await this.closeIdle();
    }
    startWait() {
        const longestMs = this.#longestMs;
        const limitMs = longestMs === undefined ? FIRST_WAIT_MS : Math.max(MIN_WAIT_MS, 3 * longestMs);
        if (this.#isLimited)
            void this.limit();
        const timer = setTimeout(() => void this.limit(), limitMs);
        return () => clearTimeout(timer);
    }
    recordAddress(socket) {
        this.#address = socket.remoteAddress;
    }
    recordConnection(milliseconds) {
        this.#longestMs = Math.max(this.#longestMs ?? 0, milliseconds);
    }
    lookup = (host, options, callback) => {
        const { list, until } = this.#addresses ?? { until: 0 };
        if (list && performance.now() < until)
            return queueMicrotask(() => callback(null, this.#sort(list)));
        external_node_dns_default().lookup(host, options, (error, found, family) => {
            if (!Array.isArray(found))
                return callback(error, found, family);
            this.#addresses = { list: found, until: performance.now() + ADDRESSES_MS };
            callback(error, this.#sort(found));
        });
    };
    #sort(list) {
        const known = this.#address;
        return list.toSorted((a, b) => rank(a.address, known) - rank(b.address, known));
    }
}
function rank(address, known) {
    return address === known ? 0 : 1;
}
async function closeSocket(socket) {
    if (socket.destroyed)
        return;
    const closed = new Promise((resolve) => socket.once('close', () => resolve()));
    if (socket.connecting || isSecuring(socket))
        socket.destroy();
    else
        socket.resume().end();
    const timer = setTimeout(() => socket.destroy(), CLOSE_TIMEOUT_MS);
    await closed;
    clearTimeout(timer);
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./src/http/connection-options.ts

const MAX_ATTEMPT_MS = 3000;
const MAX_HEADER_BYTES = 128 * 1024;
function attemptTimeoutMs(timeoutMs) {
    return Math.max(250, Math.min(Math.floor(timeoutMs / 3), MAX_ATTEMPT_MS));
}
function tcpOptions({ baseUrl, timeoutMs }, lookup) {
    return {
        host: hostOf(baseUrl),
        port: Number(baseUrl.port || 443),
        noDelay: true,
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: attemptTimeoutMs(timeoutMs),
        ...(lookup && { lookup })
    };
}
function tlsOptions({ baseUrl, trust }, client) {
    const host = hostOf(baseUrl);
    return {
        servername: (0,external_node_net_namespaceObject.isIP)(host) ? '' : host,
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true,
        secureContext: trust.secureContext(client)
    };
}
function agentOptions(peer, client, { lookup, keepAlive }) {
    return {
        ...tcpOptions(peer, lookup),
        ...tlsOptions(peer, client),
        keepAlive,
        maxCachedSessions: 0
    };
}
const REQUEST_OPTIONS = {
    maxHeaderSize: MAX_HEADER_BYTES,
    insecureHTTPParser: false
};
function hostOf({ hostname }) {
    return hostname.replace(/^\[|\]$/g, '');
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./src/http/tunnel.ts




async function openTunnel(proxy, target, signal) {
    signal.throwIfAborted();
    const authority = `${(0,external_node_net_namespaceObject.isIP)(target.host) === 6 ? `[${target.host}]` : target.host}:${target.port}`;
    return new Promise((resolve, reject) => {
        const outgoing = (0,external_node_http_namespaceObject.request)({
            method: 'CONNECT',
            path: authority,
            headers: {
                Host: authority,
                Connection: 'keep-alive',
                'Proxy-Connection': 'keep-alive',
                ...(proxy.authorization !== undefined && { 'Proxy-Authorization': proxy.authorization })
            },
            createConnection: () => connectToProxy(proxy, target),
            signal
        });
        outgoing.on('connect', (response, socket, head) => {
            const { statusCode = 0, headers } = response;
            if (statusCode >= 200 && statusCode <= 299 && head.length === 0)
                return resolve(socket);
            socket.destroy();
            const challenge = headers['proxy-authenticate'] ?? '';
            reject(new ProxyError(proxy, { response: { status: statusCode, challenge } }));
        });
        outgoing.on('error', (cause) => reject(signal.aborted ? signal.reason : new ProxyError(proxy, { cause })));
        outgoing.end();
    });
}
function connectToProxy({ url }, { autoSelectFamilyAttemptTimeout }) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const secure = url.protocol === 'https:';
    const tcp = {
        host,
        port: Number(url.port || (secure ? 443 : 80)),
        noDelay: true,
        ...(autoSelectFamilyAttemptTimeout !== undefined && { autoSelectFamilyAttemptTimeout })
    };
    if (!secure)
        return (0,external_node_net_namespaceObject.connect)(tcp);
    const servername = (0,external_node_net_namespaceObject.isIP)(host) ? '' : host;
    return (0,external_node_tls_namespaceObject.connect)({
        ...tcp,
        servername,
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2'
    });
}

;// CONCATENATED MODULE: ./src/http/open-socket.ts





function openSocket(peer, options) {
    const { upTo, client, proxy, openConnections, tcp } = options;
    const target = tcpOptions(peer, openConnections.lookup);
    const claimed = tcp?.claim();
    const { socket, started, cancel } = claimed
        ? alreadyOpen(claimed)
        : proxy
            ? openThroughProxy(proxy, target)
            : openDirect(target);
    if (upTo === 'tcp')
        return { socket, cancel };
    const tlsReady = started.then(() => tlsOptions(peer, client));
    const secured = Promise.all([socket, tlsReady]).then(([over, tls]) => {
        const tlsSocket = (0,external_node_tls_namespaceObject.connect)({ ...target, ...tls, socket: over });
        watchHandshake(tlsSocket, { isEarly: true });
        return tlsSocket;
    });
    return { socket: secured, cancel };
}
function alreadyOpen(claimed) {
    const socket = Promise.resolve(claimed);
    const cancel = () => void socket.then((open) => open.destroy()).catch(() => undefined);
    return { socket, started: Promise.resolve(), cancel };
}
function openDirect(options) {
    const tcp = (0,external_node_net_namespaceObject.connect)(options);
    const socket = new Promise((resolve, reject) => {
        tcp.on('error', reject).once('connect', () => resolve(tcp));
        tcp.once('close', () => reject(new Error('It was closed.')));
    });
    const started = new Promise((resolve) => {
        tcp.once('connectionAttempt', () => resolve()).once('connect', () => resolve());
    });
    return { socket, started, cancel: () => tcp.destroy() };
}
function openThroughProxy(proxy, options) {
    const closing = new AbortController();
    const socket = openTunnel(proxy, options, closing.signal);
    const cancel = () => closing.abort(new Error('It was closed.'));
    return { socket, started: Promise.resolve(), cancel };
}

;// CONCATENATED MODULE: ./src/http/no-proxy.ts

function isExempt(url, list) {
    const host = url.hostname.replace(/^\[|\]$|\.$/g, '');
    const port = Number(url.port || 443);
    return list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(no_proxy_parseEntry)
        .some((entry) => (entry.port ?? port) === port && matches(entry.name, host));
}
function no_proxy_parseEntry(entry) {
    const [, host = entry, bits = '', port] = /^\[([^\]]+)\](\/\d+)?(?::(\d+))?$/.exec(entry) ?? /^([^:]+)():(\d+)$/.exec(entry) ?? [];
    return { name: host + bits, port: port === undefined ? undefined : Number(port) };
}
function matches(name, host) {
    if (name === '*')
        return true;
    if ((0,external_node_net_namespaceObject.isIP)(host))
        return matchesAddress(name, host);
    const domain = name.replace(/^\*?\.|\.$/g, '');
    return host.endsWith(`.${domain}`) || (host === domain && !name.startsWith('*'));
}
function matchesAddress(name, address) {
    const [, first = '', bits, last] = /^([\da-f.:]+)(?:\/(\d{1,3})|-([\d.]+))?$/.exec(name) ?? [];
    const version = (0,external_node_net_namespaceObject.isIP)(first);
    if (version === 0 || version !== (0,external_node_net_namespaceObject.isIP)(address))
        return false;
    const [family, longest] = version === 4 ? ['ipv4', 32] : ['ipv6', 128];
    const list = new external_node_net_namespaceObject.BlockList();
    if (last !== undefined) {
        if ((0,external_node_net_namespaceObject.isIP)(last) !== 4)
            return false;
        list.addRange(first, last, family);
    }
    else if (Number(bits ?? longest) > longest)
        return false;
    else
        list.addSubnet(first, Number(bits ?? longest), family);
    return list.check(address, family);
}

;// CONCATENATED MODULE: ./src/http/proxy.ts


function proxyAddress(url, env) {
    const address = env['https_proxy'] || env['HTTPS_PROXY'];
    if (!address)
        return undefined;
    return isExempt(url, env['no_proxy'] || env['NO_PROXY'] || '') ? undefined : address;
}
function findProxy(url, env, node) {
    const address = proxyAddress(url, env);
    if (address === undefined)
        return undefined;
    const [major = 0, minor = 0] = node.split('.').map(Number);
    if (major < 24 || (major === 24 && minor < 5))
        throw nodeTooOldError(node);
    return parseProxy(address);
}
function nodeTooOldError(node) {
    const message = `HTTPS_PROXY is set, but Node ${node} is too old for a proxy: that takes Node 24.5.`;
    const hint = 'Update the runner to 2.328.0 or newer, which brings it, or Node where you run the command' +
        ' vtex-mtls; or name the host in NO_PROXY, if it can be reached without a proxy.';
    return new errors/* ActionError */.lZ('NETWORK_PROXY', message, { hint });
}
function parseProxy(address) {
    try {
        if (!/^https?:\/\/\S+$/i.test(address))
            throw new Error('no http:// or https:// address');
        const url = new URL(address);
        const port = url.port || (url.protocol === 'https:' ? 443 : 80);
        return { url, name: `${url.hostname}:${port}`, authorization: authorizationOf(url) };
    }
    catch (cause) {
        const message = 'The proxy that HTTPS_PROXY names has no usable address.';
        throw new errors/* ActionError */.lZ('NETWORK_PROXY', message, { hint: 'Write http://host:port.', cause });
    }
}
function authorizationOf({ username, password }) {
    if (!username && !password)
        return undefined;
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(credentials).toString('base64')}`;
}

;// CONCATENATED MODULE: ./src/http/preconnect.ts





const MAX_IDLE_MS = 5000;
const TCP_WAIT_MS = 50;
function preconnect(peer, proxyEnv, options) {
    if (proxyAddress(peer.baseUrl, proxyEnv) || options.openConnections.isLimited)
        return undefined;
    return new PreconnectedSocket(openSocket(peer, options), options.openConnections);
}
class PreconnectedSocket {
    #openedAt = performance.now();
    #opening;
    #socket;
    #ended = false;
    #openConnections;
    constructor(opening, openConnections) {
        this.#opening = opening;
        this.#openConnections = openConnections;
        openConnections.addIdle(this, () => this.#close());
        opening.socket.then((socket) => {
            this.#socket = socket;
            socket.on('error', () => undefined).once('close', () => this.#end());
            openConnections.recordAddress(socket);
        }, () => this.#end());
        opening.socket.then(waitForTls).then(() => openConnections.recordConnection(performance.now() - this.#openedAt), () => undefined);
    }
    get connected() {
        return this.#opening.socket.then(() => true, () => false);
    }
    async waitForTcp() {
        await Promise.race([this.connected, new Promise((resolve) => setTimeout(resolve, TCP_WAIT_MS))]);
    }
    claim() {
        if (this.#ended)
            return undefined;
        this.#end();
        const socket = this.#socket;
        const isFresh = performance.now() - this.#openedAt <= MAX_IDLE_MS;
        if (isFresh && !socket)
            return this.#opening.socket;
        if (isFresh && socket && isUsable(socket))
            return socket;
        socket?.destroy();
        return undefined;
    }
    close() {
        if (!this.#socket)
            this.#opening.cancel();
        else if (!this.#ended)
            this.#socket.destroy();
        this.#end();
    }
    #end() {
        this.#ended = true;
        this.#openConnections.removeIdle(this);
    }
    async #close() {
        this.#end();
        if (this.#socket)
            await closeSocket(this.#socket);
        else
            this.#opening.cancel();
    }
}
class PreconnectQueue {
    #openConnections;
    #openSocket;
    #ready;
    #next;
    #claimed;
    #closed = false;
    constructor(opened, openConnections, open) {
        this.#openConnections = openConnections;
        this.#openSocket = open;
        this.#ready = opened.preconnected;
        this.#next = opened.next;
    }
    get isReady() {
        return this.#ready !== undefined;
    }
    claim() {
        this.#claimed = this.#ready;
        this.#ready = undefined;
        return this.#claimed?.claim();
    }
    preconnectNext() {
        const next = this.#next;
        this.#next = undefined;
        if (next)
            void next.then((opened) => this.#setReady(opened));
        else
            this.#setReady();
    }
    #setReady(opened) {
        if (this.#ready || this.#closed || this.#openConnections.isLimited)
            return opened?.close();
        this.#ready = opened ?? this.#openSocket();
    }
    close() {
        this.#closed = true;
        void this.#next?.then((next) => next?.close());
        this.#ready?.close();
        this.#claimed?.close();
    }
}
function isUsable(socket) {
    return socket.readyState === 'open' && socket.readableLength === 0;
}
async function waitForTls(socket) {
    if (isSecuring(socket))
        await (0,external_node_events_namespaceObject.once)(socket, 'secureConnect');
}

;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ./src/shared/version.ts
var version = __nccwpck_require__(189);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./src/http/agent.ts





class TrackingAgent extends external_node_https_namespaceObject.Agent {
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
        const opening = openTunnel(proxy, options, this.#closing.signal);
        return opening.then((tunnel) => this.#startTls(options, tunnel));
    }
    #usePreconnected(options, preconnected) {
        return preconnected instanceof external_node_tls_namespaceObject.TLSSocket
            ? this.#track(preconnected)
            : this.#startTls(options, preconnected);
    }
    #startTls(options, over) {
        const socket = super.createConnection({ ...options, ...(over && { socket: over }) });
        if (!socket)
            return socket;
        if (socket instanceof external_node_tls_namespaceObject.TLSSocket)
            watchHandshake(socket, { isEarly: false });
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
        this.#sources.openConnections.addIdle(socket, () => closeSocket(socket));
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
    const { createBrotliDecompress, createGunzip, createInflate } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 522, 23));
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
        onTlsReady(socket, this.#call, submit, (stage) => this.#advance(stage, socket));
    }
    #advance(stage, socket) {
        if (this.#stage === 'handshake' && !this.#request.reusedSocket) {
            this.#route.openConnections.recordAddress(socket);
            this.#route.openConnections.recordConnection(performance.now() - this.#startedAt);
        }
        if (stage !== 'handshake')
            this.#stopWaiting();
        if (stage === 'exchange')
            this.#mayPrecedeClientAuth = mayPrecedeClientAuth(this.#request);
        this.#stage = stage;
        this.#reports.connected();
    }
    async #read(response) {
        this.#response = response;
        const { statusCode: status = 0, headers } = response;
        const socket = response.socket;
        const certificateRequested = wasCertificateRequested(socket);
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
    return (0,external_node_https_namespaceObject.request)(new URL(path, baseUrl), { ...REQUEST_OPTIONS, agent, method, headers });
}
function requestHeaders({ headers, body }, userAgent) {
    return {
        'User-Agent': userAgent,
        'Accept-Encoding': 'identity',
        ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
        ...headers
    };
}

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
        this.#proxy = findProxy(options.baseUrl, options.proxyEnv ?? {}, external_node_process_namespaceObject.versions.node);
        this.openConnections = options.openConnections ?? new OpenConnections();
        this.#preconnectQueue = new PreconnectQueue(options, this.openConnections, () => this.#openSocket());
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
        const { baseUrl, userAgent = version/* USER_AGENT */._O } = this.#options;
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
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(AFTER_CLOSE_MS, undefined, { signal: this.closed }).catch(() => undefined);
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
        const options = agentOptions(this.#options, client, {
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
        return new PreconnectedSocket(openSocket(this.#options, { upTo: 'tls', client, proxy, openConnections }), openConnections);
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
    if (!(error instanceof network_error_NetworkError) || error.code !== 'NETWORK_RESET')
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
        return authenticationHeaders(this.credentials);
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
        return preconnect(clientOptions(this.#options), proxyEnv, options);
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
            const holdMs = call.holdMs ?? (attempt++ > 0 ? CLIENT_AUTH_GRACE_MS : undefined);
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
        const last = outcome instanceof network_error_NetworkError ? outcome.reason : this.#formatResponse(outcome);
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
        trust: preconnected?.trust ?? new TrustStore(serverCas),
        retryPolicy: { clock, timeoutMs, retries, deadline, signal, log: runner.info },
        secrets: [...secretsOf(credentials), ...(userToken ? [userToken] : [])],
        preconnected,
        userAgent
    });
}

;// CONCATENATED MODULE: ./src/pki/subject.ts
const SUBJECT_PARTS = [
    { field: 'commonName', shortName: 'CN', oid: '2.5.4.3', upperBound: 64 },
    { field: 'organizationalUnitName', shortName: 'OU', oid: '2.5.4.11', upperBound: 64 },
    { field: 'localityName', shortName: 'L', oid: '2.5.4.7', upperBound: 128 },
    { field: 'stateOrProvinceName', shortName: 'ST', oid: '2.5.4.8', upperBound: 128 },
    { field: 'countryName', shortName: 'C', oid: '2.5.4.6', upperBound: 2 }
];
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u200B\u2060\uFEFF]/u;
function subjectProblems(subject) {
    return SUBJECT_PARTS.flatMap(({ field, upperBound }) => {
        const value = subject[field];
        if (value === undefined)
            return [];
        const rules = field === 'countryName' ? countryRules(value) : textRules(value, upperBound);
        return rules.map((rule) => ({ field, rule }));
    });
}
function textRules(value, upperBound) {
    if (value.trim() === '')
        return ['must not be empty'];
    const rules = [];
    const length = Array.from(value).length;
    if (length > upperBound)
        rules.push(`must be at most ${upperBound} characters, has ${length}`);
    const [forbidden] = /^[ -~]*$/.test(value) ? [] : (FORBIDDEN.exec(value) ?? []);
    if (forbidden !== undefined) {
        rules.push(`must not contain control or invisible characters, has ${subject_formatCodePoint(forbidden)}`);
    }
    return rules;
}
function countryRules(value) {
    if (/^[A-Z]{2}$/.test(value))
        return [];
    const capitals = value.trim().toUpperCase();
    const hint = /^[A-Z]{2}$/.test(capitals) ? `; did you mean "${capitals}"?` : ', such as BR';
    return [`must be a country’s code of two capital letters${hint}`];
}
function subject_formatCodePoint(character) {
    const hex = character.codePointAt(0)?.toString(16).toUpperCase() ?? '';
    return `U+${hex.padStart(4, '0')}`;
}
function subject_formatSubject(subject) {
    return SUBJECT_PARTS.flatMap(({ field, shortName }) => {
        const value = subject[field];
        return value === undefined ? [] : [`${shortName}=${escapeValue(value)}`];
    }).join(', ');
}
function escapeValue(value) {
    return value.replaceAll(/["+,;<>\\]|^[ #]| $/g, '\\$&');
}

;// CONCATENATED MODULE: ./src/config/rules.ts





class InputError extends Error {
}
const quote = (text) => `"${printable(text, 80)}"`;
function parseBoolean(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new InputError(`must be true or false, is ${quote(text)}`);
}
function parseInteger(text, minimum, maximum) {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= minimum && value <= maximum)
        return value;
    throw new InputError(`must be a whole number from ${minimum} to ${maximum}, is ${quote(text)}`);
}
function parseChoice(text, choices) {
    const found = choices.find((choice) => String(choice) === text);
    if (found !== undefined)
        return found;
    throw new InputError(`must be one of ${choices.join(', ')}, is ${quote(text)}`);
}
const DNS_LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/;
function parseAccount(text) {
    if (text === '')
        throw new InputError('is required: the name of your VTEX account');
    if (DNS_LABEL.test(text) && !text.includes('--'))
        return text;
    const account = accountFromUrl(text);
    const hint = account ? `; did you mean "${account}"?` : '';
    const invisible = /(?! )[\p{C}\p{Z}]/u.exec(text)?.[0];
    if (invisible) {
        const visible = text.replace(/[\p{C}\p{Z}]/gu, '');
        const suggestion = DNS_LABEL.test(visible) ? `; did you mean "${visible}"?` : '';
        throw new InputError(`has the character ${formatCodePoint(invisible)} in it${suggestion}`);
    }
    if (/^[a-z]+:\/\//i.test(text))
        throw new InputError(`${quote(text)} is a URL${hint}`);
    if (text.includes('.'))
        throw new InputError(`${quote(text)} is a host name${hint}`);
    if (text.includes('--')) {
        throw new InputError(`${quote(text)} names a workspace as well as an account${hint}`);
    }
    throw new InputError(`${quote(text)} is not an account name: letters, digits, "-" and "_", at most 63, no "-" or "_" at either end`);
}
function accountFromUrl(text) {
    const host = text.replace(/^[a-z]+:\/\//i, '').split(/[/?#:]/)[0] ?? '';
    const label = host.replace(/\.(myvtex|vtexcommerce\w*|vtexlocal|vtexpayments)\.com(\.br)?$/i, '');
    const account = label.split('--').at(-1) ?? '';
    return DNS_LABEL.test(account) ? account : undefined;
}
function parseEnvironment(text) {
    if (/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(text))
        return text;
    throw new InputError(`${quote(text)} is not the middle part of a VTEX host, such as vtexcommercestable`);
}
function parseBaseUrl(text) {
    if (!URL.canParse(text)) {
        const shown = text.includes('@') ? '' : `, is ${quote(text)}`;
        throw new InputError(`must be a URL such as https://gateway.example:8443${shown}`);
    }
    const url = new URL(text);
    if (url.protocol !== 'https:')
        throw new InputError('must begin with https://');
    if (url.username || url.password)
        throw new InputError('must not hold a user name or a password');
    if (url.pathname !== '/' || url.search || url.hash || /[?#]$/.test(text)) {
        throw new InputError(`must be a host and a port alone, with no path: ${quote(url.origin)}`);
    }
    if (!/^https:\/\/[^\s/\\]+\/?$/i.test(text) || url.port === '0') {
        throw new InputError(`must be written like https://gateway.example:8443, is ${quote(text)}`);
    }
    return url;
}
function parseCaFile(path, readFile) {
    return parseCertificates(rules_readText(path, readFile), quotePath(path));
}
const quotePath = (path) => `"${printable(path, 400)}"`;
function rules_readText(path, readFile) {
    try {
        return readFile(path);
    }
    catch (error) {
        const code = (0,system_errors/* systemErrorCode */.v)(error);
        throw new InputError(`${quotePath(path)} cannot be read: ${code === 'EISDIR' ? 'it is a directory (EISDIR)' : (0,system_errors/* formatSystemError */.R)(code)}`);
    }
}
function parseCertificates(text, what) {
    try {
        const certificates = parsePemBlocks(text, 'CERTIFICATE').map(({ pem }) => {
            new external_node_crypto_namespaceObject.X509Certificate(pem);
            return pem;
        });
        if (certificates.length > 0)
            return certificates;
    }
    catch {
        throw new InputError(`${what} holds a damaged certificate`);
    }
    if (text.trim() === '')
        throw new InputError(`${what} is empty`);
    const [, label] = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text) ?? [];
    if (label)
        throw new InputError(`${what} holds a PEM block "${label}", and no certificate`);
    throw new InputError(`${what} holds no PEM certificate (-----BEGIN CERTIFICATE-----)`);
}
function parseCertificatesWithin(text, what) {
    return parseCertificates(text, what).map((pem) => new X509Certificate(pem));
}
function selectClientCertificate(certificates, what) {
    const [leaf, second] = certificates.filter((certificate) => !certificate.ca && !certificate.checkIssued(certificate));
    if (second)
        throw new InputError(`${what} holds several clients’ certificates; split it`);
    if (leaf)
        return leaf;
    throw new InputError(`${what} holds certificates of authorities only, and no client’s`);
}

;// CONCATENATED MODULE: ./src/config/input-reader.ts


class Invalid {
}
const INVALID = new Invalid();
function isValid(value) {
    return !(value instanceof Invalid);
}
function isFinished(draft) {
    return Object.values(draft).every(isValid);
}
class InputReader {
    warnings = [];
    #inputs;
    #problems = [];
    constructor(inputs) {
        this.#inputs = inputs;
    }
    raw(name) {
        return this.#inputs[name];
    }
    text(name) {
        return this.#inputs[name].trim();
    }
    read(name, rule) {
        return this.attempt(name, () => rule(this.text(name)));
    }
    attempt(name, rule, part = '') {
        try {
            return rule();
        }
        catch (error) {
            if (!(error instanceof InputError))
                throw error;
            this.problem(name, part === '' ? error.message : `${part} ${error.message}`);
            return INVALID;
        }
    }
    lines(name, rule) {
        const lines = this.raw(name).split(/[\r\n]/);
        return lines.flatMap((line, index) => {
            const text = line.trim();
            if (text === '')
                return [];
            const value = this.attempt(name, () => rule(text), `line ${index + 1}:`);
            return isValid(value) ? [value] : [];
        });
    }
    problem(name, clause) {
        this.#problems.push({ name, clause });
    }
    warn(name, clause) {
        this.warnings.push(`${name}: ${clause}`);
    }
    finish(draft, hint = 'Nothing was sent, nothing was issued.') {
        const problems = this.#problems;
        if (problems.length === 0 && isFinished(draft))
            return draft;
        const inputs = new Set(problems.map(({ name }) => name)).size;
        const title = inputs === 1 ? 'An input is not usable:' : `${inputs} inputs are not usable:`;
        const lines = problems.map(({ name, clause }) => `${name}: ${clause}`);
        throw new errors/* ActionError */.lZ('INPUT_INVALID', [title, ...lines].join('\n- '), { hint });
    }
}

;// CONCATENATED MODULE: ./src/config/credentials.ts


function readCredentials(reader, context) {
    const pair = ['app-key', 'app-token'];
    const empty = pair.filter((name) => reader.text(name) === '');
    if (reader.text('user-token') !== '') {
        if (empty.length < 2) {
            reader.warn('user-token', 'is used; app-key and app-token are ignored beside it.');
        }
        const userToken = readCredential(reader, 'user-token');
        return isValid(userToken) ? { kind: 'user-token', userToken } : INVALID;
    }
    if (empty.length === 2) {
        reader.problem('app-key, app-token (or user-token)', `are empty. ${explainEmptySecret(context)}`);
    }
    else if (empty[0]) {
        reader.problem(empty[0], `is empty. ${explainEmptySecret(context)}`);
    }
    const [appKey, appToken] = [
        empty.includes('app-key') ? INVALID : readCredential(reader, 'app-key'),
        empty.includes('app-token') ? INVALID : readCredential(reader, 'app-token')
    ];
    return isValid(appKey) && isValid(appToken) ? { kind: 'key-pair', appKey, appToken } : INVALID;
}
function readCredential(reader, name) {
    if (reader.raw(name) !== reader.text(name)) {
        reader.warn(name, 'white space around it was taken off.');
    }
    return reader.read(name, parseCredential);
}
function parseCredential(text) {
    if (text.length < 4)
        throw new InputError('is too short for a secret: fewer than 4 characters');
    if (/\s/.test(text))
        throw new InputError('has white space inside; was it pasted whole, and once?');
    if (!/^[\x21-\x7e]+$/.test(text))
        throw new InputError('has characters that no VTEX credential has');
    if (text.length > 8192)
        throw new InputError('is longer than 8192 characters');
    return text;
}
function explainEmptySecret({ eventName, actor, emptySecret }) {
    if (emptySecret !== undefined)
        return emptySecret;
    const general = 'a secret arrives empty where its name is misspelt, where it belongs to a deployment' +
        ' environment that the job does not name, and in runs for fork pull requests and Dependabot.';
    if (actor === 'dependabot[bot]') {
        return `This run is dependabot[bot]’s, which sees Dependabot secrets only; besides, ${general}`;
    }
    if (eventName === 'pull_request') {
        return `This is a pull_request run; those from forks get no secrets. Besides, ${general}`;
    }
    return general.replace(/^a/, 'A');
}

// EXTERNAL MODULE: ./src/config/inputs.ts
var inputs = __nccwpck_require__(389);
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
    const lines = pemBodyLines(privateKeyPem);
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

// EXTERNAL MODULE: ./src/shared/clock.ts
var clock = __nccwpck_require__(103);
;// CONCATENATED MODULE: ./src/vtex/signing-attempt.ts


function createSigningAttempt(host, subject, now) {
    return { host, subject: formatSubject(subject), at: formatTime(new Date(now)) };
}
function formatSigningAttempt({ host, subject, at }) {
    return `What to look for: ${subject}, asked of ${host} at ${at}.`;
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
        const message = [why, consequence, printable(formatSigningAttempt(attempt), 800)].join(' ');
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

;// CONCATENATED MODULE: ./src/actions/cleanup/post-step.ts










const noStateStore = { saveState: () => undefined };
async function runPostStep(dependencies) {
    const { runner, clock } = dependencies;
    maskSecrets(runner, (0,inputs/* secretValues */.VX)(dependencies.inputs));
    maskProxies(runner, dependencies.proxyEnv);
    const { state, unreadable } = parseState(dependencies.readState);
    for (const name of unreadable) {
        runner.warning((0,errors/* formatError */.Wk)(unreadableStateError(name), runner.troubleshootingPage));
    }
    if (state.certificate)
        runner.mask(state.certificate.userToken.token);
    if (!state.certificate && !state.folder && !state.request && unreadable.length === 0) {
        return runner.info('There is nothing to clean up.');
    }
    const { request, certificate } = state;
    if (request && !certificate) {
        const why = 'The main step ended before VTEX’s answer to its request to sign came.';
        await reportUntracked(runner, request, { why, summary: isSummaryWanted(dependencies.inputs) });
    }
    const record = new CleanupRecord(noStateStore, state);
    await cleanUp(record, {
        ...{ runner, clock },
        openClient: (saved, found) => openClientAgain(saved, found, dependencies)
    });
}
function unreadableStateError(name) {
    const message = `The saved state of the ${name} cannot be read, so nothing was done about it.`;
    if (name === 'folder') {
        const hint = 'A private key may be left in a folder vtex-mtls-… below RUNNER_TEMP or output-dir; a later' +
            ' use of the action there deletes it.';
        return new errors/* ActionError */.lZ('FILE_FAILED', message, { hint });
    }
    const hint = 'The log of the main step has the serial number; the action in revoke/ takes it.';
    return new errors/* ActionError */.lZ('REVOKE_FAILED', message, { hint });
}
function openClientAgain(saved, found, dependencies) {
    const credentials = findCredentials(saved, dependencies);
    const serverCas = saved.serverCas ?? found ?? readServerCas(saved, dependencies);
    const endpoint = { ...saved, baseUrl: new URL(saved.baseUrl), serverCas, credentials };
    return openClient(endpoint, dependencies, { userToken: saved.userToken.token });
}
function findCredentials({ userToken }, { inputs, clock }) {
    const reader = new InputReader(inputs);
    const credentials = readCredentials(reader, { eventName: '', actor: '' });
    if (isValid(credentials))
        return credentials;
    const expired = userToken.expires !== undefined && userToken.expires * 1000 < clock.now();
    if (!expired)
        return { kind: 'user-token', userToken: userToken.token };
    throw new errors/* ActionError */.lZ('INPUT_INVALID', 'The post step has neither the credentials in its inputs nor a user token that is still valid.');
}
function readServerCas({ serverCaFile }, { readFile, runner }) {
    if (serverCaFile === undefined)
        return undefined;
    try {
        return parseCaFile(serverCaFile, readFile);
    }
    catch (error) {
        if (!(error instanceof InputError))
            throw error;
        const since = 'since the main step read it. The usual CAs alone are trusted now.';
        runner.warning(`server-ca-file: ${error.message}; something happened to it ${since}`);
        return undefined;
    }
}
function isSummaryWanted({ summary }) {
    try {
        return parseBoolean(summary.trim());
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 389:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   VX: () => (/* binding */ secretValues)
/* harmony export */ });
/* unused harmony exports INPUT_DEFAULTS, SECRET_INPUTS, readInputsOf, readContext */
const INPUT_DEFAULTS = {
    account: '',
    'app-name': '',
    'app-key': '',
    'app-token': '',
    'user-token': '',
    city: '',
    state: '',
    country: '',
    'key-size': '2048',
    environment: 'vtexcommercestable',
    'base-url': '',
    'server-ca-file': '',
    verify: 'true',
    proof: '',
    'require-mtls': 'false',
    checks: '',
    formats: '',
    'output-dir': '',
    'export-env': 'false',
    'revoke-on-exit': 'true',
    timeout: '15',
    retries: '3',
    summary: 'true'
};
const SECRET_INPUTS = ['app-token', 'user-token'];
function secretValues(inputs) {
    return SECRET_INPUTS.map((name) => inputs[name]);
}
const readInputs = (env) => readInputsOf(env, INPUT_DEFAULTS);
function readInputsOf(env, defaults) {
    const inputs = { ...defaults };
    for (const name in defaults)
        inputs[name] = env[`INPUT_${name.toUpperCase()}`] || defaults[name];
    return inputs;
}
function readContext(env) {
    return {
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        actor: env['GITHUB_ACTOR'] ?? '',
        runnerTemp: env['RUNNER_TEMP'] ?? '',
        workspace: env['GITHUB_WORKSPACE'] ?? ''
    };
}


/***/ }),

/***/ 897:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(389);
/* harmony import */ var _actions_cleanup_post_step_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(163);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(382);
/* harmony import */ var _run_step_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(177);




await (0,_run_step_js__WEBPACK_IMPORTED_MODULE_3__/* .runStep */ .e)((context) => (0,_actions_cleanup_post_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runPostStep */ .U)({
    ...context,
    inputs: (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(process.env),
    readState: (name) => process.env[`STATE_${name}`] ?? ''
}), (runner, error) => runner.warning((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .formatError */ .Wk)(error, runner.troubleshootingPage)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 177:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./src/shared/errors.ts
var errors = __nccwpck_require__(382);
;// CONCATENATED MODULE: ./src/github/fail-step.ts

function failStep(runner, thrown) {
    for (const frame of (0,errors/* stackFrames */.N0)(thrown))
        runner.debug(frame.trim());
    runner.fail((0,errors/* formatError */.Wk)(thrown, runner.troubleshootingPage));
}

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(928);
;// CONCATENATED MODULE: external "./oidc-stub.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const external_oidc_stub_js_namespaceObject = x({  });
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 5 modules
var lib_exec = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
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

// EXTERNAL MODULE: ./src/shared/system-errors.ts + 1 modules
var system_errors = __nccwpck_require__(744);
;// CONCATENATED MODULE: ./src/github/github-runner.ts




const escapeLegacyCommands = (log) => (message) => log(message.replaceAll('##[', '##('));
const github_runner_warning = escapeLegacyCommands(warning);
const wrapFileCommand = (variable, write) => (...args) => {
    try {
        write(...args);
    }
    catch (cause) {
        const message = `The runner’s file for ${variable} could not be written: ${formatReason(cause)}.`;
        const hint = 'Check the runner’s disk, and what an earlier step may have set the variable to.';
        throw new errors/* ActionError */.lZ('FILE_FAILED', message, { hint, cause });
    }
};
function formatReason(cause) {
    const { code } = cause;
    return code ? (0,system_errors/* formatSystemError */.R)(code) : 'it is not set, or names no usable file';
}
const githubRunner = {
    troubleshootingPage: troubleshootingAddress(process.env),
    whereFilesAre: 'Later steps find it by the outputs cert-path and key-path.',
    mask: setSecret,
    saveState: wrapFileCommand('GITHUB_STATE', saveState),
    setOutput: wrapFileCommand('GITHUB_OUTPUT', setOutput),
    exportVariable: wrapFileCommand('GITHUB_ENV', exportVariable),
    debug: escapeLegacyCommands(debug),
    info: escapeLegacyCommands(info),
    warning: github_runner_warning,
    error: escapeLegacyCommands(error),
    fail: escapeLegacyCommands(setFailed),
    async addSummary(markdown) {
        try {
            await summary.addRaw(markdown, true).write();
        }
        catch (cause) {
            github_runner_warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${formatReason(cause)}. Nothing else depends on it.`);
        }
    }
};

// EXTERNAL MODULE: ./src/shared/clock.ts
var clock = __nccwpck_require__(103);
// EXTERNAL MODULE: ./src/shared/version.ts
var version = __nccwpck_require__(189);
;// CONCATENATED MODULE: ./src/entrypoints/run-step.ts





const context = {
    clock: clock/* systemClock */.ml,
    proxyEnv: process.env,
    userAgent: (0,version/* userAgentOf */.a9)(process.env),
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


/***/ }),

/***/ 103:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* unused harmony exports formatTime, formatDuration */
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


/***/ }),

/***/ 382:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ stackFrames),
/* harmony export */   Wk: () => (/* binding */ formatError),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   z6: () => (/* binding */ asActionError)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    'INPUT_INVALID',
    'LOGIN_REFUSED',
    'SIGN_REFUSED',
    'SIGN_REJECTED',
    'SIGN_UNCERTAIN',
    'VTEX_UNAVAILABLE',
    'CERTIFICATE_EMPTY',
    'CERTIFICATE_HTML',
    'CERTIFICATE_JSON',
    'CERTIFICATE_MALFORMED',
    'CERTIFICATE_KEY_MISMATCH',
    'CERTIFICATE_SUBJECT_MISMATCH',
    'CERTIFICATE_NOT_YET_VALID',
    'CERTIFICATE_EXPIRED',
    'CERTIFICATE_WRONG_USAGE',
    'PROOF_FAILED',
    'MTLS_NOT_ENFORCED',
    'CERTIFICATE_DUE',
    'CHECKS_FAILED',
    'NETWORK_UNREACHABLE',
    'NETWORK_PROXY',
    'NETWORK_TLS',
    'NETWORK_RESET',
    'NETWORK_TIMEOUT',
    'RESPONSE_REDIRECT',
    'RESPONSE_TOO_LARGE',
    'RESPONSE_UNEXPECTED',
    'INTERRUPTED',
    'FILE_FAILED',
    'REVOKE_FAILED',
    'UNEXPECTED'
]));
class ActionError extends Error {
    code;
    hint;
    command;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.name = 'ActionError';
        this.code = code;
        this.hint = details.hint;
        this.command = details.command;
    }
}
function asActionError(thrown) {
    if (thrown instanceof ActionError)
        return thrown;
    const kind = thrown instanceof Error ? thrown.name : typeof thrown;
    return new ActionError('UNEXPECTED', `The action failed with an unexpected error (${kind}).`, {
        hint: 'Please report this with the step’s debug log.',
        cause: thrown
    });
}
function formatError(thrown, page) {
    const { message, hint, command, code } = asActionError(thrown);
    const separator = command !== undefined || message.includes('\n') ? '\n' : ' ';
    const text = [message, hint].filter(Boolean).join(message.includes('\n') ? '\n' : ' ');
    const link = `[${code}] ${page}#${code.toLowerCase()}`;
    return [text, command, link].filter(Boolean).join(separator);
}
function stackFrames(thrown) {
    if (!(thrown instanceof Error))
        return [];
    const { stack = '', message, cause } = thrown;
    const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
    return [...frames.filter((line) => /^ +at /.test(line)), ...stackFrames(cause)];
}


/***/ }),

/***/ 744:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ formatSystemError),
  v: () => (/* binding */ systemErrorCode)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./src/shared/system-errors.ts

function systemErrorCode(error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    return hasCode && typeof error.code === 'string' ? error.code : 'unknown error';
}
function formatSystemError(code) {
    for (const [name, words] of (0,external_node_util_namespaceObject.getSystemErrorMap)().values()) {
        if (name === code)
            return `${words} (${code})`;
    }
    return code;
}


/***/ }),

/***/ 189:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _O: () => (/* binding */ USER_AGENT),
/* harmony export */   a9: () => (/* binding */ userAgentOf)
/* harmony export */ });
/* unused harmony export VERSION */
const VERSION = '0.1.0';
const USER_AGENT = `vtex-mtls-action/${VERSION}`;
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


/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  exec: () => (/* binding */ exec),
  getExecOutput: () => (/* binding */ getExecOutput)
});

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(928);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js + 1 modules
var io = __nccwpck_require__(366);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(90);
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return __awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!io_util/* isRooted */.Qh(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield io/* which */.K7(this.toolPath, true);
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield io_util/* exists */.t2(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 90:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ IS_WINDOWS),
/* harmony export */   Qh: () => (/* binding */ isRooted),
/* harmony export */   rm: () => (/* binding */ rm),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   vr: () => (/* binding */ tryGetExecutablePath)
/* harmony export */ });
/* unused harmony exports chmod, copyFile, lstat, mkdir, open, readdir, rename, rmdir, stat, symlink, unlink, readlink, UV_FS_O_EXLOCK, READONLY, isDirectory, getCmdPath */
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(896);
/* harmony import */ var path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(928);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs__WEBPACK_IMPORTED_MODULE_0__.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = path__WEBPACK_IMPORTED_MODULE_1__.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = path__WEBPACK_IMPORTED_MODULE_1__.dirname(filePath);
                        const upperName = path__WEBPACK_IMPORTED_MODULE_1__.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = path__WEBPACK_IMPORTED_MODULE_1__.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map

/***/ }),

/***/ 366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ rmRF),
  K7: () => (/* binding */ which)
});

// UNUSED EXPORTS: cp, findInPath, mkdirP, mv

;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(928);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util = __nccwpck_require__(90);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return __awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return __awaiter(this, void 0, void 0, function* () {
        if (io_util/* IS_WINDOWS */.H8) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield io_util.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (io_util/* IS_WINDOWS */.H8) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return __awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (io_util/* IS_WINDOWS */.H8 && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (io_util/* isRooted */.Qh(tool)) {
            const filePath = yield io_util/* tryGetExecutablePath */.vr(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield io_util/* tryGetExecutablePath */.vr(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return __awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function copyFile(srcFile, destFile, force) {
    return __awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(897);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
