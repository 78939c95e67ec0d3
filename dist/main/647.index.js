export const id = 647;
export const ids = [647];
export const modules = {

/***/ 2647:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run_main_run)
});

;// CONCATENATED MODULE: ./src/clock.ts
/** ISO 8601 in UTC, to the second: an X.509 time has no more. */
function isoTime(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
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

// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(3916);
;// CONCATENATED MODULE: ./src/fail-step.ts

/** Ends the step with an error; with step debug on, the log has its stack as well. */
function failStep(runner, thrown) {
    for (const frame of (0,errors/* stackFrames */.N0)(thrown))
        runner.debug(frame.trim());
    runner.fail((0,errors/* describeError */.Uc)(thrown, runner.readme));
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
;// CONCATENATED MODULE: ./src/readme-address.ts
/**
 * The address of README.md at the version that runs, as the runner names it (GitHub Docs, default
 * environment variables). It names none for an action of the workflow's own repository.
 */
function readmeAddress(env) {
    const server = env['GITHUB_SERVER_URL'] ?? '';
    const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
    const ref = env['GITHUB_ACTION_REF'] ?? '';
    const known = /^https:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository);
    if (!known || !/^[\w./-]+$/.test(ref))
        return 'README.md';
    return `${server}/${repository}/blob/${ref}/README.md`;
}

;// CONCATENATED MODULE: ./src/github-runner.ts
/** The only file that speaks to the runner, through its own toolkit. */



/** The runner obeys the old `##[command]` anywhere in a line, in whoever's name it stands there. */
const plainly = (tell) => (message) => tell(message.replaceAll('##[', '##('));
const warning = plainly(core/* warning */.$e);
/** Writes the file that a variable names. Node's own message would show no more than where it is. */
const written = (variable, write) => (...args) => {
    try {
        write(...args);
    }
    catch (cause) {
        const message = `The runner’s file for ${variable} could not be written (${reason(cause)}).`;
        const hint = 'Check the runner’s disk, and what an earlier step may have set the variable to.';
        throw new errors/* ActionError */.lZ('FILE_FAILED', message, { hint, cause });
    }
};
/** Where a file is missing, the toolkit says so without a code. */
function reason(cause) {
    return cause.code ?? 'it is not set, or names no file that can be';
}
const githubRunner = {
    readme: readmeAddress(process.env),
    mask: core/* setSecret */.Pq,
    saveState: written('GITHUB_STATE', core/* saveState */.LZ),
    setOutput: written('GITHUB_OUTPUT', core/* setOutput */.uH),
    exportVariable: written('GITHUB_ENV', core/* exportVariable */.dN),
    debug: plainly(core/* debug */.Yz),
    info: plainly(core/* info */.pq),
    warning,
    error: plainly(core/* error */.z3),
    fail: plainly(core/* setFailed */.C1),
    async addSummary(markdown) {
        try {
            await core/* summary */.z.addRaw(markdown, true).write();
        }
        catch (cause) {
            warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written (${reason(cause)}); nothing else depends on it.`);
        }
    }
};

;// CONCATENATED MODULE: ./src/cancellation.ts
/**
 * Calls back when the job is cancelled, at once where it has been.
 *
 * @returns what ends the watch
 */
function onCancelled(signal, cancel) {
    const listener = () => cancel(signal?.reason);
    if (signal?.aborted)
        listener();
    signal?.addEventListener('abort', listener);
    return () => signal?.removeEventListener('abort', listener);
}
/**
 * Waits for work, but no longer than until the job is cancelled. The work itself goes on: whoever
 * began it ends it, by closing its connection.
 *
 * @throws the signal's reason
 */
async function unlessCancelled(work, signal) {
    let forget = () => undefined;
    const cancelled = new Promise((_, reject) => (forget = onCancelled(signal, reject)));
    return await Promise.race([cancelled, work]).finally(forget);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __webpack_require__(8701);
// EXTERNAL MODULE: ./src/identity/output-directory.ts
var output_directory = __webpack_require__(7427);
;// CONCATENATED MODULE: ./src/identity/windows-acl.ts


/** NT AUTHORITY\SYSTEM (Microsoft: well-known SIDs). */
const SYSTEM = 'S-1-5-18';
/**
 * The `icacls` arguments that take away what a folder inherits and give it, and all that will be
 * in it, to one user and SYSTEM alone. SIDs, because names are translated.
 */
function icaclsArguments(folder, userSid) {
    const full = (sid) => `*${sid}:(OI)(CI)F`;
    return [folder, '/inheritance:r', '/grant:r', full(userSid), '/grant:r', full(SYSTEM)];
}
/** The SID in what `whoami /user /fo csv /nh` prints: `"host\user","S-1-5-21-…"`. */
function parseUserSid(output) {
    return /"(S-1-[0-9-]+)"\s*$/.exec(output)?.[1];
}
/**
 * Windows has no file modes, so the ACL does it. Node's `chmod` would change nothing, silently.
 *
 * @throws ActionError FILE_FAILED
 */
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

;// CONCATENATED MODULE: ./src/identity/folder.ts
/** The only writer: a private folder under the runner's temp folder, and the files in it. */







const PREFIX = 'vtex-mtls-';
/** Every folder of ours holds this file, so that nobody else's is ever taken for one. */
const MARKER = '.vtex-mtls-action';
const MARKER_TEXT = 'Made by vtex-mtls-action. Deleted when the job ends, else by a later use, after 24 hours.\n';
const NAME = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
/** A name that no other use has, so that it can be saved before the folder is made. */
function privateFolderPath(parent) {
    return (0,external_node_path_.join)(parent, PREFIX + (0,external_node_crypto_.randomUUID)());
}
/**
 * Makes the private folder (0700; on Windows its ACL is cut to the current user and SYSTEM). Fails
 * where anything is in its place already, be it a symlink.
 *
 * @throws ActionError FILE_FAILED
 */
async function makePrivateFolder(path) {
    await attempt('make the private folder', async () => {
        const folders = (0,output_directory/* missingFolders */.K)((0,external_node_path_.dirname)(path));
        for (const folder of folders)
            await (0,promises_.mkdir)(folder, { mode: 0o700 }).catch(unlessThere);
        await (0,promises_.mkdir)(path, { mode: 0o700 });
        if (process.platform === 'win32')
            await restrictToCurrentUser(path);
    });
    await writePrivateFile((0,external_node_path_.join)(path, MARKER), MARKER_TEXT);
}
/** Another use may have made it in the meantime. */
function unlessThere(error) {
    if (error.code !== 'EEXIST')
        throw error;
}
/**
 * Writes a file that only its owner can read (0600). `wx` is O_EXCL: an existing name, a symlink
 * too, is refused (POSIX open()).
 *
 * @throws ActionError FILE_FAILED
 */
async function writePrivateFile(path, content) {
    await attempt(`write ${(0,external_node_path_.basename)(path)}`, async () => {
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        try {
            await file.writeFile(content);
        }
        finally {
            await file.close();
        }
    });
}
/**
 * Deletes a private folder and all in it; `false` where it is gone already. Refuses whatever is
 * not a folder of ours: another name, a symlink, somebody else's.
 *
 * @throws ActionError FILE_FAILED
 */
async function deletePrivateFolder(path) {
    return attempt('delete the private folder', async () => {
        const found = await (0,promises_.lstat)(path).catch((error) => {
            if (error.code === 'ENOENT')
                return undefined;
            throw error;
        });
        if (!found)
            return false;
        const mine = process.getuid === undefined || found.uid === process.getuid();
        if (!hasOurName(path) || !found.isDirectory() || !mine) {
            throw failed('delete the private folder', 'what stands in its place is not a folder of this action');
        }
        // One entry that resists, such as a container's, must not save the key beside it.
        await Promise.allSettled((await (0,promises_.readdir)(path)).map((name) => (0,io/* rmRF */.Yz)((0,external_node_path_.join)(path, name))));
        await (0,io/* rmRF */.Yz)(path);
        return true;
    });
}
/** Whether a path could be one of ours by its name alone. */
function hasOurName(path) {
    return (0,external_node_path_.isAbsolute)(path) && NAME.test((0,external_node_path_.basename)(path));
}
/** Node's own message would show the path, which is masked for a reason; its code says enough. */
async function attempt(what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            throw error;
        throw failed(what, codeOf(error), error);
    }
}
/** The toolkit has Node's code in its text alone, and with it the path. */
function codeOf({ code, message }) {
    return code ?? /\bE[A-Z]{3,}\b/.exec(message)?.[0] ?? 'no reason was given';
}
function failed(what, why, cause) {
    return new errors/* ActionError */.lZ('FILE_FAILED', `Could not ${what}: ${why}.`, {
        hint: 'Check the space, the rights and the path of RUNNER_TEMP, or of output-dir.',
        cause
    });
}

;// CONCATENATED MODULE: ./src/vtex/client-certificate.ts
/** How a server says that it is about the client's certificate, or the want of one. */
/** RFC 8446, 6.2. OpenSSL before TLS 1.3 says handshake_failure where no certificate came. */
const CERTIFICATE_ALERTS = new Map([
    [40, 'handshake_failure'],
    [42, 'bad_certificate'],
    [43, 'unsupported_certificate'],
    [44, 'certificate_revoked'],
    [45, 'certificate_expired'],
    [46, 'certificate_unknown'],
    [48, 'unknown_ca'],
    [49, 'access_denied'],
    [116, 'certificate_required']
]);
/** The TLS alert in an error: Node names it differently in each version, OpenSSL's text numbers it. */
function alertNumber(cause) {
    const { message = '' } = (cause ?? {});
    const found = /SSL alert number (\d+)/.exec(message);
    return found ? Number(found[1]) : undefined;
}
function isCertificateAlert(alert) {
    return CERTIFICATE_ALERTS.has(alert);
}
/** `116, certificate_required`; the number alone where it is about something else. */
function tellAlert(alert) {
    return [alert, CERTIFICATE_ALERTS.get(alert) ?? []].flat().join(', ');
}
/** What nginx answers, and its own names for the two cases (ngx_http_ssl_module, Error Processing). */
const CERTIFICATE_STATUSES = [400, 495, 496];
/** For the calls that come before there is a certificate. */
const CERTIFICATE_DEMANDED = 'A host that demands a client certificate for this call already cannot be used: nobody can have' +
    ' one yet. If it does, ask VTEX, or whoever runs the gateway.';
/** What an alert may mean; handshake_failure is above all that the two have no cipher in common. */
function alertHint(alert, other) {
    if (!isCertificateAlert(alert))
        return other;
    return alert === 40 ? `${other} ${CERTIFICATE_DEMANDED}` : CERTIFICATE_DEMANDED;
}

;// CONCATENATED MODULE: ./src/vtex/proxy-trouble.ts
/** What goes wrong between us and a proxy, before there is a connection to the server at all. */
const SETTINGS = 'Check HTTPS_PROXY and NO_PROXY, and that the proxy allows this host.';
const WRONG_CREDENTIALS = 'Check the user name and the password in HTTPS_PROXY; special characters are percent-encoded.';
/** Whether the address that failed is the proxy's and not the server's. */
function failedAtProxy(cause, url, proxy) {
    if (!proxy || !URL.canParse(proxy))
        return false;
    const { hostname, port, protocol } = new URL(proxy);
    const { errors = [] } = (cause ?? {});
    const failed = (errors[0] ?? cause ?? {});
    if (failed.hostname)
        return failed.hostname === hostname && hostname !== url.hostname;
    const usual = protocol === 'https:' ? 443 : 80;
    const [proxyPort, serverPort] = [Number(port || usual), Number(url.port || 443)];
    return failed.port === proxyPort && proxyPort !== serverPort;
}
/** Whether a proxy said no, and will again: who asks with a wrong password once more may be locked out. */
function refusedByProxy(cause) {
    const status = statusOfProxy(cause);
    return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
/** Node keeps the status of a proxy's answer, where there was one. */
function statusOfProxy(cause) {
    const { code, statusCode = 0 } = (cause ?? {});
    return code === 'ERR_PROXY_TUNNEL' ? statusCode : 0;
}
/** In words, and what to do. */
function tellProxy(cause) {
    const statusCode = statusOfProxy(cause);
    if (!(statusCode >= 100 && statusCode <= 999)) {
        return ['the proxy could not be reached or did not open a tunnel', SETTINGS];
    }
    // RFC 9110, 15.5.8; but tinyproxy says 401 where the credentials are wrong
    return [401, 407].includes(statusCode)
        ? [`the proxy does not take the credentials (HTTP ${statusCode})`, WRONG_CREDENTIALS]
        : [`the proxy did not open a tunnel (HTTP ${statusCode})`, SETTINGS];
}

;// CONCATENATED MODULE: ./src/vtex/network-error.ts



/** A server that is not trusted, or answers nonsense, will do so again. */
const FINAL = new Set(['NETWORK_TLS', 'RESPONSE_TOO_LARGE', 'RESPONSE_UNEXPECTED']);
/** Thrown in place of a reply; its place in the request decides what may be retried. */
class NetworkError extends errors/* ActionError */.lZ {
    stage;
    /** The TLS alert that the server sent, if one ended the connection (RFC 8446, 6.2). */
    alert;
    /** In a few words, for a list of attempts. */
    brief;
    /** Whether it would only happen again. */
    final;
    /** What came of the answer before it broke off; never to be shown. */
    received;
    constructor(code, brief, context, hint, cause) {
        super(code, `The request to ${context.url.host} failed: ${brief}.`, { hint, cause });
        this.name = 'NetworkError';
        this.stage = context.stage;
        this.alert = alertNumber(cause);
        this.brief = brief;
        this.final = FINAL.has(code) || refusedByProxy(cause);
        this.received = context.received;
    }
    /** The same failure, whose message lists the attempts that led to it. */
    after(history) {
        if (history.length < 2)
            return this;
        const message = `${this.message} Attempts: ${history.join('; ')}.`;
        return new errors/* ActionError */.lZ(this.code, message, { hint: this.hint, cause: this });
    }
}
/** What the client itself gives up for; everything else comes from Node. */
const TIMED_OUT = Symbol('timed out');
const TOO_LARGE = Symbol('answer too large');
const ENCODED = Symbol('answer encoded');
const UNREACHABLE = {
    ENOTFOUND: 'its name is not known to DNS',
    EAI_AGAIN: 'DNS did not answer',
    ECONNREFUSED: 'the connection was refused',
    EHOSTUNREACH: 'there is no route to it',
    ENETUNREACH: 'there is no network to it',
    ETIMEDOUT: 'the connection timed out'
};
const RESET = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
const UNTRUSTED = /^(CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH)/;
const BY_STAGE = {
    connect: 'while connecting',
    handshake: 'in the TLS handshake',
    judgement: 'in the TLS handshake, once it had asked for a certificate',
    exchange: 'after the request was sent'
};
const HINTS = {
    unreachable: 'Check the account name, base-url and the runner’s network or proxy settings.',
    untrusted: 'If a gateway or sandbox of your own answers there, give its CA with server-ca-file.',
    tls: 'Something between the runner and VTEX may not speak TLS 1.2 or newer.',
    reset: 'A firewall, a proxy or the server itself hung up: run the job again and, if this repeats, ask' +
        ' whoever runs the network.',
    timeout: 'Run the job again later, or raise timeout, the time allowed for one request.',
    slowProxy: 'HTTPS_PROXY is set: the proxy, or the server behind it, may be what does not answer.',
    answer: 'Something other than VTEX’s API may have answered: check base-url and any gateway.'
};
/** Gives what Node, or the client itself, threw for a request a code and words. */
function networkError(cause, context) {
    const make = (code, brief, hint) => new NetworkError(code, brief, context, hint, cause);
    const during = BY_STAGE[context.stage];
    const code = nodeCode(cause);
    if (cause === TIMED_OUT) {
        const seconds = context.timeoutMs / 1000;
        const hint = context.proxy && context.stage === 'connect' ? HINTS.slowProxy : HINTS.timeout;
        return make('NETWORK_TIMEOUT', `no answer within ${seconds} s (${during})`, hint);
    }
    if (cause === TOO_LARGE) {
        return make('RESPONSE_TOO_LARGE', 'its answer is larger than 256 KiB', HINTS.answer);
    }
    if (cause === ENCODED || /^(Z_|ERR__|ERR_BROTLI)/.test(code)) {
        const brief = 'its answer is compressed, unasked, and cannot be read';
        return make('RESPONSE_UNEXPECTED', brief, HINTS.answer);
    }
    if (code.startsWith('ERR_PROXY') || failedAtProxy(cause, context.url, context.proxy)) {
        return make('NETWORK_PROXY', ...tellProxy(cause));
    }
    if (UNREACHABLE[code])
        return make('NETWORK_UNREACHABLE', UNREACHABLE[code], HINTS.unreachable);
    if (UNTRUSTED.test(code)) {
        return make('NETWORK_TLS', `its certificate is not trusted (${code})`, HINTS.untrusted);
    }
    const alert = alertNumber(cause);
    if (alert !== undefined)
        return alerted(alert, cause, context);
    if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
        return make('NETWORK_TLS', `TLS failed ${during} (${code})`, HINTS.tls);
    }
    if (RESET.has(code))
        return make('NETWORK_RESET', `it hung up ${during}`, HINTS.reset);
    if (code.startsWith('HPE_')) {
        return make('RESPONSE_UNEXPECTED', `its answer is not HTTP (${code})`, HINTS.answer);
    }
    return make('NETWORK_RESET', `the connection broke ${during} (${code})`, HINTS.reset);
}
/**
 * With TLS 1.3 the first request is out before the server has judged the client's certificate, and
 * gone where it ends the handshake over that: nobody has looked at it (RFC 8446, 4.4.2.4). Any later
 * one it may have carried out before it sent whatever it sends.
 */
function alerted(alert, cause, context) {
    const judged = isCertificateAlert(alert) && context.unjudged === true;
    const ended = judged ? { ...context, stage: 'judgement' } : context;
    const brief = `it sent TLS alert ${tellAlert(alert)}`;
    return new NetworkError('NETWORK_TLS', brief, ended, alertHint(alert, HINTS.tls), cause);
}
/** Happy Eyeballs wraps one error an address in an AggregateError without a code of its own. */
function nodeCode(cause) {
    const { code, errors } = (cause ?? {});
    if (typeof code === 'string')
        return code;
    return errors?.length ? nodeCode(errors[0]) : 'unknown';
}

;// CONCATENATED MODULE: ./src/vtex/permission.ts
/** What `sign` and `revoke` need (VTEX: Implementing mTLS, required permission). */
const UPDATE_CERTIFICATE = 'The API key (or user) needs a custom role with the License Manager resource product CDN API →' +
    ' category Certificate management → resource Update certificate, on this account.';

;// CONCATENATED MODULE: ./src/vtex/retry.ts

/**
 * Sends until the outcome is not worth another attempt, the budget is spent, or nobody waits for it.
 * Waits with full jitter, and never shorter than the server's Retry-After (RFC 9110, 10.2.3).
 */
async function sendWithRetries(what, send, worthRetrying, { clock, timeoutMs, retries, deadline, leastMs = 0, interrupted, tell }, closed) {
    const history = [];
    for (let attempt = 0;; attempt++) {
        const allowedMs = Math.max(1, Math.min(timeoutMs, deadline - clock.now()));
        const outcome = await send(allowedMs).catch(onlyNetworkErrors);
        history.push(brief(outcome));
        const last = attempt >= retries || closed?.aborted === true;
        if (last || !worthRetrying(outcome))
            return { outcome, history };
        const waitMs = Math.max(jitterMs(attempt, clock), retryAfterMs(outcome, clock));
        if (clock.now() + waitMs + leastMs >= deadline)
            return { outcome, history };
        tell(`${what}: ${brief(outcome)}. Trying again in ${(waitMs / 1000).toFixed(1)} s.`);
        await clock.sleep(waitMs, anyOf(closed, interrupted));
        interrupted?.throwIfAborted();
        if (closed?.aborted)
            return { outcome, history };
    }
}
function anyOf(...signals) {
    return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}
/** 1 s, 6 s, 36 s at most: quick after a hiccup, and three retries outlast a short outage. */
function jitterMs(attempt, clock) {
    return clock.random() * Math.min(36_000, 1000 * 6 ** attempt);
}
/** Retry-After in seconds or as a date; 0 where it is absent, past or not to be understood. */
function retryAfterMs(outcome, clock) {
    const value = outcome instanceof NetworkError ? undefined : outcome.headers['retry-after'];
    if (value === undefined)
        return 0;
    const waitMs = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - clock.now();
    return Number.isNaN(waitMs) ? 0 : Math.max(0, waitMs);
}
function brief(outcome) {
    return outcome instanceof NetworkError ? outcome.brief : `HTTP ${outcome.status}`;
}
/** For calls that may be repeated: any network trouble, 429 and 5xx; never another 4xx. */
function isTransient(outcome) {
    if (outcome instanceof NetworkError)
        return !outcome.final;
    return outcome.status === 429 || outcome.status >= 500;
}
function onlyNetworkErrors(thrown) {
    if (thrown instanceof NetworkError)
        return thrown;
    throw thrown;
}

;// CONCATENATED MODULE: ./src/vtex/revoke.ts




/**
 * Revokes a certificate by its serial number (mTLS API,
 * `DELETE /api/edge/private-certificates/{serialNumber}`). VTEX asks for the content type although
 * there is no body. `false` where VTEX does not know the serial, or no longer.
 *
 * @throws ActionError REVOKE_FAILED, with the `curl` line that does it by hand
 */
async function revoke(connection, serialNumber) {
    const attempts = await connection.send({
        method: 'DELETE',
        path: revokePath(serialNumber),
        headers: {
            'Content-Type': 'text/plain',
            Accept: 'text/plain',
            ...connection.authentication
        }
    }, isTransient);
    const { outcome } = attempts;
    if (!(outcome instanceof NetworkError)) {
        // A gateway's page, or an error under a 200: nothing was revoked
        const isPage = /^\s*</.test(outcome.body);
        const isError = /^\s*\{[^]*"errors?"\s*:/.test(outcome.body);
        if (outcome.status >= 200 && outcome.status < 300 && !isPage && !isError)
            return true;
        if (outcome.status === 404 && !isPage)
            return false;
    }
    throw new errors/* ActionError */.lZ('REVOKE_FAILED', `Certificate ${serialNumber} could not be revoked: ${connection.tell(attempts)}.`, {
        hint: `${permissionHint(outcome)}Revoke it by hand: ${revokeByHand(connection.options.baseUrl, serialNumber, connection.options.trust.hasExtra)}`,
        cause: outcome instanceof NetworkError ? outcome : undefined
    });
}
function permissionHint(outcome) {
    const refused = !(outcome instanceof NetworkError) && [401, 403].includes(outcome.status);
    return refused ? `${UPDATE_CERTIFICATE} ` : '';
}
/** What became of a certificate, for the log; `known` is what `revoke` returned. */
function tellRevocation(serialNumber, known) {
    return known
        ? `Revoked certificate ${serialNumber}.`
        : `Certificate ${serialNumber} is not known to VTEX, or was revoked already.`;
}
/**
 * The guide's own `curl` line for a person; the credentials come from the person's shell.
 *
 * @param extraCa whether the server's CA had to be given, so that `curl` needs it, too
 */
function revokeByHand(baseUrl, serialNumber, extraCa) {
    return [
        'curl --fail-with-body --request DELETE',
        `--url '${new URL(revokePath(serialNumber), baseUrl).href}'`,
        "--header 'Content-Type: text/plain' --header 'Accept: text/plain'",
        '--header "X-VTEX-API-AppKey: $VTEX_APP_KEY" --header "X-VTEX-API-AppToken: $VTEX_APP_TOKEN"',
        ...(extraCa ? ['--cacert "$SERVER_CA_FILE"'] : [])
    ].join(' ');
}
function revokePath(serialNumber) {
    return `/api/edge/private-certificates/${encodeURIComponent(serialNumber)}`;
}

;// CONCATENATED MODULE: ./src/cleanup.ts



/** Undoes what the record says was done, and says in a line each what became of it. */
async function cleanUp(record, parts) {
    const { folder, certificate } = record.state;
    if (folder)
        await warnInstead(parts.runner, () => deleteFiles(folder.path, parts.runner));
    if (certificate)
        await warnInstead(parts.runner, () => retire(certificate, record, parts));
}
async function deleteFiles(path, runner) {
    const deleted = await deletePrivateFolder(path);
    runner.info(deleted ? 'Deleted the certificate and key files.' : 'There are no files to delete.');
}
async function retire(certificate, record, parts) {
    const { runner, clock } = parts;
    const { serialNumber, atExit, notAfter } = certificate;
    if (atExit === 'revoked') {
        return runner.info(`Certificate ${serialNumber} was revoked already.`);
    }
    if (atExit === 'keep') {
        return runner.info(`Certificate ${serialNumber} is kept, because revoke-on-exit is false.`);
    }
    if (notAfter !== undefined && notAfter < clock.now()) {
        return runner.info(`Certificate ${serialNumber} has expired; there is nothing to revoke.`);
    }
    const known = await revokeNow(certificate, parts);
    runner.info(tellRevocation(serialNumber, known));
    record.saveCertificate({ ...certificate, atExit: 'revoked' });
}
/** Whatever goes wrong, its reader needs the serial number. */
async function revokeNow(certificate, parts) {
    let connection;
    try {
        connection = parts.connect(certificate);
        return await revoke(connection, certificate.serialNumber);
    }
    catch (error) {
        const { code, message } = (0,errors/* asActionError */.z6)(error);
        throw code === 'REVOKE_FAILED' ? error : notRevoked(certificate, message, error);
    }
    finally {
        connection?.close();
    }
}
function notRevoked(certificate, reason, cause) {
    const { serialNumber, baseUrl, serverCaFile } = certificate;
    const byHand = revokeByHand(new URL(baseUrl), serialNumber, serverCaFile !== undefined);
    const message = `Certificate ${serialNumber} was not revoked: ${reason}`;
    return new errors/* ActionError */.lZ('REVOKE_FAILED', message, { hint: `Revoke it by hand: ${byHand}`, cause });
}
async function warnInstead(runner, work) {
    try {
        await work();
    }
    catch (error) {
        runner.warning((0,errors/* describeError */.Uc)(error, runner.readme));
    }
}

;// CONCATENATED MODULE: ./src/cleanup-state.ts
const VERSION = 1;
/** What there is to undo, kept with the runner at every change, before anything else can fail. */
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
    /**
     * Nothing came of it, or it has been told what may have. Where that cannot be saved, the post step
     * tells of it needlessly: no reason to lose what is being told now.
     */
    forgetRequest() {
        delete this.state.request;
        try {
            this.#runner.saveState('request', '');
        }
        catch {
            // what else is to be saved will say it
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
        this.#runner.saveState(name, JSON.stringify({ version: VERSION, ...entry }));
    }
}
/**
 * Reads what main saved. Nothing saved is an empty state; an entry of another version, or of
 * nobody's, is named in `unreadable` instead of being guessed at.
 */
function parseState(read) {
    const state = {};
    const unreadable = [];
    const take = (name, isOne) => {
        const entry = parseEntry(read(name));
        if (entry === 'absent')
            return;
        if (entry !== 'unreadable' && isOne(entry))
            state[name] = entry;
        else
            unreadable.push(name);
    };
    take('certificate', isCertificate);
    take('folder', isFolder);
    take('request', isRequest);
    return { state, unreadable };
}
function parseEntry(text) {
    if (text === '')
        return 'absent';
    try {
        const { version, ...entry } = JSON.parse(text);
        return version === VERSION ? entry : 'unreadable';
    }
    catch {
        return 'unreadable';
    }
}
function isFolder({ path }) {
    return typeof path === 'string';
}
function isRequest({ host, subject, at }) {
    return [host, subject, at].every((text) => typeof text === 'string');
}
function isCertificate(entry) {
    const { serialNumber, baseUrl, timeoutMs, retries, atExit, userToken } = entry;
    return (typeof serialNumber === 'string' &&
        /^-?[0-9A-F]{1,512}$/.test(serialNumber) &&
        typeof baseUrl === 'string' &&
        baseUrl.startsWith('https://') &&
        URL.canParse(baseUrl) &&
        typeof timeoutMs === 'number' &&
        typeof retries === 'number' &&
        ['revoke', 'keep', 'revoked'].includes(atExit) &&
        typeof userToken?.token === 'string');
}

// EXTERNAL MODULE: ./src/printable.ts
var printable = __webpack_require__(5260);
;// CONCATENATED MODULE: ./src/vtex/error-text.ts

/**
 * Reads the one sentence that a failed answer has to say. VTEX specifies no error body for the
 * mTLS API; these are the shapes its other APIs document. What a server sends is not to be
 * trusted: control characters and known secrets are taken out, and it is cut short.
 */
const FIELDS = ['detail', 'message', 'Message', 'error', 'title', 'authStatus', 'code', 'Code'];
const MAX_LENGTH = 200;
/** More than any error text, and room for the longest secret in it. */
const MOST_READ = 20_000;
/** The body's own error text, or `undefined` where there is none that a person could read. */
function errorText(body, secrets = []) {
    const text = fromJson(body) ?? fromText(body);
    if (text === undefined || text.includes('-----BEGIN'))
        return undefined;
    // Invisible characters first, for a secret may be broken by one; the cut last, for it breaks them.
    const seen = text
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
    const visible = (0,printable/* printable */.g)(seen, MOST_READ);
    const withheld = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), visible);
    if (secrets.some((secret) => holdsPartOf(secret, withheld)))
        return undefined;
    return (0,printable/* printable */.g)(withheld, MAX_LENGTH) || undefined;
}
/** VTEX ID's own word on a login or a token, `Success` or `WrongCredentials`, if it is there. */
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
    const id = value['requestId'] ?? value['traceId']; // what VTEX's support asks for
    return text !== '' && typeof id === 'string' ? `${text} (request ${id})` : text;
}
function fromRecord(record, nested = false) {
    for (const field of FIELDS) {
        const found = record[field];
        // `{"error":{"code":"1","message":"…"}}`; nobody nests deeper
        if (isRecord(found) && !nested)
            return fromRecord(found, true);
        if (typeof found !== 'string' || found === '')
            continue;
        const description = field === 'error' ? record['description'] : undefined;
        return typeof description === 'string' ? `${found}: ${description}` : found;
    }
    return '';
}
/** What a text may hold of a secret without giving it away. */
const WINDOW = 16;
/** A server may repeat what it was sent in another form, or all but an end of it. */
function holdsPartOf(secret, text) {
    const bytes = Buffer.from(secret);
    const forms = [
        secret,
        encodeURIComponent(secret),
        bytes.toString('base64'),
        bytes.toString('hex')
    ];
    return forms.some((form) => {
        const length = Math.min(WINDOW, form.length);
        for (let at = 0; at + length <= form.length; at++) {
            if (text.includes(form.slice(at, at + length)))
                return true;
        }
        return false;
    });
}
/** Plain text is shown; a page of HTML says nothing in its first words. */
function fromText(body) {
    return /^\s*</.test(body) ? undefined : body;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./src/vtex/early-socket.ts
var early_socket = __webpack_require__(1184);
;// CONCATENATED MODULE: ./src/version.ts
/** The released version; a test holds it to package.json. */
const version_VERSION = '0.1.0';
/** Named in every request, in VTEX's own `Name/version` style (vtex/toolbelt, user-agent.ts). */
const USER_AGENT = `vtex-mtls-action/${version_VERSION}`;

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/vtex/handshake.ts
var handshake = __webpack_require__(7678);
// EXTERNAL MODULE: ./src/vtex/open-connections.ts
var open_connections = __webpack_require__(9219);
// EXTERNAL MODULE: ./src/vtex/proxy-address.ts
var proxy_address = __webpack_require__(4626);
;// CONCATENATED MODULE: ./src/vtex/agent.ts






/**
 * Hands out what was opened early first, and sees every handshake but those through a proxy.
 *
 * Node's own agent (24.21) knows a socket only from when a proxy has opened its tunnel: it would
 * leave one behind to a proxy that never answers, or that refuses and does not hang up. Either
 * would keep the process alive.
 */
class EdgeAgent extends external_node_https_.Agent {
    #takeEarly;
    #among;
    #waiting = new Set();
    #isDestroyed = false;
    constructor(options, among, takeEarly) {
        super(options);
        this.#among = among;
        this.#takeEarly = takeEarly;
    }
    createConnection(...[options, callback]) {
        const early = this.#takeEarly();
        if (!(early instanceof Promise))
            return this.#createOver(early, options, callback);
        early
            .then((socket) => callback?.(null, this.#createOver(socket, options)))
            .catch((error) => callback?.(error, undefined));
        return undefined;
    }
    #createOver(early, ...[options, callback]) {
        if (early instanceof external_node_tls_.TLSSocket)
            return this.#hold(early);
        const socket = super.createConnection({ ...options, ...(early && { socket: early }) }, (error, tunnel) => {
            if (socket)
                this.#waiting.delete(socket);
            if (error)
                socket?.destroy();
            callback?.(error, tunnel);
        });
        if (!socket)
            return socket;
        if (socket instanceof external_node_tls_.TLSSocket)
            (0,handshake/* watchHandshake */.RO)(socket);
        return this.#hold(socket);
    }
    #hold(socket) {
        this.#waiting.add(socket);
        if (this.#isDestroyed)
            this.destroy(); // it was asked for after the end
        return socket.once('close', () => this.#waiting.delete(socket));
    }
    keepSocketAlive(socket) {
        // Of Node's declarations, this one alone gives no boolean
        const kept = super.keepSocketAlive(socket);
        if (this.#among.crowded || !kept)
            return false;
        this.#among.rest(socket, () => (0,open_connections/* endSocket */.f)(socket));
        socket.once('close', () => this.#among.forget(socket));
        return true;
    }
    reuseSocket(socket, request) {
        this.#among.forget(socket);
        super.reuseSocket(socket, request);
    }
    destroy() {
        this.#isDestroyed = true;
        super.destroy();
        for (const socket of this.#waiting)
            socket.destroy(new Error('The client was closed.'));
    }
}
/**
 * An agent that goes through the proxy of its `proxyEnv`, if one is named and NO_PROXY lets it.
 *
 * @param among the connections that make room for each other
 * @param takeEarly what a request goes over that needs a connection, if there is one still good
 * @throws ActionError NETWORK_PROXY where the proxy has no address that Node can use
 */
function makeAgent(options, among, takeEarly) {
    const address = (0,proxy_address/* proxyAddress */.n)(options.proxyEnv);
    // Of any other scheme, or none, Node makes nothing, and goes without the proxy unasked.
    if (address && !/^https?:\/\//.test(address))
        throw unusable();
    try {
        return new EdgeAgent(options, among, takeEarly);
    }
    catch (cause) {
        throw unusable(cause);
    }
}
function unusable(cause) {
    const message = 'The proxy that HTTPS_PROXY names has no usable address.';
    return new errors/* ActionError */.lZ('NETWORK_PROXY', message, { hint: 'Write http://host:port.', cause });
}

// EXTERNAL MODULE: ./src/vtex/connection-options.ts
var connection_options = __webpack_require__(3716);
;// CONCATENATED MODULE: ./src/vtex/read-body.ts

/** Far above any certificate chain; a gateway's error page is not worth more memory. */
const MAX_BODY_BYTES = 256 * 1024;
/**
 * Reads the body of an answer into `received`, where what came stays if it breaks off.
 *
 * @param statusOnly a body that is too large, or compressed, is dropped instead
 * @throws TOO_LARGE, ENCODED
 */
async function readBody(incoming, received, statusOnly = false) {
    let size = 0;
    const body = await decoded(incoming, statusOnly);
    for await (const chunk of body ?? []) {
        size += chunk.length;
        if (size > MAX_BODY_BYTES) {
            if (statusOnly)
                return; // leaving the loop destroys the stream
            throw TOO_LARGE;
        }
        received.push(chunk);
    }
}
/** Of an answer that broke off: what Node has, and nobody has read yet. */
function takeWhatCame(incoming, received) {
    const rest = incoming.read();
    if (rest)
        received.push(rest);
}
/** As UTF-8; a byte order mark is no part of it. */
function textOf(received) {
    return new TextDecoder().decode(Buffer.concat(received));
}
/** We ask for `identity`, but a gateway may compress all the same (RFC 9110, 8.4.1). */
async function decoded(incoming, statusOnly) {
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

;// CONCATENATED MODULE: ./src/vtex/exchange.ts






/**
 * Makes a request and reads its answer.
 *
 * @param reached hears when the host has taken the connection
 * @throws NetworkError with the stage that was reached; what the job was cancelled with
 */
function exchange(call, route, reached) {
    const { among, baseUrl: url, proxy } = route;
    const startedAt = performance.now();
    const connected = among.wait();
    return new Promise((resolve, reject) => {
        let stage = 'connect';
        let judgedLater = false; // asked at once: Node (24.21) may crash when it is asked of a closed socket
        const received = [];
        let answer;
        const end = (failure) => {
            clearTimeout(timer);
            connected();
            outgoing.destroy();
            reject(failure);
        };
        const fail = (cause) => {
            if (answer)
                takeWhatCame(answer, received);
            const unjudged = stage === 'exchange' && !answer && judgedLater;
            const { timeoutMs } = call;
            const context = { url, proxy, timeoutMs, stage, unjudged, received: textOf(received) };
            end(networkError(cause, context));
        };
        const outgoing = begin(call, route);
        const timer = setTimeout(() => fail(TIMED_OUT), call.timeoutMs);
        const unsent = () => stage !== 'exchange';
        const forget = onCancelled(call.interrupted, (reason) => unsent() && end(reason));
        outgoing.on('error', fail).once('close', forget);
        outgoing.on('socket', (socket) => {
            const hold = call.holdAfterHandshake === true && !outgoing.reusedSocket;
            const submit = () => outgoing.end(call.body);
            if (outgoing.reusedSocket)
                connected();
            (0,handshake/* whenSecure */.OY)(socket, hold, submit, (now) => {
                if (now !== 'handshake' && stage === 'handshake' && !outgoing.reusedSocket) {
                    connected();
                    among.made(socket, performance.now() - startedAt);
                }
                if (now === 'exchange')
                    judgedLater = (0,handshake/* isUnjudged */.t5)(outgoing);
                stage = now;
                reached();
            });
        });
        outgoing.on('response', (incoming) => {
            answer = incoming;
            const head = headOf(incoming);
            readBody(incoming, received, call.statusOnly).then(() => {
                clearTimeout(timer);
                resolve({ ...head, body: textOf(received) });
            }, fail);
        });
    });
}
function begin(call, { agent, baseUrl, userAgent }) {
    const { method, path } = call;
    const headers = requestHeaders(call, userAgent);
    return (0,external_node_https_.request)(new URL(path, baseUrl), { ...connection_options/* REQUEST_OPTIONS */.zy, agent, method, headers });
}
function headOf(incoming) {
    const { statusCode: status = 0, headers, socket } = incoming;
    return { status, headers, certificateRequested: (0,handshake/* wasCertificateRequested */.TU)(socket) };
}
function requestHeaders({ headers, body }, userAgent) {
    return {
        'User-Agent': userAgent,
        'Accept-Encoding': 'identity',
        ...(body !== undefined && { 'Content-Length': Buffer.byteLength(body) }),
        ...headers
    };
}

;// CONCATENATED MODULE: ./src/vtex/https.ts








/** Talks to one origin. Connections are kept alive and never resume a TLS session. */
class HttpsClient {
    among;
    #options;
    #proxy;
    #kept;
    #agents = new Set();
    #closing = new AbortController();
    #early;
    #taken;
    #reportReached = () => undefined;
    /** When the host has taken the first connection, if ever. */
    reached = new Promise((resolve) => (this.#reportReached = resolve));
    constructor(options) {
        this.#options = { ...options, timeoutMs: options.timeoutMs ?? 15_000 };
        this.#proxy = (0,proxy_address/* proxyAddress */.n)(options.proxyEnv);
        this.among = options.among ?? new open_connections/* OpenConnections */.M();
        this.#early = options.early;
        this.#early?.join(this.among);
        this.#kept = this.#makeAgent(true);
    }
    /**
     * A 408 on a connection that was opened early may be older than the request, and is no answer to
     * it (RFC 9110, 15.5.9): the request is made once more over another.
     *
     * @throws NetworkError with the stage that was reached; what the job was cancelled with
     */
    async send(call) {
        if (call.interrupted?.aborted)
            throw call.interrupted.reason;
        const early = this.#early;
        const reply = await this.#sendOnce(call);
        const wasEarly = early !== undefined && this.#early === undefined;
        if (reply.status !== 408 || !wasEarly || call.newConnection)
            return reply;
        return await this.#sendOnce({ ...call, newConnection: true });
    }
    async #sendOnce(call) {
        const agent = call.newConnection ? this.#makeAgent(false) : this.#kept;
        const { baseUrl, userAgent = USER_AGENT } = this.#options;
        const route = { agent, baseUrl, userAgent, proxy: this.#proxy, among: this.among };
        try {
            return await exchange(call, route, this.#reportReached);
        }
        catch (error) {
            if (isTurnedAway(error))
                this.among.makeRoom();
            throw error;
        }
        finally {
            if (call.newConnection)
                this.#discard(agent);
        }
    }
    #makeAgent(keepAlive) {
        const { client, proxyEnv, timeoutMs, baseUrl, trust } = this.#options;
        const peer = { baseUrl, trust, timeoutMs };
        const { lookup } = this.among;
        const options = {
            ...(0,connection_options/* agentOptions */._E)(peer, client, { lookup, keepAlive }),
            ...(proxyEnv && { proxyEnv })
        };
        const agent = makeAgent(options, this.among, () => this.#takeEarly());
        this.#agents.add(agent);
        return agent;
    }
    #takeEarly() {
        this.#taken = this.#early;
        this.#early = undefined;
        return this.#taken?.take();
    }
    #discard(agent) {
        this.#agents.delete(agent);
        agent.destroy();
    }
    /** Opens a connection for the next request that needs one, unless one is open already. */
    openAhead() {
        if (this.#early || this.closed.aborted || this.among.crowded)
            return;
        const { client, proxyEnv = {}, timeoutMs, baseUrl, trust } = this.#options;
        const peer = { baseUrl, trust, timeoutMs };
        this.#early = (0,early_socket/* dial */.z)(peer, proxyEnv, 'tls', client, this.among);
    }
    /** Aborted when nobody wants an answer any more. */
    get closed() {
        return this.#closing.signal;
    }
    /** Ends every connection and what is under way, so that nothing keeps the process alive. */
    close() {
        this.#closing.abort();
        this.#early?.close();
        this.#taken?.close(); // it may still be opening
        for (const agent of this.#agents)
            agent.destroy();
    }
}
/** Hung up on before TLS stood: there may be a limit on how many connections are open. */
function isTurnedAway(error) {
    return (error instanceof NetworkError &&
        error.code === 'NETWORK_RESET' &&
        ['connect', 'handshake'].includes(error.stage));
}

;// CONCATENATED MODULE: ./src/vtex/credentials.ts
/** The headers that carry the credentials (VTEX: API authentication using API keys / user tokens). */
function authenticationHeaders(credentials) {
    return credentials.kind === 'key-pair'
        ? {
            'X-VTEX-API-AppKey': credentials.appKey,
            'X-VTEX-API-AppToken': credentials.appToken
        }
        : { VtexIdclientAutCookie: credentials.userToken };
}
/** What must never be seen. The API key is a name, like a login, and no secret. */
function secretsOf(credentials) {
    return credentials.kind === 'key-pair' ? [credentials.appToken] : [credentials.userToken];
}

;// CONCATENATED MODULE: ./src/vtex/connection.ts






/** The account's host, as one set of credentials sees it. */
class Connection {
    options;
    #client;
    constructor(options, client = new HttpsClient(clientOptions(options))) {
        this.options = options;
        this.#client = client;
    }
    get host() {
        return this.options.baseUrl.host;
    }
    get authentication() {
        return authenticationHeaders(this.options.credentials);
    }
    /** The same host and budget over connections of its own; they show no certificate by default. */
    fresh(client, early) {
        const { among } = this.#client;
        const options = { ...clientOptions(this.options), client, early, among };
        return new Connection(this.options, new HttpsClient(options));
    }
    /** Resolved once the host has taken a connection. */
    get reached() {
        return this.#client.reached;
    }
    /** Opens a connection for `fresh`: up to TCP, or up to TLS as this client. */
    dial(upTo, client) {
        const { proxyEnv } = this.options;
        return (0,early_socket/* dial */.z)(clientOptions(this.options), proxyEnv, upTo, client, this.#client.among);
    }
    /** Opens a connection, as soon as the host has taken one, for the next call that needs one. */
    openAhead() {
        void this.reached.then(() => this.#client.openAhead());
    }
    /** Ends every connection of this host that no call is using; after a second at most. */
    closeIdle() {
        return this.#client.among.closeIdle();
    }
    /** The same connections with time for at least so many requests, one after the other. */
    withTimeFor(requests) {
        const { clock, timeoutMs, deadline } = this.options.budget;
        const longest = Math.max(deadline, clock.now() + requests * timeoutMs);
        const budget = { ...this.options.budget, deadline: longest };
        return new Connection({ ...this.options, budget }, this.#client);
    }
    /** From here on this value is taken out of whatever the server says. */
    keepSecret(value) {
        this.options.secrets.push(value);
    }
    send(call, worthRetrying) {
        const { interrupted } = this.options.budget;
        const once = (timeoutMs) => this.#client.send({ ...call, timeoutMs, interrupted });
        const budget = call.whole
            ? { ...this.options.budget, leastMs: this.options.budget.timeoutMs }
            : this.options.budget;
        const what = `${call.method} ${call.path}`;
        return sendWithRetries(what, once, worthRetrying, budget, this.#client.closed);
    }
    /**
     * What an outcome says, for a message: `HTTP 403, "Access denied."`, or the network's trouble,
     * and the attempts before it.
     */
    tell({ outcome, history }) {
        const last = outcome instanceof NetworkError ? outcome.brief : this.#tellReply(outcome);
        if (history.length === 1)
            return last;
        return `${last}, after ${history.length} attempts (${history.join('; ')})`;
    }
    close() {
        this.#client.close();
    }
    #tellReply({ status, body }) {
        // Below 400 a body is somebody's data; but VTEX ID says `WrongCredentials` under a 200, too.
        const text = status < 400 ? authStatus(body) : errorText(body, this.options.secrets);
        return text === undefined ? `HTTP ${status}` : `HTTP ${status}, "${text}"`;
    }
}
function clientOptions(options) {
    return { ...options, timeoutMs: options.budget.timeoutMs };
}

// EXTERNAL MODULE: ./src/vtex/trust.ts
var trust = __webpack_require__(6101);
;// CONCATENATED MODULE: ./src/connect.ts



/** All calls of one connection together end after the time of this many requests. */
const DEADLINE_IN_REQUESTS = 8;
/**
 * Opens the way to a target, with a budget of its own that starts now.
 *
 * @param token a user token that is never shown, whatever the credentials are
 */
function connect(target, { clock, proxyEnv, runner, interrupted, early }, token) {
    const { baseUrl, credentials, serverCas, timeoutMs, retries } = target;
    const deadline = clock.now() + DEADLINE_IN_REQUESTS * timeoutMs;
    return new Connection({
        baseUrl,
        credentials,
        proxyEnv,
        trust: new trust/* Trust */.R(serverCas),
        budget: { clock, timeoutMs, retries, deadline, interrupted, tell: runner.info },
        secrets: [...secretsOf(credentials), ...(token ? [token] : [])],
        early
    });
}

// EXTERNAL MODULE: ./src/pki/subject.ts
var pki_subject = __webpack_require__(5924);
;// CONCATENATED MODULE: ./src/proof/call.ts

/** The guide's own call: VTEX ID's `POST /api/vtexid/credential/validate` with a user token. */
function validateCall(token) {
    return {
        call: {
            method: 'POST',
            path: '/api/vtexid/credential/validate',
            headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
            body: JSON.stringify({ token })
        },
        // A 200 with a web page, or another authStatus, is not the success that VTEX documents.
        succeeded: (outcome) => !(outcome instanceof NetworkError) &&
            outcome.status === 200 &&
            !/^\s*<|"authStatus"\s*:\s*"(?!Success")/.test(outcome.body),
        safe: true,
        inParallel: true
    };
}
/** Another call, written as a check, with the credentials in its headers. */
function checkCall(connection, check) {
    const { method, path, expected } = check;
    return {
        call: {
            method,
            path,
            headers: { Accept: 'application/json', ...connection.authentication },
            statusOnly: true,
            body: ['POST', 'PUT', 'PATCH'].includes(method) ? '' : undefined
        },
        succeeded: (outcome) => !(outcome instanceof NetworkError) && expected.includes(outcome.status),
        safe: ['GET', 'HEAD', 'OPTIONS'].includes(method),
        inParallel: false
    };
}

;// CONCATENATED MODULE: ./src/proof/run-checks.ts




/** Enough to be quick, few enough not to look like an attack. */
const AT_ONCE = 8;
/**
 * Makes the checks over kept-alive connections, a few at a time, with the time of one request for
 * each; the results are in their order.
 */
async function runChecks(connection, checks) {
    const rounds = Math.ceil(checks.length / AT_ONCE);
    const patient = connection.withTimeFor(rounds + 4);
    const results = [];
    const queue = checks.entries();
    const work = async () => {
        for (const [index, check] of queue)
            results[index] = await run(patient, check);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return results;
}
/** @throws ActionError CHECKS_FAILED, with how many and which */
function requirePassed(results) {
    const failed = results.filter(({ passed }) => !passed);
    if (failed.length === 0)
        return;
    const names = failed.slice(0, 3).map(({ check }) => `${check.method} ${check.path}`);
    const more = failed.length > 3 ? ` and ${failed.length - 3} more` : '';
    throw new errors/* ActionError */.lZ('CHECKS_FAILED', `${failed.length} of ${results.length} checks failed: ${names.join(', ')}${more}.`, { hint: 'The files stay usable until the job ends, for a step with if: failure().' });
}
/** What went wrong with a check, in a line. */
function tellFailure({ check, said }) {
    return `${check.method} ${check.path}: expected ${check.expected.text}, got ${said}`;
}
async function run(connection, check) {
    const { clock } = connection.options.budget;
    const startedAt = clock.now();
    const { call, succeeded, safe } = checkCall(connection, check);
    const attempts = await connection.send(call, (outcome) => safe && !succeeded(outcome) && wentWrongOnTheWay(outcome));
    const { outcome } = attempts;
    return {
        check,
        passed: succeeded(outcome),
        said: connection.tell(attempts),
        milliseconds: clock.now() - startedAt
    };
}
/** A 500 is the check's own result; what a gateway says is not. */
function wentWrongOnTheWay(outcome) {
    return isTransient(outcome) && (outcome instanceof NetworkError || outcome.status !== 500);
}

;// CONCATENATED MODULE: ./src/summary.ts
/** Facts in, Markdown out: what a release engineer wants to see on the run's page. */


const MARKS = {
    enforced: '✅',
    requested: '⚠️',
    'not-requested': '⚠️',
    unverified: '➖'
};
/** The summary of a certificate that was handed over. Holds no secret and no path. */
function summarizeIssue(summary) {
    const { subject, baseUrl, facts, proof, results, phases, revokeOnExit } = summary;
    const rows = [
        ['Subject', code(facts.subject)],
        ['Issuer', code(facts.issuer)],
        ['Serial number', code(facts.serialNumber)],
        ['SHA-256 fingerprint', code(facts.fingerprintSha256)],
        ['Valid', validity(facts)],
        ['Host', code(baseUrl.host)],
        ['mTLS', `${MARKS[proof.mtls]} ${code(proof.mtls)}: ${summary_escape(proof.sentence)}`],
        ['Time', phases.map(({ name, milliseconds }) => `${name} ${milliseconds} ms`).join(', ')],
        ['When the job ends', atExit(revokeOnExit)]
    ];
    return [
        `### VTEX mTLS certificate for ${code(subject.commonName)} on ${code(subject.organizationalUnitName)}`,
        '',
        '| | |',
        '| --- | --- |',
        ...rows.map(([name, value]) => `| **${name}** | ${value} |`),
        '',
        ...(results.length > 0 ? checksTable(results) : []),
        ''
    ].join('\n');
}
/** The summary where VTEX may have signed, and nobody knows what: for an administrator. */
function summarizeOrphan({ host, subject, at }) {
    const rows = { Subject: subject, Host: host, 'Asked at': at };
    return [
        '### ⚠️ A VTEX mTLS certificate may exist that nobody can revoke',
        '',
        'VTEX was asked to sign, and no serial number came back. Nothing uses such a certificate: its key was' +
            ' never written anywhere. Whoever wants it revoked has to give VTEX support the account, and this:',
        '',
        '| | |',
        '| --- | --- |',
        ...Object.entries(rows).map(([name, value]) => `| **${name}** | ${code(value)} |`),
        ''
    ].join('\n');
}
/** GitHub refuses a page of over 1 MiB, and other steps may want to add to it. */
const MOST_BYTES = 500_000;
/** In their order where all fit; else the failures first, as many as fit. */
function checksTable(results) {
    const failed = results.filter(({ passed }) => !passed);
    const all = results.map(checkRow);
    const fit = fitting(all).length === all.length;
    const shown = fit
        ? all
        : fitting([...failed, ...results.filter((one) => one.passed)].map(checkRow));
    const left = all.length - shown.length;
    return [
        `#### Checks: ${results.length - failed.length} of ${results.length} passed`,
        '',
        '| method | path | status | ms | verdict |',
        '| --- | --- | --- | ---: | --- |',
        ...shown,
        '',
        ...(left > 0 ? [`The failures come first; ${left} more are in the JUnit report.`, ''] : [])
    ];
}
function checkRow({ check, passed, said, milliseconds }) {
    const verdict = passed ? '✅' : `❌ expected ${check.expected.text}`;
    const path = code((0,printable/* printable */.g)(check.path, 200));
    return `| ${check.method} | ${path} | ${summary_escape(said)} | ${milliseconds} | ${verdict} |`;
}
function fitting(rows) {
    let size = 0;
    return rows.filter((row) => (size += Buffer.byteLength(row) + 1) < MOST_BYTES);
}
/** A length of time in the largest unit that fits: `90 days`, `23 hours`. */
function duration(milliseconds) {
    const units = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 };
    for (const [unit, size] of Object.entries(units)) {
        const count = Math.floor(milliseconds / size);
        if (count >= 2)
            return `${count} ${unit}s`;
    }
    return 'less than 2 seconds';
}
function validity({ notBefore, notAfter }) {
    const length = duration(notAfter.getTime() - notBefore.getTime());
    return `${code(isoTime(notBefore))} to ${code(isoTime(notAfter))} (${length})`;
}
function atExit(revokeOnExit) {
    return revokeOnExit
        ? 'the files are deleted and the certificate is revoked'
        : 'the files are deleted; the certificate is **kept** (revoke-on-exit is false) and stays valid until it expires or is revoked by its serial number';
}
const code = (text) => `<code>${summary_escape(text)}</code>`;
/**
 * What GitHub's Markdown or HTML could take for markup becomes a character reference, which is
 * decoded only after the markup has been read (GFM 0.29, 6.2); so do the beginnings of its
 * autolinks (6.9).
 */
function summary_escape(text) {
    const reference = (character) => `&#${character.codePointAt(0)};`;
    return text
        .replace(/[&<>|`*_~[\]\\$#!{}@]/g, reference)
        .replace(/:(?=\/\/)|(?<=www)\./gi, reference);
}

;// CONCATENATED MODULE: ./src/hand-over.ts
/** What the job gets to see and to use: log lines, masks, outputs, variables and the summary. */




/** Says what is about to be done, and what was odd about the inputs. */
function greet(runner, config) {
    for (const warning of config.warnings)
        runner.warning(warning);
    runner.info(`Asking ${config.baseUrl.host} for a certificate: ${(0,pki_subject/* formatSubject */.QK)(config.subject)}.`);
}
/** Masks the paths, then sets every output and variable, and writes the summary. */
async function handOver(runner, config, given) {
    const { files, identity, trial } = given;
    const secret = files.extras.flatMap(({ path, password }) => [path, password ?? []].flat());
    for (const value of [files.certificatePath, files.privateKeyPath, ...secret])
        runner.mask(value);
    for (const [name, value] of outputs(config, given))
        runner.setOutput(name, value);
    if (config.exportEnv) {
        for (const [name, value] of variables(files))
            runner.exportVariable(name, value);
    }
    const { serialNumber, notAfter, issuer } = identity.facts;
    runner.info(`Certificate ${serialNumber} is valid until ${isoTime(notAfter)}, signed by ${issuer}.` +
        ' Later steps find it by the outputs cert-path and key-path.');
    for (const { name, milliseconds } of given.phases)
        runner.debug(`${name}: ${milliseconds} ms`);
    tellChecks(runner, trial);
    if (config.summary) {
        const { phases } = given;
        await runner.addSummary(summarizeIssue({ ...config, facts: identity.facts, ...trial, phases }));
    }
}
function outputs(config, { identity, trial, files }) {
    const { facts } = identity;
    const passed = trial.results.filter((result) => result.passed).length;
    const checked = files.junitPath
        ? [
            ['checks-passed', String(passed)],
            ['checks-failed', String(trial.results.length - passed)],
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
        ['not-before', isoTime(facts.notBefore)],
        ['not-after', isoTime(facts.notAfter)],
        ['base-url', config.baseUrl.origin],
        ['mtls', trial.proof.mtls],
        ...checked
    ];
}
/** With export-env. The PKCS#12 password is not among them: it is an output alone. */
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
function tellChecks(runner, { results }) {
    if (results.length === 0)
        return;
    for (const result of results)
        if (!result.passed)
            runner.error(tellFailure(result));
    const passed = results.filter((result) => result.passed).length;
    runner.info(`Checks: ${passed} of ${results.length} passed.`);
}

// EXTERNAL MODULE: ./src/pki/verify-identity.ts
var verify_identity = __webpack_require__(6154);
// EXTERNAL MODULE: ./src/identity/formats.ts + 3 modules
var identity_formats = __webpack_require__(1670);
;// CONCATENATED MODULE: ./src/identity/write-identity.ts




/**
 * Makes the private folder and writes the certificate with its chain, the private key, and what
 * else was asked for.
 *
 * @throws ActionError FILE_FAILED
 */
async function writeIdentity(identity, folder, { formats, baseUrl, junit }) {
    const write = async (name, content) => {
        const path = (0,external_node_path_.join)(folder, name);
        await writePrivateFile(path, content);
        return path;
    };
    await makePrivateFolder(folder);
    const { certificatePem, privateKeyPem } = (0,verify_identity/* identityPem */.T)(identity);
    const files = {
        certificatePath: await write('client.crt', certificatePem),
        privateKeyPath: await write('client.key', privateKeyPem)
    };
    const extras = [];
    for (const format of formats) {
        const { name, content, password } = await (0,identity_formats/* renderFormat */.c)(format, { identity, files, baseUrl });
        extras.push({ format, path: await write(name, content), password });
    }
    const junitPath = junit === undefined ? undefined : await write('checks.junit.xml', junit);
    return { ...files, extras, junitPath };
}

// EXTERNAL MODULE: ./src/inputs/raw-inputs.ts
var raw_inputs = __webpack_require__(6685);
// EXTERNAL MODULE: ./src/pki/pem.ts
var pem = __webpack_require__(2166);
;// CONCATENATED MODULE: ./src/masks.ts


/** The runner masks by substring: a shorter mask would star out half of the log. */
const SHORTEST = 4;
/**
 * Masks the secret inputs as they came, before anything is said of them: judged or not, trimmed or
 * not, and line by line, since a multi-line mask matches no line of a log.
 */
function maskInputs(runner, inputs) {
    for (const name of raw_inputs/* SECRET_INPUTS */.pH)
        maskLines(runner, inputs[name].split(/[\r\n]+/));
}
const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
/** Masks the password in each proxy's address: as it is written, and as it is sent. */
function maskProxies(runner, env) {
    for (const name of PROXIES.flatMap((upper) => [upper.toLowerCase(), upper])) {
        // Not by URL, which takes none that is written a little wrong, and may cut this one.
        const [, written = ''] = /^(?:[a-z][a-z0-9+.-]*:\/+)?[^:@/]*:(?!\/\/)(.*)@/is.exec(env[name] ?? '') ?? [];
        maskLines(runner, [written, percentDecoded(written)]);
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
/**
 * Masks a private key: each body line of its PEM and the whole base64 in one line. Not the armour,
 * which would star out every other PEM in the job's log.
 */
function maskPrivateKey(runner, privateKeyPem) {
    const lines = (0,pem/* pemBodyLines */.Yf)(privateKeyPem);
    maskLines(runner, [...lines, lines.join('')]);
}
function maskLines(runner, lines) {
    for (const line of lines.map((text) => text.trim())) {
        if (line.length >= SHORTEST)
            runner.mask(line);
    }
}

// EXTERNAL MODULE: ./src/pki/certificate.ts
var certificate = __webpack_require__(4839);
;// CONCATENATED MODULE: ./src/identity/stale-folders.ts
/** What earlier uses left on a persistent runner: one that is killed hard runs no post step. */



const STALE_MS = 24 * 60 * 60 * 1000;
/**
 * Deletes the private folders under `parent` in which nothing was made for 24 hours, and says how
 * many they were. Ours by name, owner and marker, or left alone; what resists is left, too, because
 * nobody waits for it.
 *
 * @param now milliseconds since the epoch
 */
async function deleteStaleFolders(parent, now) {
    const names = await (0,promises_.readdir)(parent).catch(() => []);
    const paths = names.map((name) => (0,external_node_path_.join)(parent, name)).filter(hasOurName);
    const deleted = paths.map(async (path) => (await isStale(path, now)) && deletePrivateFolder(path));
    const results = await Promise.allSettled(deleted);
    return results.filter((result) => result.status === 'fulfilled' && result.value).length;
}
/** The folder's own time changes with every file that a step adds to it. */
async function isStale(path, now) {
    const [folder, marker] = await Promise.all([(0,promises_.lstat)(path), (0,promises_.lstat)((0,external_node_path_.join)(path, MARKER))]);
    const ours = folder.isDirectory() && marker.isFile() && marker.uid === folder.uid;
    return ours && Math.max(folder.mtimeMs, marker.mtimeMs) < now - STALE_MS;
}

// EXTERNAL MODULE: ./src/pki/key-pair.ts + 1 modules
var key_pair = __webpack_require__(6713);
;// CONCATENATED MODULE: ./src/vtex/unusable.ts
/** What any of the calls may meet besides its own answers. */




/**
 * Credentials must not follow a redirect to wherever it points.
 *
 * @throws ActionError RESPONSE_REDIRECT
 */
function refuseRedirect(connection, { status }) {
    if (status < 300 || status > 399)
        return;
    throw new errors/* ActionError */.lZ('RESPONSE_REDIRECT', `${connection.host} answered with a redirect (HTTP ${status}), which is not followed.`, { hint: 'Credentials are only sent to the host that was named. Check account and base-url.' });
}
/** For a hint, after a space: a host that demands a certificate before there can be one. */
function demandHint({ outcome }) {
    const status = outcome instanceof NetworkError ? 0 : outcome.status;
    return CERTIFICATE_STATUSES.includes(status) ? ` ${CERTIFICATE_DEMANDED}` : '';
}
/** 429 and 5xx, when the retries are spent. */
function unavailable(what, connection, attempts) {
    const waitMs = retryAfterMs(attempts.outcome, connection.options.budget.clock);
    const wait = waitMs > 0 && Number.isSafeInteger(waitMs)
        ? `VTEX asks to wait ${Math.ceil(waitMs / 1000)} s.`
        : '';
    return new errors/* ActionError */.lZ('VTEX_UNAVAILABLE', `VTEX could not ${what} just now: ${connection.tell(attempts)}.`, { hint: `${wait} Run the job again later; rate limits are per account and address.`.trim() });
}

;// CONCATENATED MODULE: ./src/vtex/login.ts





/**
 * Trades the API key pair for a user token (VTEX ID API, `POST /api/vtexid/apptoken/login`); a
 * user token is its own. Finds wrong credentials before anything is issued.
 *
 * @throws ActionError LOGIN_REFUSED, VTEX_UNAVAILABLE, RESPONSE_*, NETWORK_*
 */
async function login(connection) {
    const { credentials } = connection.options;
    if (credentials.kind === 'user-token')
        return { token: credentials.userToken };
    const attempts = await connection.send({
        method: 'POST',
        path: '/api/vtexid/apptoken/login',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ appkey: credentials.appKey, apptoken: credentials.appToken })
    }, isTransient);
    const { outcome } = attempts;
    if (outcome instanceof NetworkError)
        throw outcome.after(attempts.history);
    refuseRedirect(connection, outcome);
    if (isTransient(outcome))
        throw unavailable('log in', connection, attempts);
    const answer = parseAnswer(outcome.body);
    if (outcome.status === 200 && answer.userToken) {
        connection.keepSecret(answer.userToken.token);
        return answer.userToken;
    }
    if ([401, 403, ...CERTIFICATE_STATUSES].includes(outcome.status) || answer.refused) {
        throw refused(connection, attempts);
    }
    throw new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', `The login at ${connection.host} gave no token: ${connection.tell(attempts)}.`, { hint: 'Check account and base-url: something other than VTEX may have answered.' });
}
function refused(connection, attempts) {
    return new errors/* ActionError */.lZ('LOGIN_REFUSED', `VTEX refused the API key pair at the login: ${connection.tell(attempts)}. Nothing was issued.`, {
        hint: 'Check app-key and app-token: typing, case, stray spaces, both from one and the same key,' +
            ` and that the key is active and has a role on this account.${demandHint(attempts)}`
    });
}
/** `{"authStatus":"Success","token":"…","expires":1699999999}`, or another `authStatus`. */
function parseAnswer(body) {
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

;// CONCATENATED MODULE: ./src/prepare.ts





/**
 * Makes the key and the CSR; meanwhile logs in, which shows that the credentials are good, and
 * deletes what earlier uses left. From here on key and token are masked.
 *
 * @throws ActionError LOGIN_REFUSED, VTEX_UNAVAILABLE, RESPONSE_*, NETWORK_*, INTERRUPTED
 */
async function prepare(config, connection, watch, parts) {
    const { runner, clock } = parts;
    const key = withCsr(config, watch.time('key', parts.generateKeyPair(config.keySize)));
    const user = watch.time('login', login(connection));
    const stale = deleteStaleFolders(config.outputDirectory, clock.now());
    const all = Promise.all([key, user, stale]);
    const [{ keyPair, csrPem }, userToken, deleted] = await unlessCancelled(all, parts.interrupted);
    runner.mask(userToken.token);
    maskPrivateKey(runner, (0,key_pair/* exportPrivateKeyPem */.r$)(keyPair));
    if (deleted > 0)
        runner.info(`Deleted folders of earlier uses, over a day old: ${deleted}.`);
    return { keyPair, csrPem, userToken };
}
/** What writes a CSR is loaded while the key is being made, so that the login is not kept waiting. */
async function withCsr(config, key) {
    const [{ createCsr }, keyPair] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(357), __webpack_require__.e(676)]).then(__webpack_require__.bind(__webpack_require__, 9676)), key]);
    return { keyPair, csrPem: createCsr(config.subject, keyPair) };
}

;// CONCATENATED MODULE: ./src/proof/lines.ts
/**
 * The connections that a certificate is tried on, one that shows it and one that shows none. They
 * are opened while VTEX still signs: far from it, each round trip is a tenth of a second. Without a
 * certificate the first gets as far as TCP. They follow the first connection, so that a host that
 * is not there is not called three times.
 */
class ProofLines {
    #connection;
    #dialled;
    #bare;
    #closed = false;
    constructor(connection) {
        this.#connection = connection;
    }
    /** Opens both, as soon as the host has been reached. */
    openEarly() {
        void this.#connection.reached.then(() => {
            if (this.#closed)
                return;
            this.#dialled = this.#connection.dial('tcp');
            this.#bare = this.#connection.fresh(undefined, this.#connection.dial('tls'));
        });
    }
    /** Shows the certificate, and has not been used. */
    mutual(identity) {
        return this.#connection.fresh({ identity }, this.#dialled);
    }
    /** Shows none. */
    get bare() {
        return (this.#bare ??= this.#connection.fresh());
    }
    close() {
        this.#closed = true;
        this.#dialled?.close();
        this.#bare?.close();
    }
}

;// CONCATENATED MODULE: ./src/vtex/signing-request.ts
/**
 * VTEX has no call that lists certificates: one whose serial number never arrived can be found only
 * by an administrator, who has to know what to look for. So this much is known of every request.
 */


/** @param now milliseconds since the epoch */
function signingRequest(host, subject, now) {
    return { host, subject: (0,pki_subject/* formatSubject */.QK)(subject), at: isoTime(new Date(now)) };
}
/** What an administrator has to look for, in a sentence. */
function tellRequest({ host, subject, at }) {
    return `What to look for: ${subject}, asked of ${host} at ${at}.`;
}

;// CONCATENATED MODULE: ./src/orphan.ts




/**
 * Tells of a certificate that may exist although nobody knows its serial number: in the log, unless
 * an error says it already, and in the summary.
 *
 * @param why as a sentence for the log; none where an error says it
 */
async function tellOrphan(runner, request, { why, summary }) {
    if (why) {
        const maybe = 'A certificate may exist all the same, which nobody can revoke.';
        const message = [why, maybe, (0,printable/* printable */.g)(tellRequest(request), 800)].join(' ');
        const hint = 'Tell VTEX support what to look for.';
        runner.warning((0,errors/* describeError */.Uc)(new errors/* ActionError */.lZ('SIGN_UNCERTAIN', message, { hint }), runner.readme));
    }
    if (summary)
        await runner.addSummary(summarizeOrphan(request));
}

// EXTERNAL MODULE: ./src/pki/serial-number.ts
var serial_number = __webpack_require__(9934);
;// CONCATENATED MODULE: ./src/vtex/sign.ts





/**
 * Has VTEX sign a CSR (mTLS API, `POST /api/edge/private-certificates/sign`) and gives back the
 * body as it came. Every call makes a new certificate and VTEX has none that lists them, so it is
 * repeated only where nothing can have been made.
 *
 * It is not begun, either, where the run's time would cut it short.
 *
 * @throws ActionError SIGN_REFUSED, SIGN_REJECTED, SIGN_UNCERTAIN, VTEX_UNAVAILABLE,
 *   RESPONSE_REDIRECT, NETWORK_*; never where the answer names a certificate
 */
async function sign(connection, options) {
    requireTime(connection);
    const names = (outcome) => options.namesCertificate(bodyOf(outcome));
    const attempts = await connection.send({
        method: 'POST',
        path: '/api/edge/private-certificates/sign',
        headers: {
            'Content-Type': 'text/plain',
            Accept: 'text/plain',
            ...connection.authentication
        },
        body: options.csrPem,
        newConnection: true,
        whole: true
    }, (outcome) => nothingWasMade(outcome) && !names(outcome));
    const { outcome } = attempts;
    const text = bodyOf(outcome);
    if (!(outcome instanceof NetworkError) && outcome.status >= 200 && outcome.status < 300) {
        return { text };
    }
    if (names(outcome))
        return { text, failure: spoilt(connection, attempts) };
    throw sign_failed(connection, attempts, options.request);
}
function bodyOf(outcome) {
    return outcome instanceof NetworkError ? outcome.received : outcome.body;
}
function spoilt(connection, attempts) {
    const { outcome } = attempts;
    if (outcome instanceof NetworkError)
        return outcome.after(attempts.history);
    const message = `VTEX answered the request to sign with ${connection.tell(attempts)}, and with a certificate all the same.`;
    return new errors/* ActionError */.lZ('RESPONSE_UNEXPECTED', message, {
        hint: 'It is revoked. Run the job again; if this repeats, ask VTEX, or whoever runs the gateway.'
    });
}
function sign_failed(connection, attempts, request) {
    const { outcome } = attempts;
    if (outcome instanceof NetworkError) {
        return outcome.stage === 'exchange'
            ? uncertain(connection, attempts, request)
            : outcome.after(attempts.history);
    }
    refuseRedirect(connection, outcome);
    if (nothingWasMade(outcome))
        return unavailable('sign', connection, attempts);
    // 408 and 499: somebody on the way did not wait for VTEX
    if (outcome.status >= 500 || [408, 499].includes(outcome.status)) {
        return uncertain(connection, attempts, request);
    }
    return [401, 403].includes(outcome.status)
        ? sign_refused(connection, attempts)
        : rejected(connection, attempts);
}
function requireTime(connection) {
    const { clock, deadline, timeoutMs } = connection.options.budget;
    if (clock.now() + timeoutMs <= deadline)
        return;
    throw new errors/* ActionError */.lZ('NETWORK_TIMEOUT', `The time of the whole run was used up before ${connection.host} could be asked to sign. Nothing was issued.`, { hint: 'The network or VTEX is slow: run the job again later, or raise timeout.' });
}
/** The connection was never made, or VTEX says that it has not processed the request. */
function nothingWasMade(outcome) {
    if (outcome instanceof NetworkError) {
        return outcome.stage !== 'exchange' && !outcome.final;
    }
    return outcome.status === 429 || outcome.status === 503;
}
function sign_refused(connection, attempts) {
    const stale = connection.options.credentials.kind === 'user-token'
        ? 'The user token may be wrong, or have expired: it lasts for hours. '
        : '';
    return new errors/* ActionError */.lZ('SIGN_REFUSED', `VTEX refused to sign: ${connection.tell(attempts)}.`, {
        hint: `${stale}${UPDATE_CERTIFICATE} And mTLS must be active for the account, as part of VTEX Shield.`
    });
}
function rejected(connection, attempts) {
    const message = `VTEX did not accept the request to sign: ${connection.tell(attempts)}.`;
    return new errors/* ActionError */.lZ('SIGN_REJECTED', message, {
        hint: 'Check that account is the account of the host that is called, that app-name is the' +
            ` application’s name, and that mTLS is active for the account (VTEX Shield).${demandHint(attempts)}`
    });
}
function uncertain(connection, attempts, request) {
    const { outcome } = attempts;
    const message = `It is not known whether VTEX signed: ${connection.tell(attempts)}.` +
        ' A certificate may exist whose serial number nobody knows, so the request was not repeated.' +
        ` ${tellRequest(request)}`;
    return new errors/* ActionError */.lZ('SIGN_UNCERTAIN', message, {
        hint: 'Run the job again; if this repeats, tell VTEX support what to look for.',
        cause: outcome instanceof NetworkError ? outcome : undefined
    });
}

;// CONCATENATED MODULE: ./src/request-signature.ts




/**
 * Has VTEX sign a CSR. The request is noted for the post step before it is made: a run that is
 * killed meanwhile can tell nobody any more.
 *
 * @throws ActionError as `sign`; where a certificate may exist, the summary says what to look for
 */
async function requestSignature(connection, { keyPair, csrPem }, request, { record, runner, config }) {
    const namesCertificate = (text) => (0,serial_number/* issuedSerialNumber */.j)(text, keyPair.publicKey) !== undefined;
    record.saveRequest(request);
    try {
        return await sign(connection, { csrPem, request, namesCertificate });
    }
    catch (error) {
        const uncertain = (0,errors/* asActionError */.z6)(error).code === 'SIGN_UNCERTAIN';
        if (uncertain)
            await tellOrphan(runner, request, config);
        record.forgetRequest();
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/save-serial-number.ts


/**
 * Saves what it takes to revoke, before anything is made of the answer: VTEX has no call that lists
 * certificates. Until the identity is handed over it is to be revoked, whatever revoke-on-exit says.
 */
async function saveSerialNumber({ config, keyPair, userToken, request, answer, record }, runner) {
    const serialNumber = (0,serial_number/* issuedSerialNumber */.j)(answer.text, keyPair.publicKey);
    if (serialNumber === undefined) {
        const why = 'No serial number could be read from VTEX’s answer.';
        await tellOrphan(runner, request, { why, summary: config.summary });
        record.forgetRequest();
        return undefined;
    }
    const { serverCaFile, timeoutMs, retries } = config;
    const how = { baseUrl: config.baseUrl.origin, serverCaFile, timeoutMs, retries, userToken };
    const saved = { serialNumber, ...how, atExit: 'revoke' };
    record.saveCertificate(saved);
    record.forgetRequest();
    runner.info(`VTEX signed certificate ${serialNumber}.`);
    return saved;
}

;// CONCATENATED MODULE: ./src/stopwatch.ts
/** Measures the phases of a run, some of them at the same time, in the order in which they begin. */
class Stopwatch {
    phases = [];
    #clock;
    constructor(clock) {
        this.#clock = clock;
    }
    async time(name, work) {
        const startedAt = this.#clock.now();
        const phase = { name, milliseconds: 0 };
        this.phases.push(phase);
        try {
            return await work;
        }
        finally {
            phase.milliseconds = this.#clock.now() - startedAt;
        }
    }
}

;// CONCATENATED MODULE: ./src/proof/junit.ts

/**
 * The checks as JUnit XML, one suite with a case each, in the form that both of its usual schemas
 * take (Ant's JUnit.xsd, Jenkins' junit-10.xsd).
 *
 * @param host the host that was called
 * @param startedAt when the first check began
 */
function junitXml(results, host, startedAt) {
    const failures = results.filter(({ passed }) => !passed).length;
    const seconds = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    const suite = attributes({
        name: 'VTEX mTLS smoke checks',
        package: 'vtex-mtls-action',
        id: '0',
        timestamp: startedAt.toISOString().slice(0, 19), // the schema has no zone; this is UTC
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
    const failure = attributes({ message: tellFailure(result), type: 'CHECKS_FAILED' });
    return `    <testcase ${head}>\n      <failure ${failure}/>\n    </testcase>`;
}
function attributes(values) {
    const pairs = Object.entries(values).map(([name, value]) => `${name}="${junit_escape(value)}"`);
    return pairs.join(' ');
}
/** XML 1.0, 2.2 and 2.4: characters that it cannot hold at all are left out. */
function junit_escape(text) {
    return text
        .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
        .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`);
}

// EXTERNAL MODULE: ./src/proof/check.ts
var check = __webpack_require__(3538);
;// CONCATENATED MODULE: ./src/proof/control.ts




/**
 * The control: the proof's call over a connection that shows no certificate. Never throws for what
 * the network does; only a clear refusal counts as one, and is never retried.
 */
async function callWithoutCertificate(bare, { call, succeeded, safe }) {
    const worthRetrying = (outcome) => safe && !isRefusal(outcome) && !succeeded(outcome) && isTransient(outcome);
    const attempts = await bare.send({ ...call, holdAfterHandshake: true }, worthRetrying);
    return { verdict: verdictOf(attempts.outcome, succeeded), detail: bare.tell(attempts) };
}
function verdictOf(outcome, succeeded) {
    if (isRefusal(outcome))
        return 'refused';
    return succeeded(outcome) ? 'accepted' : 'inconclusive';
}
/**
 * A time-out, a crash on the request or a 5xx proves nothing; nor does a connection that was cut
 * before the server had asked for a certificate, which a firewall may have done.
 */
function isRefusal(outcome) {
    if (!(outcome instanceof NetworkError))
        return check/* REFUSALS */.a6.includes(outcome.status);
    if (outcome.alert !== undefined)
        return isCertificateAlert(outcome.alert);
    return outcome.stage === 'judgement' && outcome.code === 'NETWORK_RESET';
}

;// CONCATENATED MODULE: ./src/proof/prove.ts
/**
 * A 200 over mTLS proves nothing by itself: the server may never have asked for the certificate.
 * So the same call is made with and without it, and the handshake is looked at.
 */





const UNVERIFIED = {
    mtls: 'unverified',
    sentence: 'The certificate was not tried (verify is false).'
};
/** It has the time of so many, whatever was used up: the certificate is not to blame for that. */
const REQUESTS = 4;
/**
 * Makes the call over a fresh mTLS connection and, beside it or after it, without the certificate.
 *
 * @param mutual shows the identity, and has not been used
 * @param bare shows none; it is closed afterwards
 * @throws ActionError PROOF_FAILED where the call with the certificate does not succeed
 */
async function prove(mutual, bare, proofCall) {
    const [withIt, without] = [mutual.withTimeFor(REQUESTS), bare.withTimeFor(REQUESTS)];
    try {
        const asked = callWithCertificate(withIt, proofCall);
        if (!proofCall.inParallel)
            await asked;
        return judge(...(await Promise.all([asked, callWithoutCertificate(without, proofCall)])));
    }
    finally {
        bare.close();
    }
}
/** @throws ActionError MTLS_NOT_ENFORCED unless the proof says `enforced` */
function requireEnforced({ mtls, sentence }) {
    if (mtls === 'enforced')
        return;
    throw new errors/* ActionError */.lZ('MTLS_NOT_ENFORCED', `require-mtls is set, but: ${sentence}`, {
        hint: 'Ask VTEX’s Commercial Support whether mTLS is enforced for this account and path, or name' +
            ' a path that is protected in the input proof.'
    });
}
/** Whether the server asked for the certificate in the handshake of a call that succeeded. */
async function callWithCertificate(mutual, { call, succeeded, safe }) {
    const attempts = await mutual.send(call, (outcome) => safe && !succeeded(outcome) && isTransient(outcome));
    const { outcome } = attempts;
    if (outcome instanceof NetworkError || !succeeded(outcome)) {
        throw prove_failed(mutual, attempts, call.path);
    }
    return outcome.certificateRequested;
}
function prove_failed(connection, attempts, path) {
    const { outcome } = attempts;
    const said = connection.tell(attempts);
    const message = `The call with the certificate failed: ${path}: ${said}.`;
    const cause = outcome instanceof NetworkError ? outcome : undefined;
    return new errors/* ActionError */.lZ('PROOF_FAILED', message, { hint: hintFor(outcome), cause });
}
function hintFor(outcome) {
    if (outcome instanceof NetworkError || CERTIFICATE_STATUSES.includes(outcome.status)) {
        return 'The edge may not accept the certificate yet, or not at all; try again, then ask VTEX.';
    }
    const { status } = outcome;
    if (status === 401 || status === 403) {
        return 'Either the edge refuses the certificate, or VTEX the token or its role: the words tell.';
    }
    if (isTransient(outcome))
        return 'VTEX is busy or down; run the job again later.';
    if (status < 300)
        return 'Somebody else may have answered: a web page, or another authStatus came.';
    if (status < 400)
        return 'Redirects are not followed: check account, base-url and proof.';
    return 'The connection stood; check the path, and what the answer says.';
}
function judge(asked, { verdict, detail }) {
    if (!asked) {
        return {
            mtls: 'not-requested',
            sentence: 'the server never asked for a certificate, so it was not even shown. Its answers do not' +
                ' depend on mTLS, and a green result here says nothing about it.'
        };
    }
    if (verdict === 'refused') {
        return {
            mtls: 'enforced',
            sentence: `the server asked for the certificate, and refused the same call without one (${detail}).`
        };
    }
    return {
        mtls: 'requested',
        sentence: verdict === 'accepted'
            ? `the server asked for the certificate, but took the same call without one too (${detail}). It works, but nobody needs it.`
            : `the server asked for the certificate, but whether it insists is not known: the same call without one came to nothing (${detail}).`
    };
}

;// CONCATENATED MODULE: ./src/try-out.ts




/**
 * Proves the identity and then makes the checks, over the same connections. A failed check is a
 * result, not an error.
 *
 * @param mutual shows the identity, and has not been used
 * @throws ActionError PROOF_FAILED, MTLS_NOT_ENFORCED
 */
async function tryOut(mutual, lines, config, userToken, { runner, watch }) {
    const call = config.proof ? checkCall(mutual, config.proof) : validateCall(userToken.token);
    const proof = config.verify
        ? await watch.time('proof', prove(mutual, lines.bare, call))
        : UNVERIFIED;
    if (config.requireMtls)
        requireEnforced(proof);
    tellProof(runner, proof);
    if (config.checks.length === 0)
        return { proof, results: [], junit: undefined };
    const startedAt = new Date(mutual.options.budget.clock.now());
    const results = await watch.time('checks', runChecks(mutual, config.checks));
    return { proof, results, junit: junitXml(results, mutual.host, startedAt) };
}
/** Says what the proof showed; a warning unless the certificate was needed. */
function tellProof(runner, { mtls, sentence }) {
    const line = `mTLS ${mtls}: ${sentence}`;
    if (mtls === 'enforced' || mtls === 'unverified')
        runner.info(line);
    else
        runner.warning(`${line} Set require-mtls: true to fail instead.`);
}

;// CONCATENATED MODULE: ./src/issue.ts
/** The story of a certificate, from inputs to files that later steps can use. */


















/**
 * Issues a certificate, proves it and hands it over. Whatever fails once VTEX has signed is undone
 * before the failure is seen; but a failed check is only told, and the files stay.
 *
 * @throws ActionError any code but REVOKE_FAILED
 */
async function issue(parts) {
    const { runner, clock } = parts;
    maskInputs(runner, parts.inputs);
    maskProxies(runner, parts.proxyEnv);
    const config = parts.config();
    greet(runner, config);
    const watch = new Stopwatch(clock);
    const connection = connect(config, parts);
    const lines = new ProofLines(connection);
    // For sign, and before those of the proof: some servers take one connection after the other.
    if (config.credentials.kind !== 'user-token')
        connection.openAhead();
    if (config.verify)
        lines.openEarly();
    try {
        const prepared = await prepare(config, connection, watch, parts);
        const record = new CleanupRecord(runner);
        const request = signingRequest(connection.host, config.subject, clock.now());
        const noting = { record, runner, config };
        const signing = requestSignature(connection, prepared, request, noting);
        const answer = await watch.time('sign', signing);
        const signed = { ...prepared, config, lines, request, answer, record, watch };
        const { results } = await complete(signed, parts).catch(async (error) => {
            lines.close();
            connection.close(); // there may be a limit on how many are open
            await undo(signed, parts);
            throw error;
        });
        requirePassed(results); // after the hand-over: whoever looks into it needs the files
    }
    finally {
        lines.close();
        connection.close();
    }
}
/** From VTEX’s answer to an identity that is saved, verified, tried, written and handed over. */
async function complete(signed, parts) {
    const { config, lines, keyPair, userToken, answer, record, watch } = signed;
    const { runner, clock, interrupted } = parts;
    const saved = await saveSerialNumber(signed, runner);
    if (answer.failure)
        throw answer.failure;
    interrupted.throwIfAborted();
    const identity = (0,verify_identity/* verifyIdentity */.E)((0,certificate/* parseIssuedCertificate */.cR)(answer.text), {
        keyPair,
        subject: config.subject,
        now: new Date(clock.now())
    });
    const mutual = lines.mutual((0,verify_identity/* identityPem */.T)(identity));
    const trying = tryOut(mutual, lines, config, userToken, { runner, watch });
    const trial = await unlessCancelled(trying, interrupted).finally(() => mutual.close());
    const folder = privateFolderPath(config.outputDirectory);
    runner.mask(folder);
    record.saveFolder({ path: folder });
    const whatElse = { ...config, junit: trial.junit };
    const files = await watch.time('files', writeIdentity(identity, folder, whatElse));
    await handOver(runner, config, { identity, trial, files, phases: watch.phases });
    if (saved) {
        const notAfter = identity.facts.notAfter.getTime();
        record.saveCertificate({ ...saved, notAfter, atExit: config.revokeOnExit ? 'revoke' : 'keep' });
    }
    return trial;
}
/** A cancelled job has a few seconds left for this, so nothing here is cancelled once more. */
async function undo({ config, record }, parts) {
    const { runner, clock, proxyEnv } = parts;
    const world = { runner, clock, proxyEnv };
    await cleanUp(record, {
        ...world,
        connect: (saved) => connect(config, world, saved.userToken.token)
    });
}

;// CONCATENATED MODULE: ./src/run-main.ts





/** The main step, with everything real wired in, and what has been started already. */
async function run_main_run(started) {
    // A runner that cancels a job asks twice before it kills. Dying at once would lose a certificate
    // that VTEX is just signing; so the run ends at its next step, and takes back what it has.
    const cancelled = new AbortController();
    const reason = new errors/* ActionError */.lZ('INTERRUPTED', 'The job was cancelled.');
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => cancelled.abort(reason));
    }
    try {
        await issue({
            ...started,
            clock: systemClock,
            proxyEnv: process.env,
            runner: githubRunner,
            interrupted: cancelled.signal
        });
    }
    catch (error) {
        failStep(githubRunner, error);
    }
}


/***/ })

};
