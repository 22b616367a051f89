const steps = [1, 2, 5, 10];

/** The next round number: 1, 2 or 5 and zeros. */
export function scaleTo(value: number): number {
  if (value <= 1) {
    return 1;
  }

  const power = 10 ** Math.floor(Math.log10(value));
  return (steps.find((step) => step * power >= value) ?? 10) * power;
}
