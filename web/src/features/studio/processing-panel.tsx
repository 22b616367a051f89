import type { StudioVideo } from '@/api/studio/studio-video';
import { CutDecision } from './cut-decision';
import { ProcessingActs } from './processing-acts';
import css from './processing-panel.module.css';
import { ProcessingStatus } from './processing-status';
import { RepairList } from './repair-list';

type ProcessingPanelProps = { readonly video: StudioVideo; readonly interruptedFile?: string | undefined };

/** What stands for the video, what is to take its place, and what its creator can do about it. */
export function ProcessingPanel({ video, interruptedFile }: ProcessingPanelProps) {
  const { title, processing, replacement } = video;
  const newest = replacement ?? processing;
  return (
    <div className={css.panel}>
      {(!replacement || processing.state !== 'ready') && <ProcessingStatus title={title} processing={processing} interruptedFile={interruptedFile} />}
      {replacement && (
        <section className={css.replacement} aria-label="New file">
          <p className={css.headline}>
            <strong>New file</strong> {replacement.fileName}
          </p>
          <ProcessingStatus title={`the new file of ${title}`} processing={replacement} />
          <p className={css.hint}>Viewers keep the old file until the new one is ready.</p>
        </section>
      )}
      <CutDecision video={video} cut={newest.cut} />
      <RepairList repairs={newest.repairs} />
      <ProcessingActs video={video} />
    </div>
  );
}
