import PDFDocument from 'pdfkit'
import type { LetterContent } from '#handover/letter/letter_content'
import { printable } from '#handover/letter/printable'

const MARGIN = 72
const LABELS = 150
const INK = '#1c2b2a'
const FAINT = '#5c6b69'

/** The letter as an A4 page that is streamed while it is drawn; no file is written. */
export function welcomeLetter(content: LetterContent) {
  const page = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: printable(content.title), Author: printable(content.organisation) },
  })
  head(page, content)
  text(page, content)
  facts(page, content.facts)
  foot(page, content)
  page.end()
  return page
}

function head(page: PDFKit.PDFDocument, { logo, organisation, title }: LetterContent) {
  if (!logo || !drawn(page, logo))
    page.font('Helvetica-Bold').fontSize(13).fillColor(FAINT).text(printable(organisation))
  page.moveDown(3).font('Helvetica-Bold').fontSize(22).fillColor(INK).text(printable(title))
  page.moveDown(1)
}

/** Only PNG and JPEG can be drawn; for another kind of picture the name stands instead. */
function drawn(page: PDFKit.PDFDocument, logo: string) {
  try {
    page.image(logo, { fit: [160, 48] })
    page.y = MARGIN + 52
    return true
  } catch {
    return false
  }
}

function text(page: PDFKit.PDFDocument, { paragraphs }: LetterContent) {
  page.font('Helvetica').fontSize(12).fillColor(INK)
  for (const paragraph of paragraphs) page.text(printable(paragraph), { lineGap: 3 }).moveDown(0.8)
  page.moveDown(0.5)
}

function facts(page: PDFKit.PDFDocument, rows: LetterContent['facts']) {
  for (const { label, value, secret } of rows) {
    const top = page.y
    page.font('Helvetica').fontSize(11).fillColor(FAINT).text(printable(label), MARGIN, top)
    page.font(secret ? 'Courier-Bold' : 'Helvetica-Bold').fontSize(secret ? 15 : 12)
    page.fillColor(INK).text(secret ? value : printable(value), MARGIN + LABELS, top)
    page.moveDown(0.6)
  }
}

function foot(page: PDFKit.PDFDocument, { advice, madeOn }: LetterContent) {
  page.moveDown(1).font('Helvetica').fontSize(12).fillColor(INK)
  for (const sentence of advice) page.text(printable(sentence), MARGIN).moveDown(0.6)
  page.fontSize(10).fillColor(FAINT).moveDown(2).text(printable(madeOn), MARGIN)
}
