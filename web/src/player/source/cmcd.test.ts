import { expect, test } from 'vitest';
import { withCmcd, withoutCmcd } from './cmcd';

const request = { contentId: 'v1', sessionId: 's1', type: 'm' } as const;

test('Keys stand in alphabetical order, texts in quotes', () => {
  const said = new URL(withCmcd('https://edge/main.m3u8', request)).searchParams.get('CMCD');
  expect(said).toBe('cid="v1",ot=m,sf=h,sid="s1"');
});

test('What is needed before the first picture says so', () => {
  const said = new URL(withCmcd('https://edge/1.m4s?x=1', { ...request, type: 'v', startup: true })).searchParams.get('CMCD');
  expect(said).toBe('cid="v1",ot=v,sf=h,sid="s1",su');
});

test('Without it the address is what it was', () => {
  expect(withoutCmcd(withCmcd('https://edge/1.m4s', request))).toBe('https://edge/1.m4s');
  expect(withoutCmcd(withCmcd('https://edge/1.m4s?x=1', request))).toBe('https://edge/1.m4s?x=1');
  expect(withoutCmcd('https://edge/1.m4s')).toBe('https://edge/1.m4s');
});
