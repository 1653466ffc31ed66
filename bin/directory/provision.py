"""Makes an Active Directory domain in a folder, offline, with Samba's own tools, as any user.

    provision.py FOLDER HOST_ADDRESS

Beside the domain: the units that tests and demo work in, and a service account that may do there what
docs/active-directory.md says it must, and nothing anywhere else. Passwords are made here, and written
to FOLDER/passwords.json, which only its owner may read.
"""

import json
import logging
import os
import secrets
import sys

import ldb
from samba import sd_utils
from samba.auth import system_session
from samba.dcerpc import security
from samba.dsdb import DS_DOMAIN_FUNCTION_2008_R2
from samba.ndr import ndr_pack, ndr_unpack
from samba.param import LoadParm
from samba.provision import provision
from samba.samdb import SamDB

REALM = "AD.KVITTENS.TEST"
DOMAIN = "KVITTENS"
HOST = "dc1"
SERVICE = "svc-kvittens"
UNITS = ["Kvittens", "Personal,OU=Kvittens", "Avslutade,OU=Kvittens", "Grupper,OU=Kvittens", "Annat"]

USER = "bf967aba-0de6-11d0-a285-00aa003049e2"
GROUP = "bf967a9c-0de6-11d0-a285-00aa003049e2"
MEMBER = "bf9679c0-0de6-11d0-a285-00aa003049e2"
RESET_PASSWORD = "00299570-246d-11d0-a768-00aa006e0529"


def rights_below(sid):
    """What is granted on the unit that is delegated, in SDDL."""
    return [
        f"(OA;CI;CCDC;{USER};;{sid})",
        f"(OA;CIIO;CR;{RESET_PASSWORD};{USER};{sid})",
        f"(OA;CIIO;RPWPSD;;{USER};{sid})",
        f"(OA;CIIO;RPWP;{MEMBER};{GROUP};{sid})",
    ]


def make_domain(folder, address, lp, password):
    provision(
        logging.getLogger("provision"),
        system_session(),
        smbconf=lp.configfile,
        lp=lp,
        realm=REALM,
        domain=DOMAIN,
        hostname=HOST,
        hostip=address,
        hostip6=None,
        adminpass=password,
        dns_backend="NONE",
        serverrole="dc",
        dom_for_fun_level=DS_DOMAIN_FUNCTION_2008_R2,
        base_schema="2012_R2",
        skip_sysvolacl=True,
    )


def relax_passwords(db):
    """Else the passwords of a domain that is kept expire after 42 days."""
    message = ldb.Message(ldb.Dn(db, db.domain_dn()))
    for name in ["maxPwdAge", "minPwdAge", "pwdHistoryLength"]:
        message[name] = ldb.MessageElement("0", ldb.FLAG_MOD_REPLACE, name)
    db.modify(message)


def add_service_account(db, password):
    db.newuser(SERVICE, password)
    found = db.search(expression=f"(sAMAccountName={SERVICE})", attrs=["objectSid"])
    return ndr_unpack(security.dom_sid, found[0]["objectSid"][0])


def delegate(db, sid):
    on = sd_utils.SDUtils(db)
    for ace in rights_below(sid):
        on.dacl_add_ace(f"OU=Kvittens,{db.domain_dn()}", ace)


def let_see_deleted(db, sid):
    """Tombstones lie where nobody but administrators may look, unless told so."""
    dn = ldb.Dn(db, f"CN=Deleted Objects,{db.domain_dn()}")
    controls = ["show_deleted:1", "sd_flags:1:4"]
    found = db.search(base=dn, scope=ldb.SCOPE_BASE, attrs=["nTSecurityDescriptor"], controls=controls)
    domain = security.dom_sid(db.get_domain_sid())
    sddl = ndr_unpack(security.descriptor, found[0]["nTSecurityDescriptor"][0]).as_sddl(domain)
    head, tail = sddl.split("(", 1)
    allowed = security.descriptor.from_sddl(f"{head}(A;CI;LCRP;;;{sid})({tail}", domain)
    message = ldb.Message(dn)
    message["sd"] = ldb.MessageElement(ndr_pack(allowed), ldb.FLAG_MOD_REPLACE, "nTSecurityDescriptor")
    db.modify(message, controls=controls)


def main(folder, address):
    lp = LoadParm()
    lp.load(os.path.join(folder, "smb.conf"))
    passwords = {name: f"Aa1!{secrets.token_urlsafe(18)}" for name in ["administrator", "service"]}
    make_domain(folder, address, lp, passwords["administrator"])
    db = SamDB(session_info=system_session(), lp=lp)
    relax_passwords(db)
    for unit in UNITS:
        db.create_ou(f"OU={unit},{db.domain_dn()}")
    sid = add_service_account(db, passwords["service"])
    delegate(db, sid)
    let_see_deleted(db, sid)
    with open(os.open(os.path.join(folder, "passwords.json"), os.O_CREAT | os.O_WRONLY, 0o600), "w") as file:
        json.dump(passwords, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
