import type { HlsConfig, LoaderConfig, LoadPolicy, RetryConfig } from 'hls.js';
import type { EdgeRoute } from './edge-route';

const notYet = 503;

/** Whether it is the edge that failed: no answer at all, or one that says so. What it refuses, limits or does not have yet the other one would too. */
export function isOfTheEdge(status: number | undefined): boolean {
  return status === undefined || status === 0 || (status >= 500 && status !== notYet);
}

/** How often hls.js tries what an edge did not answer: as often as the policy says, each time on the other edge. */
export function retryElsewhere(config: RetryConfig, route: EdgeRoute): RetryConfig {
  return {
    ...config,
    shouldRetry: (_, tried, isTimeout, response, retry) =>
      isTimeout || isOfTheEdge(response?.code) ? (route.leave() && tried < config.maxNumRetry) || retry : retry,
  };
}

type Policies = Pick<HlsConfig, 'manifestLoadPolicy' | 'playlistLoadPolicy' | 'fragLoadPolicy'>;

/** hls.js that sends what one edge did not answer to the other. */
export function withFailover<T extends Policies>(settings: T, route: EdgeRoute): T & Pick<HlsConfig, 'xhrSetup'> {
  const retrying = (config: RetryConfig | null) => config && retryElsewhere(config, route);
  const policy = ({ default: loader }: LoadPolicy): { default: LoaderConfig } => ({
    default: { ...loader, errorRetry: retrying(loader.errorRetry), timeoutRetry: retrying(loader.timeoutRetry) },
  });
  return {
    ...settings,
    manifestLoadPolicy: policy(settings.manifestLoadPolicy),
    playlistLoadPolicy: policy(settings.playlistLoadPolicy),
    fragLoadPolicy: policy(settings.fragLoadPolicy),
    xhrSetup: (request: XMLHttpRequest, url: string) => request.open('GET', route.of(url), true),
  };
}
