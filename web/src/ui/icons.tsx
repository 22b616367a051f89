import type { ReactNode } from 'react';

type IconProps = { readonly size?: number };

// one drawing style: 24 units, strokes of 2, round ends; beside text, so hidden from those who listen
const stroked = (drawing: ReactNode) =>
  function Icon({ size = 20 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };

const filled = (path: string) =>
  function Icon({ size = 20 }: IconProps) {
    return (
      <svg width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    );
  };

export const PlayIcon = filled('M7 4.6c0-1.2 1.3-2 2.3-1.3l10.6 7.4a1.6 1.6 0 0 1 0 2.6L9.3 20.7c-1 .7-2.3-.1-2.3-1.3z');
export const PauseIcon = filled('M7 4h2.6c.5 0 .9.4.9.9v14.2c0 .5-.4.9-.9.9H7c-.5 0-.9-.4-.9-.9V4.9c0-.5.4-.9.9-.9zm7.4 0H17c.5 0 .9.4.9.9v14.2c0 .5-.4.9-.9.9h-2.6c-.5 0-.9-.4-.9-.9V4.9c0-.5.4-.9.9-.9z');

export const ReplayIcon = stroked(<path d="M3.5 12a8.5 8.5 0 1 0 2.7-6.2L3.5 8.3M3.5 3.5v4.8h4.8" />);
export const VolumeIcon = stroked(<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18.2 6.2a8.2 8.2 0 0 1 0 11.6" />);
export const VolumeLowIcon = stroked(<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6" />);
export const MutedIcon = stroked(<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5" />);
export const FullscreenIcon = stroked(<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />);
export const LeaveFullscreenIcon = stroked(<path d="M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5" />);
export const PictureInPictureIcon = stroked(
  <>
    <path d="M21 10V6a1 1 0 0 0-1-1H4a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h5" />
    <rect x="12.5" y="13" width="9" height="6.5" rx="1" />
  </>,
);
export const SettingsIcon = stroked(
  <>
    <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
    <circle cx="15" cy="7" r="2" />
    <circle cx="9" cy="17" r="2" />
  </>,
);
export const CheckIcon = stroked(<path d="M5 12.5l4.5 4.5L19 7.5" />);
export const CloseIcon = stroked(<path d="M6 6l12 12M18 6L6 18" />);
export const BackIcon = stroked(<path d="M14.5 5.5L8 12l6.5 6.5" />);
export const ForwardIcon = stroked(<path d="M9.5 5.5L16 12l-6.5 6.5" />);
export const UploadIcon = stroked(<path d="M12 15.5V4M7.5 8L12 3.5 16.5 8M4 15.5v3A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5v-3" />);
export const EditIcon = stroked(<path d="M4 20h4.5L19.5 9 15 4.5 4 15.5zM12.5 7l4.5 4.5" />);
export const DeleteIcon = stroked(<path d="M4 6.5h16M9 6.5v-2h6v2M6 6.5l1 13h10l1-13M10 10.5v5.5M14 10.5v5.5" />);
export const LinkIcon = stroked(<path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1" />);
export const SunIcon = stroked(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4" />
  </>,
);
export const MoonIcon = stroked(<path d="M20 14.2A8.2 8.2 0 0 1 9.8 4a8.2 8.2 0 1 0 10.2 10.2z" />);
export const UserIcon = stroked(
  <>
    <circle cx="12" cy="8.5" r="4" />
    <path d="M4.5 20c.8-3.8 3.8-5.5 7.5-5.5s6.7 1.7 7.5 5.5" />
  </>,
);
export const SignOutIcon = stroked(<path d="M14.5 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h8.5M10.5 12H21M17.5 8.5L21 12l-3.5 3.5" />);
export const DevicesIcon = stroked(
  <>
    <rect x="3" y="5" width="13" height="9.5" rx="1" />
    <path d="M2 18h10" />
    <rect x="15" y="10" width="6" height="10" rx="1" />
  </>,
);
export const FilmIcon = stroked(
  <>
    <rect x="3.5" y="4.5" width="17" height="15" rx="2" />
    <path d="M8 4.5v15M16 4.5v15M3.5 12h17M3.5 8.2H8M3.5 15.8H8M16 8.2h4.5M16 15.8h4.5" />
  </>,
);
export const AlertIcon = stroked(<path d="M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.1" />);
export const EyeIcon = stroked(
  <>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
    <circle cx="12" cy="12" r="3" />
  </>,
);
export const EyeOffIcon = stroked(<path d="M4 4l16 16M9.8 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.8 3.5M6.3 7.5A15.5 15.5 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.3-1.1" />);
export const SearchIcon = stroked(
  <>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="M15.5 15.5L20.5 20.5" />
  </>,
);
export const KeyboardIcon = stroked(
  <>
    <rect x="2.5" y="6" width="19" height="12.5" rx="2" />
    <path d="M6.5 10h.1M10.2 10h.1M13.8 10h.1M17.5 10h.1M7.5 14.5h9" />
  </>,
);
export const LikeIcon = stroked(<path d="M7.5 10.5v9H4.2a.7.7 0 0 1-.7-.7v-7.6a.7.7 0 0 1 .7-.7zM7.5 10.5l4-7a2.3 2.3 0 0 1 2.3 2.6l-.5 3.4h5.4a1.8 1.8 0 0 1 1.8 2.1l-1.1 6.4a1.8 1.8 0 0 1-1.8 1.5H7.5" />);
export const DislikeIcon = stroked(<path d="M16.5 13.5v-9h3.3c.4 0 .7.3.7.7v7.6c0 .4-.3.7-.7.7zM16.5 13.5l-4 7a2.3 2.3 0 0 1-2.3-2.6l.5-3.4H5.3a1.8 1.8 0 0 1-1.8-2.1l1.1-6.4A1.8 1.8 0 0 1 6.4 4.5h10.1" />);
export const SaveIcon = stroked(<path d="M4 6.5h11M4 11.5h11M4 16.5h6M17.5 13.5v7M14 17h7" />);
export const PlaylistIcon = stroked(<path d="M4 6.5h16M4 11.5h10M4 16.5h7M15.5 13.5v6.5l5-3.25z" />);
export const PlusIcon = stroked(<path d="M12 5v14M5 12h14" />);
export const ClockIcon = stroked(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7.5V12l3 2.5" />
  </>,
);
export const ChartIcon = stroked(<path d="M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6" />);
export const DownloadIcon = stroked(<path d="M12 4v11.5M7.5 11.5L12 16l4.5-4.5M4 16.5v2A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5v-2" />);
export const HomeIcon = stroked(<path d="M4 11l8-6.5 8 6.5M6 9.5V19.5h12V9.5M10 19.5v-5h4v5" />);
export const FollowIcon = stroked(
  <>
    <circle cx="10" cy="8.5" r="3.8" />
    <path d="M3 20c.7-3.6 3.5-5.3 7-5.3 1.5 0 2.900.3 4 .9M18 13.5v6M15 16.5h6" />
  </>,
);
export const LibraryIcon = stroked(
  <>
    <rect x="3.5" y="8" width="17" height="12" rx="2" />
    <path d="M6 5h12M10.5 11.5v5l4-2.5z" />
  </>,
);
export const GripIcon = stroked(<path d="M9 6h.1M15 6h.1M9 12h.1M15 12h.1M9 18h.1M15 18h.1" />);
export const LockIcon = stroked(
  <>
    <rect x="5" y="10.5" width="14" height="9.5" rx="2" />
    <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
  </>,
);
export const CaptionsIcon = stroked(
  <>
    <rect x="3" y="5.5" width="18" height="13" rx="2" />
    <path d="M10.5 10.5a2.2 2.2 0 1 0 0 3M17 10.5a2.2 2.2 0 1 0 0 3" />
  </>,
);
export const ShareIcon = stroked(<path d="M13.5 5.5L20 12l-6.5 6.5v-4C8 14.5 5.5 16.5 4 19.5c.3-5 3.3-9 9.5-10z" />);
export const ChaptersIcon = stroked(<path d="M4 6.5h.1M4 12h.1M4 17.5h.1M8.5 6.5H20M8.5 12H20M8.5 17.5h7" />);
export const SpeechIcon = stroked(
  <>
    <path d="M4 6.5A1.5 1.5 0 0 1 5.5 5h13A1.5 1.5 0 0 1 20 6.5v8a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V16h-1A1.5 1.5 0 0 1 4 14.5z" />
    <path d="M8.5 9.5h7M8.5 12.5h4.5" />
  </>,
);
export const BellIcon = stroked(<path d="M6 10a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.5 2-6.5M10 19.5a2.2 2.2 0 0 0 4 0" />);
export const BellOffIcon = stroked(<path d="M8 5.5A6 6 0 0 1 18 10c0 2 .3 3.5.8 4.5M6.2 8.5C6 9 6 9.5 6 10c0 5-2 6.5-2 6.5h12.5M10 19.5a2.2 2.2 0 0 0 4 0M4 4l16 16" />);
export const GiftIcon = stroked(<path d="M4 11v8.5h16V11M3 7.5h18V11H3zM12 7.5v12M12 7.5S10.5 3.5 8 3.5a2 2 0 0 0 0 4zM12 7.5s1.5-4 4-4a2 2 0 0 1 0 4z" />);
export const CardIcon = stroked(<path d="M3 6.5A1.5 1.5 0 0 1 4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5zM3 9.5h18M6.5 15h4" />);
export const ReceiptIcon = stroked(<path d="M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9.5 8h5M9.5 12h5" />);
export const StarIcon = stroked(<path d="M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z" />);
export const NextIcon = filled('M5 5.6c0-1 1.2-1.7 2-1.1l8.3 6.2a1.6 1.6 0 0 1 0 2.6L7 19.5c-.8.6-2-.1-2-1.1zM17.5 4.5h1.6c.4 0 .7.3.7.7v13.6c0 .4-.3.7-.7.7h-1.6a.7.7 0 0 1-.7-.7V5.2c0-.4.3-.7.7-.7z');
