const words = (text: string) => text.trim().split(/\s+/)

/** Devices of Windows: no file or folder, such as a home folder, may have the name ("Naming Files, Paths, and Namespaces"). */
const DEVICES = /^(con|prn|aux|nul|clock|com[0-9]|lpt[0-9])(\.|$)/

/** Names of Windows and Active Directory themselves, of mail (RFC 2142), and of a municipality's functions. */
const RESERVED = new Set(
  words(`
    administrator administrateur admin guest gast krbtgt defaultaccount wdagutilityaccount
    helpassistant support system localsystem localservice networkservice service services batch
    dialup interactive internet network proxy restricted self everyone anonymous authenticated
    builtin domain domainadmins enterprise schema replicator users user computers controllers
    iusr iwam owner operator root sudo daemon nobody kvittens
    postmaster hostmaster webmaster abuse noc security info marketing sales mailer-daemon
    no-reply noreply mail usenet news www uucp ftp autodiscover
    registrator diarium kommun kansli kontakt reception vaxel helpdesk itsupport servicedesk
    personal loner ekonomi faktura upphandling dataskydd dataskyddsombud press`)
)

/** Whether a user name or local part of an address belongs to a machine or a function. Lower case. */
export const isReservedName = (name: string) => DEVICES.test(name) || RESERVED.has(name)
