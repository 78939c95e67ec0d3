import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 175:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UD: () => (/* binding */ startServer),
  gG: () => (/* binding */ stopServer)
});

// UNUSED EXPORTS: SandboxStartError, readServerLog, waitUntilReady

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(119);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: ./src/actions/sandbox/sandbox-process.ts





const INFO_FIELDS = ['baseUrl', 'caFile', 'account', 'appKey', 'appToken', 'userToken'];
class SandboxStartError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
const START_MS = 30_000;
const STOP_MS = 5_000;
const KEPT_VARIABLES = ['PATH', 'SystemRoot', 'RUNNER_TRACKING_ID'];
async function startServer(folder, command) {
    (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
    const { keepAlive, info, log } = filesIn(folder);
    (0,external_node_fs_.writeFileSync)(keepAlive, '');
    const files = [info, log].map((path) => (0,external_node_fs_.openSync)(path, 'wx', 0o600));
    const kept = KEPT_VARIABLES.flatMap((name) => command.env[name] ? [[name, command.env[name]]] : []);
    const args = [...command.options, '--json', `--stop-when-removed=${keepAlive}`];
    const child = (0,external_node_child_process_.spawn)(process.execPath, [command.entry, ...args], {
        detached: true,
        windowsHide: true,
        stdio: ['ignore', ...files],
        env: { ...Object.fromEntries(kept), TMPDIR: folder, TEMP: folder, TMP: folder }
    });
    files.forEach(external_node_fs_.closeSync);
    child.unref();
    return waitForInfo(child, folder);
}
function filesIn(folder) {
    const path = (name) => (0,external_node_path_.join)(folder, name);
    return { keepAlive: path('keep-alive'), info: path('info.json'), log: path('log.txt') };
}
async function waitForInfo(child, folder) {
    const deadline = Date.now() + START_MS;
    let ended;
    child.once('exit', (code) => (ended = { code }));
    child.once('error', () => (ended = { code: null }));
    while (!ended && Date.now() < deadline) {
        const info = readInfo(folder);
        if (info)
            return info;
        await (0,promises_.setTimeout)(20);
    }
    throw new SandboxStartError(ended?.code ?? null, readServerLog(folder) || 'it said nothing');
}
function readInfo(folder) {
    try {
        const text = (0,external_node_fs_.readFileSync)(filesIn(folder).info, 'utf8');
        const info = text.endsWith('\n') && JSON.parse(text);
        return isSandboxInfo(info) ? info : undefined;
    }
    catch {
        return undefined;
    }
}
function isSandboxInfo(value) {
    return INFO_FIELDS.every((name) => typeof Reflect.get(Object(value), name) === 'string');
}
function readServerLog(folder) {
    try {
        return (0,external_node_fs_.readFileSync)(filesIn(folder).log, 'utf8').trim();
    }
    catch {
        return '';
    }
}
async function waitUntilReady({ baseUrl, caFile }) {
    const { hostname, port } = new URL(baseUrl);
    const ca = readFileSync(caFile);
    await new Promise((resolve, reject) => {
        const socket = connect({ host: hostname, port: Number(port), ca, timeout: START_MS });
        socket.once('timeout', () => socket.destroy(new Error('The sandbox does not answer.')));
        socket.once('error', reject);
        socket.once('secureConnect', () => {
            socket.destroy();
            resolve();
        });
    });
}
async function stopServer(folder) {
    const info = readInfo(folder);
    (0,external_node_fs_.rmSync)(filesIn(folder).keepAlive, { force: true });
    const deadline = Date.now() + STOP_MS;
    while (info && (0,external_node_fs_.existsSync)(info.caFile) && Date.now() < deadline)
        await (0,promises_.setTimeout)(20);
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}


/***/ }),

/***/ 198:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ printHeading),
/* harmony export */   pZ: () => (/* binding */ indent),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   yy: () => (/* binding */ print)
/* harmony export */ });
let headings = 0;
function print(text) {
    process.stdout.write(`${text}\n`);
}
function printHeading(title) {
    headings += 1;
    print(`\n${headings}. ${title}`);
}
function indent(text) {
    return text.trimEnd().replace(/^/gm, '   ');
}
function table(rows) {
    const width = Math.max(...rows.map(([first = '']) => first.length));
    return rows.map(([first = '', ...rest]) => [first.padEnd(width), ...rest].join('  ')).join('\n');
}


/***/ }),

