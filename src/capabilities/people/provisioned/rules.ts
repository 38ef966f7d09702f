/*
 * What the municipality's own directory says of people and of its groups.
 * Owns: provisioned user (what the directory calls a person), provisioned group with its members.
 * Words: provisioning (brugersynkronisering), directory (brugerkatalog), group (gruppe), program (program).
 */

/** The program that speaks for the directory. */
export interface Provisioner {
  readonly clientId: string
  readonly clientName: string
}

/** Which program said so, in the log. */
export const saidBy = ({ clientId, clientName }: Provisioner) => ({
  client: clientId,
  client_name: clientName,
})
