export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200

/** What is wrong with a new password, as a language key; null when nothing is. */
export function passwordProblem(password: string, login: string) {
  if ([...password].length < SHORTEST_PASSWORD) return 'auth.problems.password_short'
  if (password.length > LONGEST_PASSWORD) return 'auth.problems.password_long'
  if (password.toLowerCase() === login.toLowerCase()) return 'auth.problems.password_is_login'
  return null
}
