import http from 'node:http'

/** One connection that is kept open, so that an answer's time is the server's and not that of connecting. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })

export interface Ask {
  readonly method?: 'GET' | 'POST'
  readonly address: string
  readonly session?: string
  /** The status that is right. */
  readonly expect: number
}

/** Sends one request and reads the answer to its end; answers how long it took, in ms. Nothing is compressed. */
export function timed({ method = 'GET', address, session, expect }: Ask): Promise<number> {
  const headers: Record<string, string> = method === 'POST' ? { origin: new URL(address).origin } : {}
  if (session !== undefined) headers['cookie'] = `medspil=${session}`
  return new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const request = http.request(address, { method, headers, agent }, (response) => {
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === expect) resolve(performance.now() - startedAt)
        else reject(new Error(`${method} ${address} answered ${response.statusCode}`))
      })
      response.resume()
    })
    request.on('error', reject)
    request.end()
  })
}
