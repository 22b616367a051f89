using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Streaming.Origin;

// The plan id cannot be guessed: whoever has it was shown the video.
internal static class ServePoster
{
    public static Results<StoredFile, ProblemHttpResult> Handle(string videoId, string planId, MediaStore store, HttpResponse response) =>
        Ids.IsValid('v', videoId) && Ids.IsValid('p', planId)
            ? new StoredFile(store, MediaKeys.Poster(videoId, planId))
            : OriginAnswers.NotFound(response);
}
