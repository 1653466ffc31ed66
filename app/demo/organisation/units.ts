/** A unit of Exempelkommun: where it belongs, what its manager is called, and how many work there as what. */
export interface UnitPlan {
  code: string
  name: string
  under?: string
  chief?: string
  staff?: Record<string, number>
}

const LEADERSHIP: UnitPlan[] = [
  { code: 'EXK', name: 'Exempelkommun', chief: 'Kommundirektör' },
  { code: 'KLK', name: 'Kommunledningskontoret', under: 'EXK', chief: 'Kanslichef' },
  { code: 'HR', name: 'HR-avdelningen', under: 'KLK', staff: { 'HR-specialist': 2 } },
  { code: 'EK', name: 'Ekonomiavdelningen', under: 'KLK', staff: { Ekonom: 4, Controller: 2 } },
  { code: 'IT', name: 'IT-avdelningen', under: 'KLK', staff: { 'IT-tekniker': 4 } },
  { code: 'KAN', name: 'Kansliet', under: 'KLK', staff: { Handläggare: 3, Registrator: 2 } },
]

const EDUCATION: UnitPlan[] = [
  { code: 'BUF', name: 'Barn och utbildning', under: 'EXK', staff: { Handläggare: 3 } },
  { code: 'GR', name: 'Grundskolan', under: 'BUF', chief: 'Verksamhetschef' },
  { code: 'NORR', name: 'Norrskolan', under: 'GR', staff: { Lärare: 13, Skolsköterska: 1 } },
  { code: 'SODER', name: 'Söderskolan', under: 'GR', staff: { Lärare: 12 } },
  { code: 'VAST', name: 'Västerängsskolan', under: 'GR', staff: { Lärare: 9 } },
  { code: 'GY', name: 'Exempelgymnasiet', under: 'BUF', staff: { Lärare: 11, Handläggare: 1 } },
  { code: 'FSK', name: 'Förskolan', under: 'BUF', chief: 'Verksamhetschef' },
  { code: 'ANGEN', name: 'Förskolan Ängen', under: 'FSK', staff: { Förskollärare: 6 } },
  { code: 'BJORK', name: 'Förskolan Björken', under: 'FSK', staff: { Förskollärare: 5 } },
  { code: 'SJO', name: 'Förskolan Sjöstjärnan', under: 'FSK', staff: { Förskollärare: 6 } },
]

const CARE: UnitPlan[] = [
  { code: 'VOF', name: 'Vård och omsorg', under: 'EXK', staff: { Handläggare: 4 } },
  { code: 'SABO', name: 'Särskilt boende', under: 'VOF', chief: 'Verksamhetschef' },
  { code: 'LIND', name: 'Lindgården', under: 'SABO', staff: { Undersköterska: 14 } },
  { code: 'ASBACKA', name: 'Åsbacka', under: 'SABO', staff: { Undersköterska: 11 } },
  { code: 'HT', name: 'Hemtjänsten', under: 'VOF', chief: 'Verksamhetschef' },
  { code: 'HTC', name: 'Hemtjänst Centrum', under: 'HT', staff: { Undersköterska: 10 } },
  { code: 'HTO', name: 'Hemtjänst Öster', under: 'HT', staff: { Undersköterska: 9 } },
  { code: 'HSL', name: 'Hälso- och sjukvård', under: 'VOF', staff: { Sjuksköterska: 8 } },
]

const BUILDING_AND_LEISURE: UnitPlan[] = [
  { code: 'SBF', name: 'Samhällsbyggnad', under: 'EXK', chief: 'Förvaltningschef' },
  { code: 'BYGG', name: 'Bygglov och karta', under: 'SBF', staff: { Handläggare: 5 } },
  { code: 'GATA', name: 'Gata och park', under: 'SBF', staff: { Driftledare: 1, Parkarbetare: 5 } },
  { code: 'FAST', name: 'Fastighet', under: 'SBF', staff: { Fastighetsskötare: 3 } },
  { code: 'KFF', name: 'Kultur och fritid', under: 'EXK', chief: 'Förvaltningschef' },
  { code: 'BIB', name: 'Biblioteket', under: 'KFF', staff: { Bibliotekarie: 5 } },
  { code: 'SIM', name: 'Simhallen', under: 'KFF', staff: { Badvärd: 5 } },
]

/** Each unit after the one it lies under. */
export const UNITS = [...LEADERSHIP, ...EDUCATION, ...CARE, ...BUILDING_AND_LEISURE]
