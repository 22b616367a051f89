import { expect, test } from 'vitest';
import { isEntitled, opens } from './entitlements';
import type { Offer } from './offer';

const now = Date.parse('2026-12-01T00:00:00Z');
const later = '2026-12-02T00:00:00Z';
const before = '2026-11-30T00:00:00Z';
const offer: Offer = {
  videoId: 'v1',
  channelId: 'c1',
  includedInPremium: true,
  membersOnly: true,
  buyPrice: 999,
  rentPrice: null,
  rentHours: 48,
  currency: 'eur',
  previewSeconds: 60,
  version: 1,
};

test('What was paid for is there until its end, and what was bought for ever', () => {
  expect(isEntitled([{ scope: 'premium', until: later }], 'premium', now)).toBe(true);
  expect(isEntitled([{ scope: 'premium', until: before }], 'premium', now)).toBe(false);
  expect(isEntitled([{ scope: 'video:v1', until: null }], 'video:v1', now)).toBe(true);
  expect(isEntitled([], 'premium', now)).toBe(false);
});

test('A video opens by each way that its owner offers, and by no other', () => {
  const [premium, member, bought] = ['premium', 'channel:c1', 'video:v1'].map((scope) => [{ scope, until: later }]);
  for (const ways of [premium, member, bought]) {
    expect(opens(ways ?? [], offer, now)).toBe(true);
  }

  const sold = { ...offer, includedInPremium: false, membersOnly: false };
  expect(opens(premium ?? [], sold, now)).toBe(false);
  expect(opens(member ?? [], sold, now)).toBe(false);
  expect(opens(bought ?? [], sold, now)).toBe(true);
  expect(opens([{ scope: 'channel:c2', until: later }], offer, now)).toBe(false);
});
