using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Media;
using StreamPlatform.Storage;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;
using StreamPlatform.Streaming.Texts;

namespace StreamPlatform.Streaming.Origin;

// Captions or subtitles for the whole video, or for all that a preview shows.
internal static class ServeText
{
    public static async Task<Results<StoredFile, ProblemHttpResult>> Handle(
        AskedPlan asked, string track, PlanCache plans, MediaStore store, HttpResponse response, CancellationToken cancellationToken) =>
        await FindAsync(plans, asked.Key, track, cancellationToken) is { } text ? new StoredFile(store, text.BlobKey) : OriginAnswers.NotFound(response);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandlePreview(
        AskedPlan asked, string track, PlanCache plans, MediaStore store, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await FindAsync(plans, asked.Key, track, cancellationToken) is not { } text ||
            await store.OpenReadAsync(text.BlobKey, 0, null, cancellationToken) is not { } content)
        {
            return OriginAnswers.NotFound(response);
        }

        await using (content)
        {
            var bytes = new byte[content.Length];
            await content.Stream.ReadExactlyAsync(bytes, cancellationToken);
            var file = CaptionFile.Read(bytes);
            var shown = file with { Cues = [.. file.Cues.Where(cue => cue.Start.Seconds < asked.PreviewSeconds)] };
            return OriginAnswers.Serve(response, Playlist.Of(shown.ToWebVtt(), CaptionFile.ContentType), OriginAnswers.Immutable);
        }
    }

    private static async Task<IndexedText?> FindAsync(PlanCache plans, PlanKey key, string track, CancellationToken cancellationToken) =>
        (await plans.GetAsync(key, cancellationToken))?.FindText(track) ?? (await plans.RefreshAsync(key, cancellationToken))?.FindText(track);
}
