import { useState } from 'react';
import { FullscreenIcon, KeyboardIcon, LeaveFullscreenIcon, PauseIcon, PictureInPictureIcon, PlayIcon, ReplayIcon } from '@/ui/icons';
import { clock } from '@/ui/time';
import css from './control-bar.module.css';
import { QualityMenu } from './quality/quality-menu';
import { ControlButton } from './screen/control-button';
import { SeekBar } from './seek-bar/seek-bar';
import { SpeedMenu } from './speed/speed-menu';
import { usePlayer } from './state/player-context';
import { VolumeControl } from './volume/volume-control';

type ControlBarProps = {
  readonly fullscreen: boolean;
  readonly onFullscreen: () => void;
  readonly pictureInPicture: { readonly active: boolean; readonly toggle: () => void } | undefined;
  readonly onHelp: () => void;
  readonly onMenu: (open: boolean) => void;
};

export function ControlBar({ fullscreen, onFullscreen, pictureInPicture, onHelp, onMenu }: ControlBarProps) {
  const { media, timeline, acts } = usePlayer();
  const [menu, setMenu] = useState<'quality' | 'speed'>();
  const open = (name: 'quality' | 'speed') => (isOpen: boolean) => {
    setMenu(isOpen ? name : undefined);
    onMenu(isOpen);
  };
  return (
    <div className={css.bar}>
      <SeekBar />
      <div className={css.buttons}>
        <ControlButton label={media.ended ? 'Replay' : media.paused ? 'Play' : 'Pause'} keys="k" onPress={acts.togglePlay}>
          {media.ended ? <ReplayIcon size={22} /> : media.paused ? <PlayIcon size={24} /> : <PauseIcon size={24} />}
        </ControlButton>
        <VolumeControl />
        <span className={css.time}>
          {clock(media.currentTime)} <span className={css.total}>/ {clock(timeline.duration)}</span>
        </span>
        <span className={css.gap} />
        <SpeedMenu open={menu === 'speed'} onOpen={open('speed')} />
        <QualityMenu open={menu === 'quality'} onOpen={open('quality')} />
        <span className={css.wide}>
          <ControlButton label="Keyboard shortcuts" keys="?" onPress={onHelp}>
            <KeyboardIcon size={22} />
          </ControlButton>
        </span>
        {pictureInPicture && (
          <span className={css.wide}>
            <ControlButton label="Picture in picture" pressed={pictureInPicture.active} onPress={pictureInPicture.toggle}>
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
