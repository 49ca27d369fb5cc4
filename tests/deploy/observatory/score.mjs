// Scores https://HOST/ by Mozilla's rules: `node score.mjs HOST HTTP_PORT HTTPS_PORT`, on 127.0.0.1 alone.
//
// The scanner asks for the host's own addresses, http://HOST/ and https://HOST/. Only where a connection is
// opened are they led to the ports of this machine.
import fs from 'node:fs'
import net from 'node:net'
import { createRequire } from 'node:module'
import path from 'node:path'

const [host, httpPort, httpsPort] = process.argv.slice(2)
const ports = { 80: Number(httpPort), 443: Number(httpsPort) }

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...given) {
  const options = Array.isArray(given[0]) ? given[0][0] : given[0]
  if (options.host !== host || !(options.port in ports)) {
    throw new Error(`nothing but ${host} may be asked, not ${options.host}:${options.port}`)
  }
  options.port = ports[options.port]
  options.host = '127.0.0.1'
  return connect.apply(this, given)
}

// Its install script would fetch the browsers' list of hosts that are https only; ours is on none.
const home = path.dirname(createRequire(import.meta.url).resolve('@mdn/mdn-http-observatory'))
const preloaded = path.join(home, '..', 'conf', 'hsts-preload.json')
if (!fs.existsSync(preloaded)) fs.writeFileSync(preloaded, '{}')

const { scan } = await import('@mdn/mdn-http-observatory')
const { scan: result, tests } = await scan(host)
const failed = Object.fromEntries(
  Object.entries(tests)
    .filter(([, test]) => !test.pass)
    .map(([name, test]) => [name, test.result]),
)
console.log(JSON.stringify({ grade: result.grade, score: result.score, failed }))
