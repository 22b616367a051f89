/** One planned quality, as the viewer chooses it. */
export type Rung = {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  /** False while its first segments are still being made. */
  readonly available: boolean;
};
