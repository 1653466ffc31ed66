/** What becomes of "af", "von" or "de la" before a family name. */
export const PARTICLE_RULES = ['kept', 'joined', 'dropped'] as const
export type ParticleRule = (typeof PARTICLE_RULES)[number]

const PARTICLES = new Set(
  `af av von van der den de la las le los du da das do dos del della di ten ter zu zur el al bin ibn`
    .trim()
    .split(/\s+/)
)

const isParticle = (word: string) => PARTICLES.has(word.toLowerCase())

/** Words of a family name. The last is nobody's particle: Lê, Du and Do are family names, too. */
export function withParticles(words: string[], rule: ParticleRule) {
  if (rule === 'kept') return words
  return rule === 'joined' ? joined(words) : words.filter(isNoParticle)
}

const isNoParticle = (word: string, at: number, words: string[]) =>
  at === words.length - 1 || !isParticle(word)

const joined = (words: string[]) =>
  words.reduceRight<string[]>(
    ([next = '', ...rest], word) =>
      next && isParticle(word) ? [word + next, ...rest] : [word, next, ...rest].filter(Boolean),
    []
  )
