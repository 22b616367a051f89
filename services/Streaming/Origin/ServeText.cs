using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Storage;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Origin;

// Captions or subtitles for the whole video.
internal static class ServeText
{
    public static async Task<Results<StoredFile, ProblemHttpResult>> Handle(
        string videoId, string planId, string track, PlanCache plans, MediaStore store, HttpResponse response, CancellationToken cancellationToken)
    {
        var key = new PlanKey(videoId, planId);
        var text = (await plans.GetAsync(key, cancellationToken))?.FindText(track) ?? (await plans.RefreshAsync(key, cancellationToken))?.FindText(track);
        return text is not null ? new StoredFile(store, text.BlobKey) : OriginAnswers.NotFound(response);
    }
}
