import { expect, test } from 'vitest';
import type { Offer } from '@/api/payments/offer';
import { draftOf, type OfferDraft, termsFrom } from './offer-draft';

const offer: Offer = {
  videoId: 'v1',
  channelId: 'c1',
  includedInPremium: true,
  membersOnly: false,
  buyPrice: 1999,
  rentPrice: null,
  rentHours: 48,
  currency: 'eur',
  previewSeconds: 90,
  version: 7,
};

const change = (changes: Partial<OfferDraft>) => termsFrom({ ...draftOf(offer), ...changes }, 'eur', 7);

test('An offer that nobody changed is saved as it was, to the cent', () => {
  const { videoId: _, channelId: __, ...terms } = offer;
  expect(change({})).toEqual({ terms });
});

test('A video without an offer begins with the usual times, and asks for nothing', () => {
  expect(termsFrom(draftOf(null), 'eur', 0)).toEqual({
    terms: { includedInPremium: false, membersOnly: false, buyPrice: null, rentPrice: null, rentHours: 48, previewSeconds: 60, currency: 'eur', version: 0 },
  });
});

test('Prices are read in minor units; an empty one is none', () => {
  expect(change({ buyPrice: '', rentPrice: '0,29' })).toMatchObject({ terms: { buyPrice: null, rentPrice: 29 } });
  expect(change({ buyPrice: '4.35' })).toMatchObject({ terms: { buyPrice: 435 } });
});

test('What is wrong is said of its field', () => {
  for (const price of ['0', 'free', '1.999', '-3']) {
    expect(change({ buyPrice: price })).toEqual({ errors: { buyPrice: ['Write an amount above zero, like 4.99, or leave it empty.'] } });
  }

  expect(change({ rentHours: '0', previewSeconds: '601' })).toMatchObject({ errors: { rentHours: [expect.any(String)], previewSeconds: [expect.any(String)] } });
  expect(change({ previewSeconds: '' })).toHaveProperty('errors');
});
