import { useState } from 'react';
import { useCreatePlaylist } from '@/api/catalog/edit-playlist';
import type { Playlist } from '@/api/catalog/playlist';
import type { Visibility } from '@/api/catalog/video';
import { ApiProblem } from '@/api/problem';
import { Button } from './button';
import { Field } from './field';
import { FormError } from './form-error';
import css from './new-playlist-form.module.css';

type NewPlaylistFormProps = { readonly videoId?: string; readonly onDone: (made?: Playlist) => void };

export function NewPlaylistForm({ videoId, onDone }: NewPlaylistFormProps) {
  const [title, setTitle] = useState('');
  const [visibility, setVisibility] = useState<Visibility>('private');
  const create = useCreatePlaylist();
  const errors = create.error instanceof ApiProblem ? create.error.errors : {};
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    create.mutate({ edit: { title: title.trim(), description: '', visibility }, videoId }, { onSuccess: (made) => onDone(made) });
  };
  return (
    <form className={css.form} onSubmit={send}>
      <Field label="Name" errors={errors['title']}>
        {(control) => <input {...control} required maxLength={100} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field label="Who may see it">
        {(control) => (
          <select {...control} value={visibility} onChange={(event) => setVisibility(event.target.value as Visibility)}>
            <option value="private">Only you</option>
            <option value="unlisted">Everyone with the link</option>
            <option value="public">Everyone</option>
          </select>
        )}
      </Field>
      <FormError>{Object.keys(errors).length === 0 ? create.error?.message : undefined}</FormError>
      <div className={css.actions}>
        <Button onClick={() => onDone()}>Cancel</Button>
        <Button type="submit" kind="primary" busy={create.isPending}>
          Create
        </Button>
      </div>
    </form>
  );
}
