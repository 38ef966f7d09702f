/** Common names, put together by chance. Nobody in particular. */
export const givenNames = (
  'Anne Bente Birgitte Camilla Charlotte Ditte Dorte Ellen Fatima Gitte Hanne Helle Ida Inge Jette Johanne Karen Katrine ' +
  'Kirsten Laura Lene Lise Lone Maja Maria Marianne Mette Nanna Olga Pernille Pia Rikke Sanne Sara Signe Sofie Susanne ' +
  'Tina Tove Ulla Vibeke Zeynep Ayşe Åse Anders Ahmed Allan Bo Christian Claus Daniel Emil Erik Flemming Frederik Gert ' +
  'Hans Henrik Ib Jakob Jan Jens Jonas Jørgen Karsten Kim Lars Mads Magnus Martin Mikkel Mohammad Morten Niels Ole ' +
  'Oleksandr Palle Per Peter Poul Rasmus Søren Thomas Torben Troels Ulrik Viktor Yusuf Øjvind'
).split(' ')

export const familyNames = (
  'Agerskov Al-Hashimi Andersen Bech Birk Bjerre Bondarenko Brandt Brix Bruun Bæk Christensen Christiansen Dahl Damgaard ' +
  'Eriksen Fjord Friis Gade Hald Hansen Hede Holm Holst Iversen Jensen Jessen Johansen Juhl Jørgensen Kaya Kjær ' +
  'Knudsen Koch Kowalska Kristensen Krogh Kvist Larsen Lauridsen Lind Lund Madsen Mikkelsen Mortensen Munk Møller Nguyen ' +
  'Nielsen Nørgaard Olsen Overgaard Pedersen Petersen Poulsen Rasmussen Ravn Riis Schmidt Skov Skaarup Sørensen Thomsen ' +
  'Toft Vang Vestergaard Vinther Winther Yılmaz Østergaard Ågård'
).split(' ')

/** The part of an address before the @: plain letters of both names and a number that nobody else has. */
export function mailboxOf(given: string, family: string, number: number): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'oe')
      .replaceAll('å', 'aa')
      .replaceAll('ı', 'i')
      .normalize('NFD')
      .replaceAll(/[^a-z]/g, '')
  return `${plain(given).slice(0, 3)}${plain(family).slice(0, 3)}${number}@nordsund.example`
}
