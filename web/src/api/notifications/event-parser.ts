export type ServerEvent = { readonly id?: string; readonly event: string; readonly data: string };

/** Server-sent events out of text that comes in pieces. What has no data, such as a comment that keeps the line open, is no event. */
export function eventParser(onEvent: (event: ServerEvent) => void): (text: string) => void {
  let waiting = '';
  let fields: Record<string, string> = {};
  const takeLine = (line: string) => {
    if (line === '') {
      if (fields['data'] !== undefined) {
        onEvent({ event: fields['event'] ?? 'message', data: fields['data'], ...(fields['id'] !== undefined && { id: fields['id'] }) });
      }

      fields = {};
      return;
    }

    const [, name, value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name) {
      fields[name] = name === 'data' && fields['data'] !== undefined ? `${fields['data']}\n${value}` : value;
    }
  };
  return (text) => {
    const lines = (waiting + text).split('\n');
    waiting = lines.pop() ?? '';
    lines.forEach((line) => takeLine(line.replace(/\r$/, '')));
  };
}
