import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useEditPlaylist, useRemovePlaylist } from '@/api/catalog/edit-playlist';
import type { Playlist } from '@/api/catalog/playlist';
import { ApiProblem } from '@/api/problem';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { FormError } from '@/ui/form-error';
import { DeleteIcon } from '@/ui/icons';
import { VisibilityField } from '@/ui/visibility-field';
import css from './edit-playlist-dialog.module.css';

type EditPlaylistDialogProps = { readonly playlist: Playlist; readonly onClose: () => void };

export function EditPlaylistDialog({ playlist, onClose }: EditPlaylistDialogProps) {
  const [title, setTitle] = useState(playlist.title);
  const [description, setDescription] = useState(playlist.description);
  const [visibility, setVisibility] = useState(playlist.visibility);
  const [deleting, setDeleting] = useState(false);
  const edit = useEditPlaylist(playlist.id);
  const remove = useRemovePlaylist();
  const navigate = useNavigate();
  const errors = edit.error instanceof ApiProblem ? edit.error.errors : {};
  const save = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    edit.mutate({ version: playlist.version, edit: { title: title.trim(), description: description.trim(), visibility } }, { onSuccess: onClose });
  };
  return (
    <Dialog title="Edit playlist" onClose={onClose}>
      <form className={css.form} onSubmit={save}>
        <Field label="Name" errors={errors['title']}>
          {(control) => <input {...control} required maxLength={100} value={title} onChange={(event) => setTitle(event.target.value)} />}
        </Field>
        <Field label="Description" errors={errors['description']}>
          {(control) => <textarea {...control} maxLength={5000} value={description} onChange={(event) => setDescription(event.target.value)} />}
        </Field>
        <VisibilityField legend="Who may see it" value={visibility} onChange={setVisibility} />
        <FormError>{messageOf(edit.error, errors) ?? remove.error?.message}</FormError>
        <div className={css.actions}>
          {deleting ? (
            <Button
              kind="danger"
              busy={remove.isPending}
              onClick={() => remove.mutate(playlist.id, { onSuccess: () => void navigate('/library') })}
            >
              Delete it for good
            </Button>
          ) : (
            <Button kind="plain" icon={<DeleteIcon size={18} />} onClick={() => setDeleting(true)}>
              Delete
            </Button>
          )}
          <span className={css.gap} />
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" busy={edit.isPending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function messageOf(error: Error | null, fields: object): string | undefined {
  if (error instanceof ApiProblem && error.name === 'playlist-edited') {
    return 'It was changed somewhere else meanwhile. Save again to have it this way.';
  }

  return error && Object.keys(fields).length === 0 ? error.message : undefined;
}
