/**
 * Attributes that no template may write: they are Kvittens' own business, the directory's, or would
 * give rights (MS-ADTS 3.1.1.5; who may write them in AD may become somebody else).
 */
const KEPT = [
  ...['objectclass', 'objectguid', 'objectsid', 'sidhistory', 'ntsecuritydescriptor', 'admincount'],
  ...['samaccountname', 'cn', 'name', 'distinguishedname', 'useraccountcontrol', 'accountexpires'],
  ...['unicodepwd', 'userpassword', 'dbcspwd', 'pwdlastset', 'lockouttime', 'userparameters'],
  ...['memberof', 'member', 'primarygroupid', 'serviceprincipalname', 'altsecurityidentities'],
  ...['msds-allowedtodelegateto', 'msds-allowedtoactonbehalfofotheridentity'],
  ...['msds-keycredentiallink', 'usercertificate', 'samaccounttype', 'isdeleted', 'whencreated'],
]

export const isKept = (attribute: string) => KEPT.includes(attribute.toLowerCase())
