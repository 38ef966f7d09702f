export const da = {
  title: 'Årlig arbejdsmiljødrøftelse',
  never: 'er ikke dokumenteret holdt',
  due: (day: string, clause: string) => `skal holdes senest ${day}, ${clause}`,
  asks: 'Udvalget går de seks punkter igennem og skriver det ned. Det er den skriftlige dokumentation, når begge nøgler er drejet.',
}

export type Messages = typeof da

export const en: Messages = {
  title: 'Annual discussion of the working environment',
  never: 'is not proved to have been held',
  due: (day, clause) => `must be held by ${day}, ${clause}`,
  asks: 'The body takes the six points and writes down what is said. It is the written proof once both keys are turned.',
}

export const messages = { da, en }
