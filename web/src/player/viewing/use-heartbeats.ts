import { useEffect } from 'react';
import type { PlaybackSource, Viewing } from '../source/playback-source';
import { useLatest } from '../state/use-latest';
import { HeartbeatSender } from './heartbeat-sender';
import { ViewingLog } from './viewing-log';
import { visitorOfThisTab } from './visitor';

const interval = 10_000;
/** A sitting in which nothing happens says from time to time that it goes on. */
const quietInterval = 60_000;

/** Tells the platform how the sitting goes: every few seconds while something happens, at its start, when a start failed, and when it is left. */
export function useHeartbeats(video: HTMLVideoElement | null, { viewingTicket, clockAhead }: Viewing, feed: PlaybackSource | null, failed: boolean): void {
  const latest = useLatest({ feed, failed });
  useEffect(() => {
    if (!video) {
      return undefined;
    }

    const log = new ViewingLog(() => performance.now());
    const sender = new HeartbeatSender(viewingTicket, visitorOfThisTab());
    const leaving = new AbortController();
    let sentAt = performance.now();
    const send = (ended = false) => {
      const { feed: source, failed: hasFailed } = latest.current;
      const situation = { edge: source?.edge() ?? 0, bitsPerSecond: source?.getState().bitsPerSecond, failed: hasFailed, ended };
      sentAt = performance.now();
      sender.send(log.take(new Date(Date.now() + clockAhead), situation), ended);
    };
    const on = (event: keyof HTMLMediaElementEventMap, act: () => void) => video.addEventListener(event, act, { signal: leaving.signal });
    // it could play and does not: the browser waits for a press
    let held = false;
    on('canplay', () => (held ||= video.paused));
    on('play', () => held && log.wished());
    on('playing', () => {
      const first = !log.started;
      log.playing(video.currentTime);
      if (first) {
        send();
      }
    });
    on('timeupdate', () => video.seeking || log.advanced(video.currentTime));
    on('waiting', () => video.seeking || log.waiting());
    on('seeking', () => log.halted());
    on('seeked', () => (video.paused ? log.moved(video.currentTime) : log.playing(video.currentTime)));
    on('emptied', () => log.halted());
    for (const event of ['pause', 'ended'] as const) {
      on(event, () => {
        log.advanced(video.currentTime);
        log.halted();
        if (log.hasNews(false)) {
          send();
        }
      });
    }

    const timer = setInterval(() => {
      if (log.hasNews(latest.current.failed) || (log.started && performance.now() - sentAt >= quietInterval)) {
        send();
      }
    }, interval);
    const leave = () => {
      // an element that has lost its source already says 0, which is no advance
      log.advanced(video.currentTime);
      send(true);
    };
    window.addEventListener('pagehide', leave, { signal: leaving.signal });
    return () => {
      leaving.abort();
      clearInterval(timer);
      leave();
    };
  }, [video, viewingTicket, clockAhead, latest]);
}
