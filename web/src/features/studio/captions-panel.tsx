import { type ChangeEvent, useId, useRef, useState } from 'react';
import { type Text, useRemoveText, useSendText, useTexts } from '@/api/studio/texts';
import { Button } from '@/ui/button';
import { FormError } from '@/ui/form-error';
import { DeleteIcon, UploadIcon } from '@/ui/icons';
import css from './captions-panel.module.css';
import { languages } from './languages';

/** Captions and subtitles: those inside the file, and those that the creator sends. */
export function CaptionsPanel({ videoId }: { readonly videoId: string }) {
  const texts = useTexts(videoId);
  const send = useSendText(videoId);
  const remove = useRemoveText(videoId);
  const [language, setLanguage] = useState('en');
  const [kind, setKind] = useState<Text['kind']>('subtitles');
  const input = useRef<HTMLInputElement>(null);
  const heading = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) {
      send.mutate({ language, kind, file });
    }

    // so that the same file can be chosen again
    event.target.value = '';
  };
  return (
    <section className={css.panel} aria-labelledby={heading}>
      <h2 id={heading}>Captions and subtitles</h2>
      <FormError>{send.error?.message ?? remove.error?.message ?? (texts.isError ? 'They could not be loaded.' : undefined)}</FormError>
      <ul className={css.list}>
        {texts.data?.items.map((text) => (
          <li key={text.track}>
            <span>
              {text.name} <small>{text.kind === 'captions' ? 'captions' : 'subtitles'}, {text.sent ? 'sent by you' : 'from the file'}</small>
            </span>
            <Button small kind="plain" icon={<DeleteIcon size={16} />} onClick={() => remove.mutate(text.track)} aria-label={`Remove ${text.name}`} />
          </li>
        ))}
      </ul>
      <div className={css.add}>
        <select aria-label="Language" value={language} onChange={(event) => setLanguage(event.target.value)}>
          {languages.map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
        <select aria-label="Kind" value={kind} onChange={(event) => setKind(event.target.value as Text['kind'])}>
          <option value="subtitles">Subtitles</option>
          <option value="captions">Captions, with sounds</option>
        </select>
        <input ref={input} type="file" accept=".vtt,.srt,text/vtt,application/x-subrip" hidden onChange={choose} data-testid="captions-file" />
        <Button small busy={send.isPending} icon={<UploadIcon size={16} />} onClick={() => input.current?.click()}>
          Add a file
        </Button>
      </div>
    </section>
  );
}
