import type { KindSetting } from '@/api/notifications/settings';
import css from './settings-page.module.css';

const names: Readonly<Record<string, string>> = {
  'new-video': 'New videos of channels that I follow',
  'video-ready': 'My video is ready',
  'processing-failed': 'My video could not be processed',
  milestone: 'My video was watched often',
};

const ways = [
  { way: 'inApp', name: 'Inbox' },
  { way: 'push', name: 'Push' },
  { way: 'mail', name: 'Mail' },
] as const;

type KindTableProps = {
  readonly kinds: readonly KindSetting[];
  readonly mailIsOn: boolean;
  readonly disabled: boolean;
  readonly onChange: (kinds: KindSetting[]) => void;
};

export function KindTable({ kinds, mailIsOn, disabled, onChange }: KindTableProps) {
  const shown = ways.filter(({ way }) => way !== 'mail' || mailIsOn);
  return (
    <table className={css.kinds}>
      <thead>
        <tr>
          <th scope="col">What</th>
          {shown.map(({ way, name }) => (
            <th key={way} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind.kind}>
            <th scope="row">{names[kind.kind] ?? kind.kind}</th>
            {shown.map(({ way, name }) => (
              <td key={way}>
                <input
                  type="checkbox"
                  aria-label={`${names[kind.kind] ?? kind.kind}: ${name}`}
                  checked={kind[way]}
                  disabled={disabled}
                  onChange={({ target }) => onChange(kinds.map((other) => (other === kind ? { ...kind, [way]: target.checked } : other)))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
