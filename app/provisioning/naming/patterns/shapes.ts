/** What a name of one kind may look like, and what its pattern may ask for. */
export interface Shape {
  /** Characters that there is room for. */
  most: number
  /** Names of pieces that its pattern may hold, of those in PIECES. */
  pieces: string[]
  /** Between the name and a serial number that the pattern didn't ask for. */
  gap: string
  /** As the person writes it, rather than in a-z. */
  asWritten: boolean
  /** Shown with every problem. */
  example: string
  /** Digits that the serial number must have. */
  leastDigits: number
}

const WORDS = ['given', 'family', 'initial', 'yy', 'yyyy', 'serial']

const latin = { gap: '', asWritten: false, leastDigits: 0 }

/**
 * sAMAccountName: 20 characters (Microsoft, "SAM-Account-Name attribute"; Samba takes more). Local part
 * of an address: 64 (RFC 5321, 4.5.3.1.1). cn: 64 (Microsoft, "Common-Name attribute", rangeUpper).
 */
export const SHAPES = {
  userName: { ...latin, most: 20, pieces: WORDS, example: '{given:3}{family:3}{nn}' },
  mail: { ...latin, most: 64, pieces: [...WORDS, 'user'], example: '{given}.{family}' },
  commonName: {
    most: 64,
    pieces: [...WORDS, 'user'],
    gap: ' ',
    asWritten: true,
    example: '{given} {family}',
    leastDigits: 0,
  },
  /** Tells nothing of whose it is, so nothing of the person may be in it. */
  neutral: { ...latin, most: 20, pieces: ['serial'], example: 'a{nnnnnn}', leastDigits: 4 },
} satisfies Record<string, Shape>

export type ShapeName = keyof typeof SHAPES
