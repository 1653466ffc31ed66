import { lineRows } from '#acknowledgements/queries/line_rows'

/** The lines that a mail's link opens, most urgent first. */
export const linesOfWave = (waveId: number) =>
  lineRows()
    .join('wave_lines as wl', 'wl.line_id', 'l.id')
    .where('wl.wave_id', waveId)
    .orderBy('t.due_on')
    .orderBy('l.order_id')
    .orderBy('l.id')
