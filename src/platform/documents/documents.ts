import { type ChildPool, createChildPool } from '../child-pool/child-pool.ts'
import { workerEntry } from './assets.ts'
import type { WordDocument } from './word-model.ts'

/**
 * Which templates there are and what each one is filled with. A capability adds its own:
 * `declare module '…/platform/documents/documents.ts' { interface DocumentTemplates { 'name': Model } }`,
 * with `name.typ` in its `documents/` folder.
 */
export interface DocumentTemplates {}

/** A template to be filled, or a text for word processing. */
export type DocumentJob = { template: string; data: unknown } | { word: WordDocument }

export interface Documents {
  /**
   * The document as an accessible PDF (PDF/UA-1). The same data gives the same bytes.
   * Throws ChildFailure when the template refuses the data, or when it takes too long or too much memory.
   */
  render<Name extends keyof DocumentTemplates>(template: Name, data: DocumentTemplates[Name]): Promise<Uint8Array>
  /** The document as .docx, for who will work on with the text. Throws as render does. */
  word(document: WordDocument): Promise<Uint8Array>
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
    word: (document) => pool.run({ word: document }),
    close: () => pool.close(),
  }
}
