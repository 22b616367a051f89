import { MutedIcon, VolumeIcon, VolumeLowIcon } from '@/ui/icons';
import { ControlButton } from '../screen/control-button';
import { usePlayer } from '../state/player-context';
import css from './volume-control.module.css';

export function VolumeControl() {
  const { media, acts } = usePlayer();
  const heard = media.muted ? 0 : media.volume;
  const Icon = heard === 0 ? MutedIcon : heard < 0.5 ? VolumeLowIcon : VolumeIcon;
  return (
    <div className={css.volume}>
      <ControlButton label={heard === 0 ? 'Unmute' : 'Mute'} keys="m" onPress={acts.toggleMute}>
        <Icon size={22} />
      </ControlButton>
      <input
        className={css.slider}
        type="range"
        min={0}
        max={100}
        step={5}
        value={Math.round(heard * 100)}
        aria-label="Volume"
        aria-valuetext={`${Math.round(heard * 100)} percent`}
        onChange={(event) => acts.setVolume(Number(event.target.value) / 100)}
      />
    </div>
  );
}
