import type { HttpContext } from '@adonisjs/core/http'
import type { LetterContent } from '#handover/letter/letter_content'
import { welcomeLetter } from '#handover/letter/welcome_letter'

/** Answers with the letter, for the browser to show and print; nothing is kept on the way. */
export function sendLetter({ response }: HttpContext, content: LetterContent) {
  response.header('Content-Type', 'application/pdf')
  response.header('Content-Disposition', 'inline; filename="kvittens.pdf"')
  response.header('Cache-Control', 'no-store')
  response.stream(welcomeLetter(content))
}
