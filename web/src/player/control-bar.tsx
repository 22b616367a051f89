import { useState } from 'react';
import { FullscreenIcon, KeyboardIcon, LeaveFullscreenIcon, NextIcon, PauseIcon, PictureInPictureIcon, PlayIcon, ReplayIcon } from '@/ui/icons';
import { clock } from '@/ui/time';
import { AudioMenu } from './audio/audio-menu';
import { CaptionsMenu } from './captions/captions-menu';
import { chapterAt } from './chapters/chapter';
import { ChapterMenu } from './chapters/chapter-menu';
import css from './control-bar.module.css';
import type { Next } from './next-up/next-up';
import { QualityMenu } from './quality/quality-menu';
import { ControlButton } from './screen/control-button';
import { SeekBar } from './seek-bar/seek-bar';
import { SpeedMenu } from './speed/speed-menu';
import { usePlayer } from './state/player-context';
import { VolumeControl } from './volume/volume-control';

type Menu = 'chapters' | 'captions' | 'audio' | 'speed' | 'quality';

type ControlBarProps = {
  readonly fullscreen: boolean;
  readonly onFullscreen: () => void;
  readonly pictureInPicture: { readonly active: boolean; readonly toggle: () => void } | undefined;
  readonly next: Next | undefined;
  readonly onHelp: () => void;
  readonly onMenu: (open: boolean) => void;
};

export function ControlBar({ fullscreen, onFullscreen, pictureInPicture, next, onHelp, onMenu }: ControlBarProps) {
  const { media, timeline, chapters, acts } = usePlayer();
  const [menu, setMenu] = useState<Menu>();
  const menuOf = (name: Menu) => ({
    open: menu === name,
    onOpen: (isOpen: boolean) => {
      setMenu(isOpen ? name : undefined);
      onMenu(isOpen);
    },
  });
  return (
    <div className={css.bar}>
      <SeekBar />
      <div className={css.buttons}>
        <ControlButton label={media.ended ? 'Replay' : media.paused ? 'Play' : 'Pause'} keys="k" onPress={acts.togglePlay}>
          {media.ended ? <ReplayIcon size={22} /> : media.paused ? <PlayIcon size={24} /> : <PauseIcon size={24} />}
        </ControlButton>
        {next && (
          <span className={css.wide}>
            <ControlButton label="Next video" keys="n" onPress={next.play}>
              <NextIcon size={22} />
            </ControlButton>
          </span>
        )}
        <VolumeControl />
        <span className={css.time}>
          {clock(media.currentTime)} <span className={css.total}>/ {clock(timeline.duration)}</span>
        </span>
        <span className={css.chapter}>{chapterAt(chapters, media.currentTime)?.title}</span>
        <span className={css.gap} />
        <span className={css.choices}>
          <ChapterMenu {...menuOf('chapters')} />
          <CaptionsMenu {...menuOf('captions')} />
          <AudioMenu {...menuOf('audio')} />
          <SpeedMenu {...menuOf('speed')} />
          <QualityMenu {...menuOf('quality')} />
        </span>
        <span className={css.wide}>
          <ControlButton label="Keyboard shortcuts" keys="?" onPress={onHelp}>
            <KeyboardIcon size={22} />
          </ControlButton>
        </span>
        {pictureInPicture && (
          <span className={css.wide}>
            <ControlButton label="Picture in picture" keys="p" pressed={pictureInPicture.active} onPress={pictureInPicture.toggle}>
              <PictureInPictureIcon size={22} />
            </ControlButton>
          </span>
        )}
        <ControlButton label={fullscreen ? 'Leave full screen' : 'Full screen'} keys="f" onPress={onFullscreen}>
          {fullscreen ? <LeaveFullscreenIcon size={22} /> : <FullscreenIcon size={22} />}
        </ControlButton>
      </div>
    </div>
  );
}
