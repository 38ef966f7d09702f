import type { Pace } from './pace.ts'

declare module '../db/tables.ts' {
  interface Tables {
    mail_choice: { person_id: string; kind: string; pace: Pace; chosen_at: Date }
    unsubscribe_key: { person_id: string; secret: string }
  }
}
