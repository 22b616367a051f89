import { randomUUID } from 'node:crypto'
import { simpleParser } from 'mailparser'

// The newest mails, in memory: as in the image without a volume.
export class Mailbox {
  #mails = []
  #most

  constructor(most) {
    this.#most = most
  }

  async take(stream, envelope) {
    const mail = await simpleParser(stream)
    if (stream.sizeExceeded) throw Object.assign(new Error('the mail is too large'), { responseCode: 552 })
    this.#mails.unshift({
      ID: randomUUID().replaceAll('-', ''),
      MessageID: (mail.messageId ?? '').replace(/^<|>$/g, ''),
      From: people(mail.from)[0] ?? { Name: '', Address: envelope.mailFrom?.address ?? '' },
      To: mail.to ? people(mail.to) : envelope.rcptTo.map(({ address }) => ({ Name: '', Address: address })),
      Subject: mail.subject ?? '',
      Created: new Date().toISOString(),
      Text: mail.text ?? '',
      HTML: mail.html || '',
      ListUnsubscribe: { Links: links(mail.headers.get('list')?.unsubscribe) },
    })
    this.#mails.length = Math.min(this.#mails.length, this.#most)
  }

  // Words, all of which a mail holds; to:address asks for a recipient.
  newestFirst(query) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    return this.#mails.filter((mail) => words.every((word) => (word.startsWith('to:') ? isTo(mail, word.slice(3)) : holds(mail, word))))
  }

  listOf(query) {
    const found = this.newestFirst(query)
    return {
      total: this.#mails.length,
      messages_count: found.length,
      messages: found.map(({ Text, HTML, ListUnsubscribe, ...mail }) => ({ ...mail, Snippet: Text.slice(0, 250) })),
    }
  }

  find(id) {
    return this.#mails.find((mail) => mail.ID === id)
  }

  clear() {
    this.#mails = []
    return 'text/plain'
  }
}

const people = (field) => [field ?? []].flat().flatMap(({ value }) => value.map(({ name, address }) => ({ Name: name, Address: address ?? '' })))
const links = (unsubscribe) => [unsubscribe ?? []].flat().flatMap(({ url }) => url ?? [])
const isTo = (mail, text) => mail.To.some(({ Address }) => Address.toLowerCase().includes(text.replaceAll('"', '')))
const holds = (mail, word) => `${mail.Subject} ${mail.Text}`.toLowerCase().includes(word)
