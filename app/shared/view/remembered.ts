const MOST_KEPT = 5_000

/**
 * Keeps what a pure function has answered to the same texts before; lists show the same dates again and
 * again, and luxon takes longer for one than the rest of its row does.
 */
export function remembered<Args extends unknown[], Answer>(answer: (...args: Args) => Answer) {
  const kept = new Map<string, Answer>()
  return (...args: Args): Answer => {
    const texts: unknown[] = args
    if (!texts.every((one) => typeof one === 'string')) return answer(...args)
    const key = texts.join('\n')
    if (!kept.has(key)) {
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(key, answer(...args))
    }
    return kept.get(key)!
  }
}
