import { currentLine } from './may-prepare';

/** Of a line that nobody knows anything about. */
const assumed = 3_000_000;
/** Browsers round what they tell, and stop at this. */
const mostTold = 10_000_000;

let measured: number | undefined;

/** Bits per second that the line carried for the last video. */
export function rememberBandwidth(bits: number): void {
  measured = Number.isFinite(bits) && bits > 0 ? bits : measured;
}

export function knownBandwidth(): number {
  const { downlink } = currentLine();
  return measured ?? (downlink ? Math.min(downlink * 1e6, mostTold) : assumed);
}
