/** Who asks for what, for the logs of an edge: Common Media Client Data (CTA-5004) in the query. hls.js says it for its own requests. */
export type MediaRequest = {
  readonly contentId: string;
  readonly sessionId: string;
  /** manifest, init segment, audio or video */
  readonly type: 'm' | 'i' | 'a' | 'v';
  /** Needed before the first picture. */
  readonly startup?: boolean;
};

const parameter = 'CMCD';

/** `CMCD=cid="v…",ot=m,sf=h,sid="…",su`: keys in alphabetical order. */
export function withCmcd(url: string, { contentId, sessionId, type, startup = false }: MediaRequest): string {
  const said = [`cid=${JSON.stringify(contentId)}`, `ot=${type}`, 'sf=h', `sid=${JSON.stringify(sessionId)}`, ...(startup ? ['su'] : [])];
  return `${url}${url.includes('?') ? '&' : '?'}${parameter}=${encodeURIComponent(said.join(','))}`;
}

/** The address itself: the same for whoever asks. */
export function withoutCmcd(url: string): string {
  const [path = '', query] = url.split('?');
  const kept = query?.split('&').filter((part) => !part.startsWith(`${parameter}=`)) ?? [];
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}