/***/ 500:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b7: () => (/* binding */ curlArguments),
  Fo: () => (/* binding */ hasCurl),
  N0: () => (/* binding */ sendWithCurl),
  l3: () => (/* binding */ sendWithNode)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./src/demo/validate-request.ts



function hasCurl() {
    const { stdout, status } = (0,external_node_child_process_.spawnSync)('curl', ['--version'], { encoding: 'utf8' });
    return status === 0 && !/schannel/i.test(stdout);
}
function curlArguments({ url, caFile, identity }) {
    const shown = identity
        ? ['--cert', identity.certificateFile, '--key', identity.privateKeyFile]
        : [];
    const post = ['--header', 'Content-Type: application/json', '--data', '@-'];
    const common = ['--silent', '--show-error', '--noproxy', '*', '--cacert', caFile];
    return [...common, ...shown, ...post, url];
}
function sendWithCurl(call) {
    const status = ['--write-out', '\n%{http_code}'];
    const result = (0,external_node_child_process_.spawnSync)('curl', ['--disable', ...curlArguments(call), ...status], {
        encoding: 'utf8',
        input: JSON.stringify({ token: call.userToken })
    });
    if (result.status !== 0)
        throw new Error(`curl ended with ${result.status}: ${result.stderr}`);
    const end = result.stdout.lastIndexOf('\n');
    return { status: Number(result.stdout.slice(end + 1)), body: result.stdout.slice(0, end) };
}
function sendWithNode({ url, caFile, userToken, identity }) {
    const files = identity && {
        cert: (0,external_node_fs_.readFileSync)(identity.certificateFile),
        key: (0,external_node_fs_.readFileSync)(identity.privateKeyFile)
    };
    const headers = { 'Content-Type': 'application/json' };
    const options = { method: 'POST', headers, ca: (0,external_node_fs_.readFileSync)(caFile), agent: false, ...files };
    return new Promise((resolve, reject) => {
        const outgoing = (0,external_node_https_namespaceObject.request)(url, options, async (incoming) => {
            const body = Buffer.concat((await incoming.toArray())).toString('utf8');
            resolve({ status: incoming.statusCode ?? 0, body });
        });
        outgoing.on('error', reject).end(JSON.stringify({ token: userToken }));
    });
}


/***/ }),

/***/ 744:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _demo_validate_request_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(500);
/* harmony import */ var _local_runner_local_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(666);
/* harmony import */ var _demo_output_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(198);
/* harmony import */ var _actions_sandbox_sandbox_process_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(175);







