// Takes every mail and shows it: what the image axllent/mailpit does, as far as the platform uses it. Variables, ports, routes and field names are mailpit's.
import http from 'node:http'
import { SMTPServer } from 'smtp-server'
import { Mailbox } from './mailbox.mjs'
import { pageOf } from './page.mjs'

const Largest = 5 * 1024 * 1024
const mailbox = new Mailbox(Number(process.env.MP_MAX_MESSAGES ?? 500))

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  size: Largest,
  onData(stream, session, done) {
    mailbox.take(stream, session.envelope).then(() => done(), done)
  },
})
smtp.on('error', (error) => console.error(error.message))

const web = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://mail')
  const [type, body] = answer(request.method, pathname, searchParams) ?? [null, 'Not found']
  response.writeHead(type === null ? 404 : 200, {
    'Content-Type': type ?? 'text/plain',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:; base-uri 'none'",
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(body)
})

function answer(method, path, query) {
  if (method === 'DELETE') return path === '/api/v1/messages' ? [mailbox.clear(), 'ok'] : null
  if (method !== 'GET') return null
  if (path === '/livez' || path === '/readyz') return ['text/plain', 'ok']
  if (path === '/') return ['text/html; charset=utf-8', pageOf(mailbox.newestFirst(''))]
  if (path === '/api/v1/messages') return json(mailbox.listOf(''))
  if (path === '/api/v1/search') return json(mailbox.listOf(query.get('query') ?? ''))
  const [, id, kind] = /^\/(?:api\/v1\/message|view)\/([0-9A-Za-z]+)(\.html)?$/.exec(path) ?? []
  const mail = mailbox.find(id)
  if (!mail) return null
  return kind ? ['text/html; charset=utf-8', mail.HTML || pageOf([mail])] : json(mail)
}

const json = (value) => ['application/json', JSON.stringify(value)]

function listen(server, address) {
  const at = address.lastIndexOf(':')
  server.listen(Number(address.slice(at + 1)), address.slice(0, at).replace(/^\[|\]$/g, ''))
}

listen(smtp, process.env.MP_SMTP_BIND_ADDR ?? '[::]:1025')
listen(web, process.env.MP_UI_BIND_ADDR ?? '[::]:8025')
