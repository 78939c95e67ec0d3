export const id = 676;
export const ids = [676];
export const modules = {

/***/ 9676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCsr: () => (/* binding */ createCsr)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2787);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2166);



// RFC 4055 section 5
const SHA512_WITH_RSA_ENCRYPTION = '1.2.840.113549.1.1.13';
/**
 * Makes a PKCS#10 certification request (RFC 2986), signed with `sha512WithRSAEncryption`, and
 * returns it as PEM. `subject` must be free of `subjectProblems`. The subject is encoded byte for
 * byte as `openssl req -utf8 -subj` does it: CN, OU, L, ST, C.
 */
function createCsr(subject, keyPair) {
    const info = certificationRequestInfo(subject, keyPair);
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha512', (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .toDer */ .dJ)(info), keyPair.privateKey);
    const request = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(info, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .rsaAlgorithm */ .aN)(SHA512_WITH_RSA_ENCRYPTION), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .bitString */ .FY)(signature));
    return (0,_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePem */ .TS)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .toDer */ .dJ)(request), 'CERTIFICATE REQUEST');
}
// RFC 2986 section 4.1
function certificationRequestInfo(subject, { publicKey }) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .primitive */ .MY)('INTEGER', '\0'), // version v1(0)
    (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .distinguishedName */ .CG)(subject), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .fromDer */ .sn)(publicKey.export({ type: 'spki', format: 'der' })), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .tagged */ .VK)(0) // attributes has no OPTIONAL: with nothing to say it is empty, not absent.
    );
}


/***/ }),

/***/ 2787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ distinguishedName),
/* harmony export */   FY: () => (/* binding */ bitString),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   MY: () => (/* binding */ primitive),
/* harmony export */   VK: () => (/* binding */ tagged),
/* harmony export */   aN: () => (/* binding */ rsaAlgorithm),
/* harmony export */   dJ: () => (/* binding */ toDer),
/* harmony export */   jq: () => (/* binding */ oid),
/* harmony export */   sn: () => (/* binding */ fromDer)
/* harmony export */ });
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5924);


const { Class, Type } = (node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default());
function sequence(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
}
function primitive(type, bytes) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type[type], false, bytes);
}
/** A constructed value with a context-specific tag, `[0]`. */
function tagged(tag, ...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.CONTEXT_SPECIFIC, tag, true, values);
}
function oid(dotted) {
    return primitive('OID', node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().oidToDer(dotted).getBytes());
}
/** The leading zero says that no bit of the last byte is unused. */
function bitString(bytes) {
    return primitive('BITSTRING', `\0${bytes.toString('latin1')}`);
}
function toDer(value) {
    return Buffer.from(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().toDer(value).getBytes(), 'latin1');
}
function fromDer(der) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().fromDer(der.toString('latin1'));
}
/**
 * A subject as a Name (RFC 5280, 4.1.2.4 and appendix A.1), byte for byte as
 * `openssl req -utf8 -subj` writes it: each part in an RDN of its own, as UTF8String but for the
 * country's PrintableString.
 */
function distinguishedName(subject) {
    const parts = _subject_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECT_PARTS */ .Wj.flatMap((part) => {
        const value = subject[part.field];
        if (value === undefined)
            return [];
        const type = part.field === 'countryName' ? 'PRINTABLESTRING' : 'UTF8';
        const attribute = sequence(oid(part.oid), primitive(type, bytesOf(value)));
        return [node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type.SET, true, [attribute])];
    });
    return sequence(...parts);
}
/** An algorithm of RFC 4055: its parameters are NULL, not absent. */
function rsaAlgorithm(dotted) {
    return sequence(oid(dotted), primitive('NULL', ''));
}
// forge holds bytes as strings of one character a byte.
function bytesOf(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}


/***/ })

};