const dist = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(process.argv[1] ?? ''), '..');
const entry = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dist, name, 'index.js');
const curl = (0,_demo_validate_request_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCurl */ .Fo)();
const startedAt = performance.now();
const demoFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'vtex-mtls-demo-'));
const runner = (0,_local_runner_local_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .createLocalRunner */ .Y)({ folder: demoFolder });
process.once('exit', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(demoFolder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => process.exit(1));
}
process.stdout.on('error', () => process.exit(1));
try {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(demoFolder, 'sandbox');
    const command = { entry: entry('sandbox'), options: ['--minutes=5'], env: process.env };
    const sandbox = await (0,_actions_sandbox_sandbox_process_js__WEBPACK_IMPORTED_MODULE_5__/* .startServer */ .UD)(folder, command);
    await runDemo(sandbox).finally(() => (0,_actions_sandbox_sandbox_process_js__WEBPACK_IMPORTED_MODULE_5__/* .stopServer */ .gG)(folder));
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)(`\nAll in ${((performance.now() - startedAt) / 1000).toFixed(1)} s. README.md has the rest.`);
}
catch (error) {
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)(`\nThe demo failed: ${error.message}`);
    process.exitCode = 1;
}
async function runDemo(info) {
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)('A VTEX mTLS client certificate, from key to revocation, on this machine alone.');
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .printHeading */ .GJ)('A stand-in for VTEX is up; it demands client certificates');
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .indent */ .pZ)(`${info.baseUrl}   account ${info.account}   (npm run sandbox keeps one up for you)`));
    const main = await runMainStep(info);
    const copies = await useCertificate(info, main);
    await runPostStep(main);
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .printHeading */ .GJ)('A copy of the files is of no use now: the certificate is revoked');
    await validate(info, copies, 403);
}
async function runMainStep(info) {
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .printHeading */ .GJ)('The step `uses: your-org/vtex-mtls-action@v1` runs; its log:');
    const inputs = {
        account: info.account,
        'app-name': 'my-app',
        'app-key': info.appKey,
        'app-token': info.appToken,
        city: 'São Paulo',
        state: 'SP',
        country: 'BR',
        'base-url': info.baseUrl,
        'server-ca-file': info.caFile,
        'require-mtls': 'true'
    };
    const main = await runner.runAction({ entry: entry('main'), inputs });
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .indent */ .pZ)(main.log));
    if (main.outcome !== 'success')
        throw new Error('the main step did not succeed');
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .printHeading */ .GJ)('Its outputs, as the log would show them: the paths are masked');
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .indent */ .pZ)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)(Object.entries(main.outputs).map(([k, v]) => [k, runner.masker.mask(v)]))));
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .printHeading */ .GJ)('The job’s summary page (Markdown)');
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .indent */ .pZ)(main.summary.trim()));
    return main;
}
async function useCertificate(info, { outputs }) {
    const files = [outputs['cert-path'] ?? '', outputs['key-path'] ?? ''];
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .printHeading */ .GJ)('The files that a later step finds');
    const modeOf = (path) => ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).mode & 0o777).toString(8).padStart(4, '0');
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(files[0] ?? '');
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .indent */ .pZ)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .table */ .tp)([[modeOf(folder), 'the folder'], ...files.map((f) => [modeOf(f), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(f)])])));
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .printHeading */ .GJ)(`A later step makes the guide’s call with ${curl ? 'curl' : 'Node (no curl is here)'}`);
    const [certificateFile = '', privateKeyFile = ''] = files;
    await validate(info, { certificateFile, privateKeyFile }, 200);
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)('\n   and without the certificate:');
    await validate(info, undefined, 403);
    const copy = (file) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(demoFolder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync)(file, path);
        return path;
    };
    return { certificateFile: copy(certificateFile), privateKeyFile: copy(privateKeyFile) };
}
async function runPostStep(main) {
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .printHeading */ .GJ)('The job ends; the post step’s log:');
    const post = await runner.runPost({ entry: entry('post'), of: main });
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .indent */ .pZ)(post.log));
}
async function validate({ baseUrl, caFile, userToken }, identity, expected) {
    const url = `${baseUrl}/api/vtexid/credential/validate`;
    const request = { url, caFile, userToken, identity };
    if (curl)
        (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .indent */ .pZ)(`$ curl ${runner.masker.mask((0,_demo_validate_request_js__WEBPACK_IMPORTED_MODULE_3__/* .curlArguments */ .b7)(request).map(quote).join(' '))}`));
    const { status, body } = curl ? (0,_demo_validate_request_js__WEBPACK_IMPORTED_MODULE_3__/* .sendWithCurl */ .N0)(request) : await (0,_demo_validate_request_js__WEBPACK_IMPORTED_MODULE_3__/* .sendWithNode */ .l3)(request);
    (0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((0,_demo_output_js__WEBPACK_IMPORTED_MODULE_6__/* .indent */ .pZ)(`HTTP ${status} ${body}`));
    if (status !== expected)
        throw new Error(`HTTP ${expected} was expected`);
}
function quote(word) {
    return /^[\w./:@-]+$/.test(word) ? word : `'${word}'`;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 666:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ createLocalRunner)
});

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./src/local-runner/secret-masker.ts
function rangesOf(secret, text) {
    const ranges = [];
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
        ranges.push([at, at + secret.length]);
    }
    return ranges;
}
function merge(ranges) {
    const merged = [];
    for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
        const last = merged.at(-1);
        if (last && start <= last[1])
            last[1] = Math.max(last[1], end);
        else
            merged.push([start, end]);
    }
    return merged;
}
function createSecretMasker() {
    const secrets = new Set();
    return {
        add(secret) {
            const values = [secret, ...secret.split(/[\r\n]+/)];
            for (const value of values.filter(Boolean)) {
                secrets.add(value);
                secrets.add(JSON.stringify(value).slice(1, -1));
            }
        },
        mask(text) {
            const ranges = merge([...secrets].flatMap((secret) => rangesOf(secret, text)));
            let masked = '';
            let from = 0;
            for (const [start, end] of ranges) {
                masked += `${text.slice(from, start)}***`;
                from = end;
            }
            return masked + text.slice(from);
        }
    };
}

;// CONCATENATED MODULE: ./src/local-runner/file-commands.ts




