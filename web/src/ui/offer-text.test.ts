import { expect, test } from 'vitest';
import type { Offer } from '@/api/payments/offer';
import { badgeText, rentText } from './offer-text';

const free: Offer = {
  videoId: 'v1',
  channelId: 'c1',
  includedInPremium: false,
  membersOnly: false,
  buyPrice: null,
  rentPrice: null,
  rentHours: 48,
  currency: 'eur',
  previewSeconds: 60,
  version: 1,
};

test('A free video has no badge', () => expect(badgeText(free)).toBeUndefined());

test('A badge names the widest way to a video, or the least price', () => {
  expect(badgeText({ ...free, includedInPremium: true, membersOnly: true, buyPrice: 999 })).toBe('Premium');
  expect(badgeText({ ...free, membersOnly: true, buyPrice: 999 })).toBe('Members');
  expect(badgeText({ ...free, buyPrice: 999, rentPrice: 299 })).toBe('€2.99');
  expect(badgeText({ ...free, buyPrice: 999 })).toBe('€9.99');
});

test('A rental is told in hours, a long one in days', () => {
  expect([rentText(1), rentText(48), rentText(72), rentText(100)]).toEqual(['1 hour', '48 hours', '3 days', '100 hours']);
});
