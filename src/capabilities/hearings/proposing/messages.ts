export const da = {
  title: (hearing: string) => `Høring: ${hearing}`,
  said: (from: string, day: string) => `${from} hører udvalget, svar senest ${day}`,
  asks: (from: string, day: string) => `${from} beder om udvalgets svar senest ${day}:`,
}

export type Messages = typeof da

export const en: Messages = {
  title: (hearing) => `Hearing: ${hearing}`,
  said: (from, day) => `${from} asks the body, answers by ${day}`,
  asks: (from, day) => `${from} asks for the answer of the body by ${day}:`,
}

export const messages = { da, en }
