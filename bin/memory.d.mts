/** What node is started with, so that the server stays within the memory of a small machine. */
export const memoryArguments: readonly string[]
export const memoryEnvironment: Readonly<Record<string, string>>
