import { expect, test } from 'vitest';
import { eventParser, type ServerEvent } from './event-parser';

function read(...pieces: readonly string[]): readonly ServerEvent[] {
  const events: ServerEvent[] = [];
  const take = eventParser((event) => events.push(event));
  pieces.forEach(take);
  return events;
}

test('An event comes out whole, however it was cut on its way', () => {
  const text = 'retry: 2000\n\n:\n\nid: 7\nevent: notification\ndata: {"a":1}\n\n';
  const expected = [{ id: '7', event: 'notification', data: '{"a":1}' }];
  expect(read(text)).toEqual(expected);
  expect(read(...text)).toEqual(expected);
});

test('Lines of data belong together, and an event without a name is a message', () => {
  expect(read('data: one\r\ndata:two\r\n\r\n')).toEqual([{ event: 'message', data: 'one\ntwo' }]);
});

test('What has not ended is no event yet', () => {
  expect(read('event: unread\ndata: {"count":1}\n')).toEqual([]);
});
