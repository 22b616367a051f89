import { expect, test } from 'vitest';
import { termText } from './term-text';

const term = { state: 'active', currentPeriodEnd: '2027-05-03T12:00:00Z', cancelAtPeriodEnd: false };

test('What runs says when it renews', () => expect(termText(term)).toBe('Renews on May 3, 2027.'));

test('What was cancelled says until when it is there, whatever its state', () => {
  expect(termText({ ...term, cancelAtPeriodEnd: true })).toBe('Cancelled: yours until May 3, 2027, then it ends.');
  expect(termText({ ...term, state: 'trialing', cancelAtPeriodEnd: true })).toContain('Cancelled');
});

test('A trial says when the first payment comes', () => expect(termText({ ...term, state: 'trialing' })).toContain('Free trial until May 3, 2027'));

test('What is over does not promise to renew', () => {
  expect(termText({ ...term, state: 'canceled' })).toBe('Ended on May 3, 2027.');
  expect(termText({ ...term, state: 'past-due' })).toBe('The last payment is missing.');
});
