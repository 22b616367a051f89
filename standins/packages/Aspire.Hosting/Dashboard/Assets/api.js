/** Asks the host; no values are left out of the address. */
export async function get(path, values = {}) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false));
  const answer = await fetch(`${path}?${query}`);
  if (answer.status === 401) location.reload();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export async function command(resource, name) {
  const answer = await fetch(`/api/resources/${encodeURIComponent(resource)}/commands/${encodeURIComponent(name)}`, { method: 'POST', headers: { 'X-Dashboard': '1' } });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail ?? String(answer.status));
}

/** Does something now and every so often, while the page is looked at. Returns what ends it. */
export function every(milliseconds, action) {
  let timer;
  let isOver = false;
  async function round() {
    try {
      if (!document.hidden) await action();
    } catch {
      // the host does not answer: the stream of resources says so
    }
    if (!isOver) timer = setTimeout(round, milliseconds);
  }
  round();
  return () => { isOver = true; clearTimeout(timer); };
}
