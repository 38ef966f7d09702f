import { type ChildPool, createChildPool } from '../child-pool/child-pool.ts'
import { workerEntry } from './assets.ts'

/**
 * Which templates there are and what each one is filled with. A capability adds its own:
 * `declare module '…/platform/documents/documents.ts' { interface DocumentTemplates { 'name': Model } }`,
 * with `name.typ` in its `documents/` folder.
 */
export interface DocumentTemplates {}

export interface DocumentJob {
  template: string
  data: unknown
}

export interface Documents {
  /**
   * The document as an accessible PDF (PDF/UA-1). The same data gives the same bytes.
   * Throws ChildFailure when the template refuses the data, or when it takes too long or too much memory.
   */
  render<Name extends keyof DocumentTemplates>(template: Name, data: DocumentTemplates[Name]): Promise<Uint8Array>
  /** Ends the child processes; documents still being made are given up. */
  close(): Promise<void>
}

/** Makes documents in child processes, so that neither a slow nor a hostile one holds up the server. Children start with the first document. */
export function createDocuments({ poolSize = 1 }: { poolSize?: number } = {}): Documents {
  const pool: ChildPool<DocumentJob, Uint8Array> = createChildPool({
    entry: workerEntry,
    size: poolSize,
    timeoutMs: 15_000,
    heapMb: 256,
    memoryCapMb: 768,
    recycleAfter: 200,
  })
  return {
    render: (template, data) => pool.run({ template, data }),
    close: () => pool.close(),
  }
}
