import { useState } from 'react';
import { ApiProblem } from '@/api/problem';
import { useSetChapters } from '@/api/studio/set-chapters';
import type { StudioVideo } from '@/api/studio/studio-video';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { chapterText, readChapters } from './chapter-text';
import css from './form.module.css';

/** What the file names chapters can be said otherwise here. */
export function ChaptersForm({ video }: { readonly video: StudioVideo }) {
  const [text, setText] = useState(() => chapterText(video.chapters));
  const save = useSetChapters(video.id);
  const read = readChapters(text);
  const refused = save.error instanceof ApiProblem ? (save.error.errors['chapters'] ?? [save.error.message]) : [];
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if ('chapters' in read) {
      save.mutate(read.chapters);
    }
  };
  const reset = () => save.mutate(null, { onSuccess: ({ chapters }) => setText(chapterText(chapters)) });
  return (
    <form className={css.form} onSubmit={submit} aria-label="Chapters">
      <Field
        label="Chapters"
        hint="A line each: when it begins, then its title."
        errors={'wrong' in read ? [`“${read.wrong}” is not like “1:30 The ascent”.`] : refused}
      >
        {(control) => (
          <textarea
            {...control}
            name="chapters"
            rows={5}
            value={text}
            placeholder={'0:00 Opening\n1:30 The ascent'}
            onChange={(event) => {
              setText(event.target.value);
              save.reset();
            }}
          />
        )}
      </Field>
      <div className={css.actions}>
        <Button type="submit" busy={save.isPending} disabled={'wrong' in read}>
          Save chapters
        </Button>
        {video.hasOwnChapters && (
          <Button kind="plain" onClick={reset}>
            As in the file
          </Button>
        )}
        <span role="status">{save.isSuccess && 'Saved'}</span>
      </div>
    </form>
  );
}
