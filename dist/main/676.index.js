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
 * returns it as PEM. `subject` must have no `subjectProblems`. The subject is encoded byte for byte
 * like `openssl req -utf8 -subj` does it: CN, OU, L, ST, C.
 */
function createCsr(subject, keyPair) {
    const info = certificationRequestInfo(subject, keyPair);
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha512', (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .toDer */ .dJ)(info), keyPair.privateKey);
    const request = (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(info, (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmIdentifier */ .Hh)(SHA512_WITH_RSA_ENCRYPTION), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .bitString */ .FY)(signature));
    return (0,_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePem */ .TS)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .toDer */ .dJ)(request), 'CERTIFICATE REQUEST');
}
// RFC 2986 section 4.1
function certificationRequestInfo(subject, { publicKey }) {
    return (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)((0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd)(0), // version v1(0)
    (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .distinguishedName */ .CG)(subject), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .fromDer */ .sn)(publicKey.export({ type: 'spki', format: 'der' })), (0,_der_js__WEBPACK_IMPORTED_MODULE_1__/* .tagged */ .VK)(0) // `attributes` is not OPTIONAL: without any it is empty, not absent
    );
}


/***/ }),

/***/ 2787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ distinguishedName),
/* harmony export */   FY: () => (/* binding */ bitString),
/* harmony export */   Hh: () => (/* binding */ algorithmIdentifier),
/* harmony export */   J8: () => (/* binding */ octetString),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   MY: () => (/* binding */ primitive),
/* harmony export */   RU: () => (/* binding */ taggedAs),
/* harmony export */   VK: () => (/* binding */ tagged),
/* harmony export */   dJ: () => (/* binding */ toDer),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   jq: () => (/* binding */ oid),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   sn: () => (/* binding */ fromDer)
/* harmony export */ });
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7357);
/* harmony import */ var node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5924);


const { Class, Type } = (node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default());
function sequence(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type.SEQUENCE, true, values);
}
/** X.690 section 11.6: the values must be in the order of their encodings. */
function set(...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type.SET, true, values);
}
/** @param bytes the contents as a string with one character for each byte, as node-forge expects */
function primitive(type, bytes) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.UNIVERSAL, Type[type], false, bytes);
}
/** Constructed, with a context-specific tag, `[0]`: explicit tagging. */
function tagged(tag, ...values) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.CONTEXT_SPECIFIC, tag, true, values);
}
/** Implicit tagging of a primitive value, `[0] IMPLICIT`. */
function taggedAs(tag, { value }) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().create(Class.CONTEXT_SPECIFIC, tag, false, value);
}
function oid(dotted) {
    return primitive('OID', node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().oidToDer(dotted).getBytes());
}
function integer(value) {
    return primitive('INTEGER', node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().integerToDer(value).getBytes());
}
function octetString(bytes) {
    return primitive('OCTETSTRING', bytes.toString('latin1'));
}
/** X.690 section 8.6.2: the first byte, zero, means that every bit of the last byte is used. */
function bitString(bytes) {
    return primitive('BITSTRING', `\0${bytes.toString('latin1')}`);
}
/** Its parameters are NULL, not absent: RFC 4055 for RSA, RFC 5754 section 2.2 for SHA-2. */
function algorithmIdentifier(dotted) {
    return sequence(oid(dotted), primitive('NULL', ''));
}
function toDer(value) {
    return Buffer.from(node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().toDer(value).getBytes(), 'latin1');
}
function fromDer(der) {
    return node_forge_lib_asn1_js__WEBPACK_IMPORTED_MODULE_0___default().fromDer(der.toString('latin1'));
}
/**
 * A subject as a Name (RFC 5280, 4.1.2.4 and appendix A.1), byte for byte as
 * `openssl req -utf8 -subj` writes it: each part in an RDN of its own, as UTF8String except for the
 * country's PrintableString.
 */
function distinguishedName(subject) {
    const parts = _subject_js__WEBPACK_IMPORTED_MODULE_1__/* .SUBJECT_PARTS */ .Wj.flatMap((part) => {
        const value = subject[part.field];
        if (value === undefined)
            return [];
        const type = part.field === 'countryName' ? 'PRINTABLESTRING' : 'UTF8';
        const attribute = sequence(oid(part.oid), primitive(type, Buffer.from(value, 'utf8').toString('latin1')));
        return [set(attribute)];
    });
    return sequence(...parts);
}


/***/ })

};
