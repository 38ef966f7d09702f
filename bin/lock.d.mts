/** Does `work` while holding `file`; waits while another living process holds it and says what that one is doing. */
export function withLock<T>(file: string, doing: string, work: () => Promise<T>): Promise<T>
