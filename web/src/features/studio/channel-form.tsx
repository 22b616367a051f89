import { useState } from 'react';
import { ApiProblem } from '@/api/problem';
import { type ChannelProfile, useSaveChannel } from '@/api/studio/save-channel';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { FormError } from '@/ui/form-error';
import css from './form.module.css';
import { handleFrom } from './handle';

type ChannelFormProps = {
  readonly profile: ChannelProfile;
  readonly submit: string;
  /** The handle follows the name until somebody writes one. */
  readonly followName?: boolean;
  readonly onSaved?: () => void;
};

export function ChannelForm({ profile, submit, followName = false, onSaved }: ChannelFormProps) {
  const [name, setName] = useState(profile.name);
  const [handle, setHandle] = useState(profile.handle);
  const [description, setDescription] = useState(profile.description);
  const [following, setFollowing] = useState(followName);
  const save = useSaveChannel();
  const { fields, form } = channelErrors(save.error);
  const rename = (value: string) => {
    setName(value);
    if (following) {
      setHandle(handleFrom(value));
    }
  };
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    save.mutate({ name: name.trim(), handle: handle.trim(), description: description.trim() }, { onSuccess: () => onSaved?.() });
  };
  return (
    <form className={css.form} onSubmit={send}>
      <FormError>{form}</FormError>
      <Field label="Channel name" errors={fields['name']}>
        {(control) => <input {...control} name="name" required maxLength={50} value={name} onChange={(event) => rename(event.target.value)} />}
      </Field>
      <Field label="Handle" errors={fields['handle']} hint={`Your address: ${location.host}/channel/${handle || '…'}`}>
        {(control) => (
          <input
            {...control}
            name="handle"
            required
            minLength={3}
            maxLength={30}
            autoCapitalize="none"
            spellCheck={false}
            value={handle}
            onChange={(event) => {
              setFollowing(false);
              setHandle(event.target.value.toLowerCase());
            }}
          />
        )}
      </Field>
      <Field label="Description" errors={fields['description']} hint="What is it about? You can write it later.">
        {(control) => (
          <textarea {...control} name="description" maxLength={1000} value={description} onChange={(event) => setDescription(event.target.value)} />
        )}
      </Field>
      <div className={css.actions}>
        <Button type="submit" kind="primary" busy={save.isPending}>
          {submit}
        </Button>
        <span role="status">{save.isSuccess && 'Saved'}</span>
      </div>
    </form>
  );
}

function channelErrors(error: Error | null): { readonly fields: Readonly<Record<string, readonly string[]>>; readonly form: string | undefined } {
  if (error instanceof ApiProblem && error.name === 'handle-taken') {
    return { fields: { handle: ['This handle belongs to another channel. Try another one.'] }, form: undefined };
  }

  const fields = error instanceof ApiProblem ? error.errors : {};
  return { fields, form: error && Object.keys(fields).length === 0 ? error.message : undefined };
}
