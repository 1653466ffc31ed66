import { DirectoryRefusal } from '#connectors/directory_failures'

/**
 * The text, which holds no NUL. Samba reads up to it: `admin` and NUL and anything would find admin, and a
 * password be right without its end. @throws DirectoryRefusal bad_value
 */
export function plainValue(text: string) {
  if (text.includes('\u0000'))
    throw new DirectoryRefusal('bad_value', 'NUL has no place in a directory')
  return text
}
