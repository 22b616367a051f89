import { useState } from 'react';
import { useCategories } from '@/api/catalog/list-categories';
import type { Visibility } from '@/api/catalog/video';
import { ApiProblem } from '@/api/problem';
import { useEditVideo } from '@/api/studio/edit-video';
import type { StudioVideo } from '@/api/studio/studio-video';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { FormError } from '@/ui/form-error';
import css from './form.module.css';
import { tagsFrom } from './tags';
import { VisibilityField } from '@/ui/visibility-field';

type EditVideoFormProps = { readonly video: StudioVideo; readonly onReload: () => void };

export function EditVideoForm({ video, onReload }: EditVideoFormProps) {
  const [title, setTitle] = useState(video.title);
  const [description, setDescription] = useState(video.description);
  const [category, setCategory] = useState(video.category ?? '');
  const [tags, setTags] = useState(video.tags.join(', '));
  const [visibility, setVisibility] = useState<Visibility>(video.visibility);
  // what the edit is based on: a later one, made elsewhere, must not be lost
  const [version, setVersion] = useState(video.version);
  const categories = useCategories();
  const edit = useEditVideo(video.id);
  const errors = edit.error instanceof ApiProblem ? edit.error.errors : {};
  const editedElsewhere = edit.error instanceof ApiProblem && edit.error.status === 412;

  const save = (basedOn: number) =>
    edit.mutate(
      { version: basedOn, edit: { title: title.trim(), description: description.trim(), category: category || null, tags: tagsFrom(tags), visibility } },
      {
        onSuccess: (saved) => setVersion(saved.version),
        onError: (error) => {
          if (error instanceof ApiProblem && error.status === 412) {
            onReload();
          }
        },
      },
    );
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    save(version);
  };
  return (
    <form className={css.form} onSubmit={submit} onChange={() => edit.reset()}>
      {editedElsewhere ? (
        <p role="alert" className={css.conflict}>
          The video was changed elsewhere meanwhile, perhaps in another tab.{' '}
          <Button small onClick={() => save(video.version)}>
            Save mine anyway
          </Button>
        </p>
      ) : (
        <FormError>{edit.error && Object.keys(errors).length === 0 ? edit.error.message : undefined}</FormError>
      )}
      <Field label="Title" errors={errors['title']} aside={<span>{title.length}/100</span>}>
        {(control) => <input {...control} name="title" required maxLength={100} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <Field label="Description" errors={errors['description']}>
        {(control) => (
          <textarea {...control} name="description" rows={8} maxLength={5000} value={description} onChange={(event) => setDescription(event.target.value)} />
        )}
      </Field>
      <Field label="Category" errors={errors['category']} hint={categories.isError && 'The categories could not be loaded.'}>
        {(control) => (
          <select {...control} name="category" value={category} onChange={(event) => setCategory(event.target.value)}>
            <option value="">None</option>
            {!categories.data && category && <option value={category}>{category}</option>}
            {categories.data?.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Tags" errors={errors['tags']} hint="With commas between them, up to 20.">
        {(control) => <input {...control} name="tags" value={tags} onChange={(event) => setTags(event.target.value)} />}
      </Field>
      <VisibilityField value={visibility} onChange={setVisibility} />
      <div className={css.actions}>
        <Button type="submit" kind="primary" busy={edit.isPending}>
          Save
        </Button>
        <span role="status">{edit.isSuccess && 'Saved'}</span>
      </div>
    </form>
  );
}
