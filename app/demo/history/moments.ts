import { acknowledge, acknowledgeAll } from '#demo/history/acknowledge'
import { handOver } from '#demo/history/hand_over'
import { attest, draft, place, sign } from '#demo/history/place_hire'

export interface Moment {
  workingDaysAgo: number
  act(): Promise<void>
}

const at = (workingDaysAgo: number, act: () => Promise<void>): Moment => ({ workingDaysAgo, act })

const PASSWORD = { password: 'Vinter-Sten-47-Lampa' }
const LARM_DECLINED = {
  outcome: 'declined' as const,
  remark: 'Larmet byts ut i vår. Till dess används enhetens gemensamma telefoner.',
}
const PEDDOK_DECLINED = {
  outcome: 'declined' as const,
  remark: 'Förskolan Ängen är inte ansluten förrän i mars.',
}
const MENTOR_ASKED = {
  outcome: 'returned' as const,
  remark: 'Ska hon vara mentor för en klass också, och i så fall vilken?',
}
const RONJAS_OPEN = ['LARPLATT', 'PASSERKORT']

/** What happened before the demo begins, oldest first; several on a day happen in this order. */
export const MOMENTS: Moment[] = [
  at(28, place('emma')),
  at(26, sign('emma')),
  at(25, acknowledge('emma', 'AD', PASSWORD)),
  at(24, acknowledge('emma', 'EPOST')),
  at(23, acknowledgeAll('emma')),
  at(22, place('samira')),
  at(21, sign('samira')),
  at(20, acknowledge('samira', 'AD', PASSWORD)),
  at(20, acknowledge('samira', 'EPOST')),
  at(19, acknowledge('samira', 'LARM', LARM_DECLINED)),
  at(18, acknowledgeAll('samira')),
  at(17, place('viktor', false)),
  at(16, attest('viktor', 'maria.lindqvist')),
  at(15, sign('viktor')),
  at(15, acknowledgeAll('samira')),
  at(14, acknowledge('viktor', 'AD', PASSWORD)),
  at(13, acknowledge('viktor', 'EPOST')),
  at(13, handOver('emma', 'maria.lindqvist')),
  at(12, acknowledgeAll('viktor')),
  at(9, place('hedda')),
  at(8, place('ronja')),
  at(7, place('tuva')),
  at(7, sign('ronja')),
  at(7, handOver('samira', 'fatima.haddad')),
  at(6, place('kofi')),
  at(6, acknowledge('ronja', 'AD', PASSWORD)),
  at(5, acknowledge('ronja', 'EPOST')),
  at(5, sign('tuva')),
  at(4, acknowledge('tuva', 'AD', PASSWORD)),
  at(4, acknowledge('tuva', 'EPOST')),
  at(4, acknowledge('ronja', 'LARPLATT', MENTOR_ASKED)),
  at(4, acknowledgeAll('ronja', RONJAS_OPEN)),
  at(3, sign('kofi')),
  at(3, acknowledge('tuva', 'PEDDOK', PEDDOK_DECLINED)),
  at(2, handOver('viktor', 'maria.lindqvist')),
  at(2, draft('astrid')),
  at(1, place('malte', false)),
]
