const escape = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

// A link is text until it is known to be one of the web.
const withLinks = (text) => escape(text).replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`)

const rowOf = (mail) => `
  <details>
    <summary><time>${mail.Created.slice(0, 19).replace('T', ' ')}</time> <b>${escape(mail.Subject)}</b> to ${escape(mail.To.map((to) => to.Address).join(', '))}</summary>
    <pre>${withLinks(mail.Text)}</pre>
    ${mail.HTML ? `<p><a href="/view/${mail.ID}.html">As HTML</a></p>` : ''}
  </details>`

export const pageOf = (mails) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mail</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  details { border-top: 1px solid #8884; padding: .5rem 0 }
  pre { white-space: pre-wrap; overflow-wrap: anywhere }
</style></head>
<body><h1>Mail that was sent</h1>${mails.map(rowOf).join('') || '<p>None yet.</p>'}</body></html>`