const FILES = {
    output: 'GITHUB_OUTPUT',
    state: 'GITHUB_STATE',
    env: 'GITHUB_ENV',
    path: 'GITHUB_PATH',
    summary: 'GITHUB_STEP_SUMMARY'
};
function createFileCommands(folder) {
    const suffix = (0,external_node_crypto_namespaceObject.randomUUID)();
    const names = Object.keys(FILES);
    const pathOf = (name) => (0,external_node_path_.join)(folder, `set_${name}_${suffix}`);
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    for (const name of names)
        (0,external_node_fs_.writeFileSync)(pathOf(name), '');
    return {
        env: Object.fromEntries(names.map((name) => [FILES[name], pathOf(name)])),
        read: () => Object.fromEntries(names.map((name) => [name, (0,external_node_fs_.readFileSync)(pathOf(name), 'utf8')])),
        remove: () => names.forEach((name) => (0,external_node_fs_.rmSync)(pathOf(name), { force: true }))
    };
}
function parseFileCommand(text) {
    const lines = text.split(external_node_os_.EOL === '\n' ? '\n' : /\r?\n/);
    const values = {};
    for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
        if (line === '')
            continue;
        const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
        const isHeredoc = heredoc >= 0 && (equals < 0 || heredoc < equals);
        if (equals > 0 && !isHeredoc) {
            values[line.slice(0, equals)] = line.slice(equals + 1);
        }
        else if (heredoc > 0 && isHeredoc && line.length > heredoc + 2) {
            values[line.slice(0, heredoc)] = takeHeredoc(lines, line.slice(heredoc + 2));
        }
        else {
            throw new Error(`Invalid format '${line}'`);
        }
    }
    return values;
}
function takeHeredoc(lines, delimiter) {
    const end = lines.indexOf(delimiter);
    if (end < 0)
        throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    const value = lines.splice(0, end + 1).slice(0, -1);
    return value.join(external_node_os_.EOL);
}

;// CONCATENATED MODULE: ./src/local-runner/runner-environment.ts


const SYSTEM = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'SHELL'];
const WINDOWS = ['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP'];
const WINDOWS_USER = ['USERPROFILE', 'USERNAME', 'USERDOMAIN', 'APPDATA', 'LOCALAPPDATA'];
const OS = new Map([
    ['darwin', 'macOS'],
    ['win32', 'Windows']
]);
function runnerEnvironment(job) {
    const inherited = {};
    for (const name of [...SYSTEM, ...WINDOWS, ...WINDOWS_USER])
        inherited[name] = process.env[name];
    return {
        ...inherited,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION: '__run',
        GITHUB_ACTOR: 'octocat',
        GITHUB_API_URL: 'https://api.github.com',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_JOB: 'local',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: 'octocat/hello-world',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_RUN_ID: '1',
        GITHUB_RUN_NUMBER: '1',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_SHA: '0'.repeat(40),
        GITHUB_WORKFLOW: 'local',
        GITHUB_WORKSPACE: job.workspace,
        RUNNER_ARCH: (0,external_node_os_.arch)().toUpperCase(),
        RUNNER_DEBUG: job.debug ? '1' : undefined,
        RUNNER_ENVIRONMENT: 'self-hosted',
        RUNNER_NAME: 'local',
        RUNNER_OS: OS.get(process.platform) ?? 'Linux',
        RUNNER_TEMP: job.temp,
        RUNNER_TOOL_CACHE: (0,external_node_path_.join)(job.temp, '_tool')
    };
}

;// CONCATENATED MODULE: ./src/local-runner/workflow-commands.ts
const DATA = [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%25', '%']
];
const PROPERTY = [['%3A', ':'], ['%2C', ','], ...DATA];
const OLD_STYLE = [['%3B', ';'], ['%5D', ']'], ...DATA];
function workflow_commands_unescape(text, escapes) {
    return escapes.reduce((result, [escaped, plain]) => result.replaceAll(escaped, plain), text);
}
function propertiesOf(text, separator, escapes) {
    const pairs = text.trim().split(separator);
    const entries = pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair]);
    return Object.fromEntries(entries
        .filter(([key, pair]) => key !== '' && pair.includes('='))
        .map(([key, pair]) => [key, workflow_commands_unescape(pair.slice(key.length + 1), escapes)]));
}
function commandOf([info, data], separator, escapes) {
    const space = info.indexOf(' ');
    return {
        name: (space < 0 ? info : info.slice(0, space)).toLowerCase(),
        properties: propertiesOf(space < 0 ? '' : info.slice(space + 1), separator, escapes.property),
        data: workflow_commands_unescape(data, escapes.data)
    };
}
function parseWorkflowCommand(line, known) {
    const found = [];
    const [, info, data] = /^\s*::(.*?)::(.*)$/s.exec(line) ?? [];
    if (info !== undefined && data !== undefined) {
        found.push(commandOf([info, data], ',', { data: DATA, property: PROPERTY }));
    }
    const [, oldInfo, oldData] = /##\[(.*?)\](.*)$/s.exec(line) ?? [];
    if (oldInfo !== undefined && oldData !== undefined) {
        found.push(commandOf([oldInfo, oldData], ';', { data: OLD_STYLE, property: OLD_STYLE }));
    }
    return found.find((command) => known.has(command.name));
}

