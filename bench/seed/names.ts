/** Names by number: any thousand people hold every family name ten times, as any other thousand do. */
const BEGINNINGS = ['Ander', 'Berg', 'Dal', 'Ek', 'Fors', 'Gran', 'Hed', 'Lind', 'Nord', 'Sund']
const ENDINGS = ['berg', 'dahl', 'ell', 'gren', 'holm', 'kvist', 'lund', 'man', 'mark', 'ström']
const GIVEN = ['Anna', 'Erik', 'Fatima', 'Gunnar', 'Hanna', 'Ibrahim', 'Jonas', 'Karin', 'Lars']
const MIDDLE = ['Maria', 'Olof', 'Sara', 'Nils', 'Åsa', 'Per', 'Märta', 'Ali', 'Ida', 'Bo', 'Eva']

const pick = <T>(list: T[], n: number) => list[n % list.length]

export function nameOf(n: number) {
  const given = pick(GIVEN, n)
  const double = `${given}-${pick(MIDDLE, Math.floor(n / 9))}`
  const family = `${pick(BEGINNINGS, n)}${pick(ENDINGS, Math.floor(n / 10))}`
  return { givenNames: double, preferredName: double, familyName: family }
}
