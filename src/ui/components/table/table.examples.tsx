import { Tag } from '../tag/tag.tsx'
import { Table } from './table.tsx'

const seats = [
  { id: '1', name: 'Karin Holm', mandate: 'Leder', side: 'Ledelsen', meetings: 6, vacant: false },
  { id: '2', name: 'Jonas Lund', mandate: 'FTR, BUPL', side: 'Medarbejderne', meetings: 5, vacant: false },
  { id: '3', name: 'Ledig plads', mandate: 'TR, FOA', side: 'Medarbejderne', meetings: 0, vacant: true },
]

export const TableExamples = () => (
  <Table
    caption="Pladser i Center-MED, Dagtilbud og Læring"
    rows={seats}
    keyOf={(seat) => seat.id}
    columns={[
      { label: 'Navn', cell: (seat) => (seat.vacant ? <Tag tone="warn">{seat.name}</Tag> : seat.name) },
      { label: 'Hverv', cell: (seat) => seat.mandate },
      { label: 'Side', cell: (seat) => seat.side },
      { label: 'Møder i år', align: 'end', cell: (seat) => seat.meetings },
      { label: 'Handling', quiet: true, align: 'end', cell: (seat) => <a href="#table">{`Vis ${seat.name}`}</a> },
    ]}
  />
)
