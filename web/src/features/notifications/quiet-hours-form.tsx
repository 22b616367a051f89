import type { QuietHours } from '@/api/notifications/settings';
import css from './settings-page.module.css';

const usual = { from: '22:00:00', until: '07:00:00' };

type QuietHoursFormProps = { readonly quiet: QuietHours | undefined; readonly disabled: boolean; readonly onChange: (quiet: QuietHours | undefined) => void };

/** Push messages and mails wait for the end of these hours. */
export function QuietHoursForm({ quiet, disabled, onChange }: QuietHoursFormProps) {
  const timeZone = quiet?.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const change = (changed: Partial<QuietHours>) => onChange({ ...usual, ...quiet, timeZone, ...changed });
  return (
    <fieldset className={css.quiet} disabled={disabled}>
      <legend>Quiet hours</legend>
      <label>
        <input type="checkbox" checked={quiet !== undefined} onChange={({ target }) => (target.checked ? change({}) : onChange(undefined))} />
        Send nothing at night
      </label>
      {quiet && (
        <div className={css.hours}>
          <label>
            From <input type="time" value={quiet.from.slice(0, 5)} onChange={({ target }) => target.value && change({ from: `${target.value}:00` })} />
          </label>
          <label>
            until <input type="time" value={quiet.until.slice(0, 5)} onChange={({ target }) => target.value && change({ until: `${target.value}:00` })} />
          </label>
          <span>{timeZone}</span>
        </div>
      )}
    </fieldset>
  );
}
