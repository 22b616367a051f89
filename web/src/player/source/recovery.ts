import type { PlaybackAddress, PlaybackFailure } from './playback-source';

export type Mishap = { readonly status: number | undefined; readonly fatal: boolean; readonly media: boolean; readonly message: string };

export type RecoveryActs = {
  readonly reload: (url: string) => void;
  readonly recoverMedia: () => void;
  readonly expire: () => void;
  readonly fail: (failure: PlaybackFailure) => void;
};

const expired = 403;
// its creator has replaced the file: another session plays the new one
const gone = 410;
const notYet = 503;
const notYetDelay = 1500;
const longestNotYet = 20;
const mediaRecoveries = 2;

/** Decides what to do when playing fails: wait, repair, go to the second address, ask for a new session, give up. */
export class Recovery {
  readonly #addresses: readonly string[];
  readonly #acts: RecoveryActs;
  #at = 0;
  #addressesTried = 1;
  #mediaTried = 0;
  #waited = 0;
  #hasExpired = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(address: PlaybackAddress, acts: RecoveryActs) {
    this.#addresses = [address.manifestUrl, address.fallbackManifestUrl].filter((url) => url !== null);
    this.#acts = acts;
  }

  failed({ status, fatal, media, message }: Mishap): void {
    if (status === expired || status === gone) {
      this.#expireOnce();
    } else if (!fatal || this.#hasExpired) {
      return;
    } else if (media) {
      this.#repairMedia(message);
    } else if (status === notYet && this.#waited < longestNotYet) {
      this.#waited += 1;
      this.#later(() => this.#acts.reload(this.#url()));
    } else if (this.#addressesTried < this.#addresses.length) {
      this.#addressesTried += 1;
      this.#at = (this.#at + 1) % this.#addresses.length;
      this.#acts.reload(this.#url());
    } else {
      this.#acts.fail({ reason: 'network', message: 'The video stopped coming. Check your connection and try again.' });
    }
  }

  /** Something was played: what failed before does not count any more. */
  worked(): void {
    this.#addressesTried = 1;
    this.#mediaTried = 0;
    this.#waited = 0;
  }

  startOver(): void {
    this.worked();
    this.#hasExpired = false;
    this.#acts.reload(this.#url());
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #expireOnce(): void {
    if (!this.#hasExpired) {
      this.#hasExpired = true;
      this.#acts.expire();
    }
  }

  #repairMedia(message: string): void {
    if (this.#mediaTried < mediaRecoveries) {
      this.#mediaTried += 1;
      this.#acts.recoverMedia();
    } else {
      this.#acts.fail({ reason: 'media', message: `This browser could not play the video (${message}).` });
    }
  }

  #later(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, notYetDelay);
  }

  #url(): string {
    return this.#addresses[this.#at] ?? '';
  }
}
