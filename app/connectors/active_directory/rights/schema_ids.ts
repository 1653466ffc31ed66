/** Identifiers of classes, attributes and extended rights [MS-ADSC, MS-ADA1-3, MS-ADTS 5.1.3.2.1]. */
export const USER = 'bf967aba-0de6-11d0-a285-00aa003049e2'
export const GROUP = 'bf967a9c-0de6-11d0-a285-00aa003049e2'
export const MEMBER = 'bf9679c0-0de6-11d0-a285-00aa003049e2'
export const RESET_PASSWORD = '00299570-246d-11d0-a768-00aa006e0529'
export const GET_CHANGES = '1131f6aa-9c07-11d1-f79f-00c04fc2dcd2'