;// CONCATENATED MODULE: ./src/local-runner/step-log.ts

const ANNOTATIONS = { notice: 'Notice', warning: 'Warning', error: 'Error' };
const IGNORED = ['echo', 'add-matcher', 'remove-matcher'];
const DISABLED = ['set-env', 'add-path'];
const COMMANDS = ['add-mask', 'debug', 'group', 'endgroup', 'stop-commands'];
const DEPRECATED = ['set-output', 'save-state'];
class StepLog {
    annotations = [];
    outputs = {};
    state = {};
    failed = false;
    #lines = [];
    #masker;
    #showDebug;
    #known = new Set([
        ...COMMANDS,
        ...Object.keys(ANNOTATIONS),
        ...IGNORED,
        ...DISABLED,
        ...DEPRECATED
    ]);
    #stopToken;
    constructor(masker, options) {
        this.#masker = masker;
        this.#showDebug = options.debug;
    }
    receive(line) {
        const command = parseWorkflowCommand(line, this.#known);
        if (!command)
            this.write(line);
        else if (this.#stopToken === undefined)
            this.#runCommand(command, line);
        else {
            if (command.name === this.#stopToken)
                this.#resume();
            this.write(line);
        }
    }
    write(text) {
        this.#lines.push(this.#masker.mask(text));
    }
    debug(message) {
        if (this.#showDebug)
            for (const line of message.split('\n'))
                this.write(`##[debug]${line}`);
    }
    fail(message) {
        this.failed = true;
        this.annotate({ level: 'error', message, properties: {} });
    }
    annotate(annotation) {
        const message = this.#masker.mask(annotation.message);
        this.annotations.push({ ...annotation, message });
        this.write(`${ANNOTATIONS[annotation.level]}: ${annotation.message}`);
    }
    toString() {
        return this.#lines.map((line) => `${line}\n`).join('');
    }
    #runCommand({ name, properties, data }, line) {
        if (name === 'add-mask')
            this.#mask(data);
        else if (name === 'debug')
            this.debug(data);
        else if (name === 'group')
            this.write(`▼ ${data}`);
        else if (name === 'stop-commands')
            this.#stop(data, line);
        else if (name === 'set-output')
            this.outputs[properties['name'] ?? ''] = data;
        else if (name === 'save-state')
            this.state[properties['name'] ?? ''] = data;
        else if (DISABLED.includes(name)) {
            this.fail(`Unable to process command '${line}' successfully: '${name}' is disabled.`);
        }
        else if (isLevel(name)) {
            this.annotate({ level: name, message: data, properties });
        }
    }
    #mask(secret) {
        if (secret.trim() !== '')
            return this.#masker.add(secret);
        const message = "Can't add secret mask for empty string in ##[add-mask] command.";
        this.annotate({ level: 'warning', message, properties: {} });
    }
    #stop(token, line) {
        this.write(line);
        this.#stopToken = token.toLowerCase();
        this.#known.add(this.#stopToken);
    }
    #resume() {
        this.#known.delete(this.#stopToken ?? '');
        this.#stopToken = undefined;
    }
}
function isLevel(name) {
    return Object.hasOwn(ANNOTATIONS, name);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(421);
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(119);
;// CONCATENATED MODULE: ./src/local-runner/step-process.ts




const DRAIN_MS = 1000;
async function runProcess([file, ...args], { cwd, env, timeoutMs, onSpawn, onLine }) {
    const started = performance.now();
    const child = (0,external_node_child_process_.spawn)(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr] = [collect(child.stdout, onLine), collect(child.stderr, onLine)];
    const closed = (0,external_node_events_namespaceObject.once)(child, 'close');
    closed.catch(() => undefined);
    const exited = (0,external_node_events_namespaceObject.once)(child, 'exit');
    let timedOut = false;
    const timer = setTimeout(() => (timedOut = child.kill('SIGKILL')), timeoutMs ?? 2 ** 31 - 1);
    try {
        onSpawn?.(child);
        const [exitCode, signal] = (await exited);
        const milliseconds = performance.now() - started;
        await Promise.race([closed, (0,promises_.setTimeout)(DRAIN_MS, undefined, { ref: false })]);
        return { exitCode, signal, timedOut, stdout: stdout(), stderr: stderr(), milliseconds };
    }
    finally {
        clearTimeout(timer);
        child.stdout.destroy();
        child.stderr.destroy();
    }
}
function collect(stream, onLine) {
    const chunks = [];
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    let pending = '';
    const take = (text, last) => {
        const parts = (pending + text).split(last ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
        pending = parts.pop() ?? '';
        for (const part of parts)
            onLine(part);
        if (last && pending !== '')
            onLine(pending);
    };
    stream.on('data', (chunk) => {
        chunks.push(chunk);
        take(decoder.write(chunk), false);
    });
    stream.once('end', () => take(decoder.end(), true));
    return () => Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./src/local-runner/step.ts





async function runStep(job, command, { env, timeoutMs, onSpawn }) {
    const log = new StepLog(job.masker, job);
    const commands = createFileCommands((0,external_node_path_.join)(job.temp, '_runner_file_commands'));
    const result = await runProcess(command, {
        cwd: job.workspace,
        env: environmentOf(job, { ...commands.env, ...env }),
        timeoutMs,
        onSpawn,
        onLine: (line) => log.receive(line)
    });
    const files = commands.read();
    commands.remove();
    const read = (name) => valuesOf(name, files[name], log);
    const written = { outputs: read('output'), state: read('state'), env: read('env') };
    Object.assign(job.exported, written.env);
    job.paths.unshift(...files.path.split(/\r?\n/).filter(Boolean).reverse());
    return {
        ...result,
        outcome: result.exitCode === 0 && !log.failed ? 'success' : 'failure',
        log: log.toString(),
        annotations: log.annotations,
        outputs: { ...log.outputs, ...written.outputs },
        state: { ...log.state, ...written.state },
        env: written.env,
        summary: job.masker.mask(files.summary),
        files
    };
}
function environmentOf(job, step) {
    const env = { ...runnerEnvironment(job), ...job.env, ...job.exported, ...step };
    const path = [...job.paths, env['PATH']].join(external_node_path_.delimiter);
    const entries = Object.entries({ ...env, PATH: path });
    return Object.fromEntries(entries.filter((e) => e[1] !== undefined));
}
function valuesOf(name, text, log) {
    try {
        const values = parseFileCommand(text);
        for (const [key, value] of Object.entries(values))
            log.debug(`Set ${name} ${key} = ${value}`);
        return values;
    }
    catch (error) {
        log.fail(`Unable to process file command '${name}' successfully: ${error.message}`);
        return {};
    }
}

;// CONCATENATED MODULE: ./src/local-runner/local-runner.ts






function createLocalRunner(options = {}) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(options.folder ?? (0,external_node_os_.tmpdir)(), 'local-runner-'));
    const job = createJob(folder, options);
    return {
        temp: job.temp,
        workspace: job.workspace,
        masker: job.masker,
        runAction: (action) => runBundle(job, action, {}),
        runPost: ({ of, ...action }) => runBundle(job, action, of.state),
        runShell: (script) => runScript(job, script),
        close: () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true })
    };
}
function createJob(folder, { debug = false, env = {} }) {
    const [temp, workspace] = [(0,external_node_path_.join)(folder, '_temp'), (0,external_node_path_.join)(folder, 'work')];
    for (const path of [temp, workspace])
        (0,external_node_fs_.mkdirSync)(path);
    const masker = createSecretMasker();
    return { temp, workspace, debug, masker, env, exported: {}, paths: [] };
}
function runBundle(job, action, state) {
    const { entry, inputs = {}, node = [process.execPath], env, ...step } = action;
    const variables = {};
    for (const [name, value] of Object.entries(inputs))
        variables[inputVariable(name)] = value;
    for (const [name, value] of Object.entries(state))
        variables[`STATE_${name}`] = value;
    return runStep(job, [...node, (0,external_node_path_.resolve)(entry)], { ...step, env: { ...variables, ...env } });
}
function inputVariable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function runScript(job, { script, shell, ...step }) {
    const file = (0,external_node_path_.join)(job.temp, `${(0,external_node_crypto_namespaceObject.randomUUID)()}.sh`);
    (0,external_node_fs_.writeFileSync)(file, script);
    const options = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
    return runStep(job, ['bash', ...options, file], step);
}


/***/ }),

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 119:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

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
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(744);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
