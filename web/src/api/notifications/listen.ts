import { accessToken } from '../session';
import { eventParser, type ServerEvent } from './event-parser';

const firstWait = 1000;
const longestWait = 30_000;

/** Hears what comes into the inbox, until it is told to stop. After a cut it asks for what it has missed. */
export async function listen(signal: AbortSignal, onEvent: (event: ServerEvent) => void): Promise<void> {
  let lastId: string | undefined;
  let wait = firstWait;
  while (!signal.aborted) {
    try {
      const heard = await readStream(lastId, signal, (event) => {
        lastId = event.id ?? lastId;
        onEvent(event);
      });
      wait = heard ? firstWait : Math.min(wait * 2, longestWait);
    } catch {
      // the line was cut, or the platform is away
      wait = Math.min(wait * 2, longestWait);
    }

    await pause(wait, signal);
  }
}

/** False: it was not opened. */
async function readStream(lastId: string | undefined, signal: AbortSignal, onEvent: (event: ServerEvent) => void): Promise<boolean> {
  const token = await accessToken();
  if (!token) {
    return false;
  }

  const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${token}`, ...(lastId !== undefined && { 'Last-Event-ID': lastId }) };
  const response = await fetch('/api/notifications/stream', { headers, signal, cache: 'no-store' });
  if (!response.ok || !response.body) {
    return false;
  }

  const take = eventParser(onEvent);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    take(part.value);
  }

  return true;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
