import type { RightFinding, RightName, RightState } from '#connectors/directory'
import type { Inquiry } from '#connectors/active_directory/rights/inquiry'

/** A right in both ways of writing it: dsacls's and SDDL's [MS-DTYP 2.5.1]. */
export interface Grant {
  on: string
  /** dsacls's inheritance: T for this object and what is below, S for what is below only. */
  inherit: 'T' | 'S'
  dsacls: string
  /** The entry up to the trustee, who comes last. */
  sddl: string
}

/** What stands between double quotes of a shell, whatever a unit is called. */
const quoted = (text: string) => `"${text.replace(/["$`\\]/g, '\\$&')}"`

/** cmd.exe and PowerShell know no backslash before a quote. */
const quotedInWindows = (text: string) => `"${text.replaceAll('"', '""')}"`

/** What grants a right to us, on Windows and on Samba. */
export const grantCommands = (
  { settled, token }: Inquiry,
  { on, inherit, dsacls, sddl }: Grant
) => [
  `dsacls ${quotedInWindows(on)} /I:${inherit} /G ${quotedInWindows(`${settled.name}:${dsacls}`)}`,
  `samba-tool dsacl set --action=allow --objectdn=${quoted(on)} --sddl="(${sddl};${token[0]})"`,
]

/** Samba 4.17 has no command that takes an entry out of an access list. */
export const revokeCommands = ({ settled, token }: Inquiry, on: string, sddl: string) => [
  `dsacls ${quotedInWindows(on)} /R ${quotedInWindows(settled.name)}`,
  `# Samba: take (${sddl};${token[0]}) out of what "samba-tool dsacl get --objectdn=${quoted(on)}" shows`,
]

/** What a check found; nothing needs to be run when all is well. */
export const finding = (right: RightName, state: RightState, commands: string[]): RightFinding => ({
  right,
  state,
  commands: state === 'ok' ? [] : commands,
})

/** Missing unless held; unknown when there was nothing to ask about. */
export const stateOf = (held: boolean | null): RightState =>
  held === null ? 'unknown' : held ? 'ok' : 'missing'
