using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Streaming.Origin;

// Pictures of a plan. Its id cannot be guessed: whoever has it was shown the video.
internal static partial class ServeImage
{
    public static Results<StoredFile, ProblemHttpResult> Handle(string videoId, string planId, string file, MediaStore store, HttpResponse response) =>
        Ids.IsValid('v', videoId) && Ids.IsValid('p', planId) && KnownFile().IsMatch(file)
            ? new StoredFile(store, MediaKeys.Plan(videoId, planId) + file)
            : OriginAnswers.NotFound(response);

    // Segments are not among them: those are had from an edge, with a token.
    [GeneratedRegex(
        @"\A(?:poster\.jpg|hover\.mp4|stills-[a-z0-9]{1,20}/[0-9]{1,5}\.(?:jpg|webp)|storyboard/(?:index\.vtt|[0-9]{1,5}\.jpg))\z", RegexOptions.None, 1000)]
    private static partial Regex KnownFile();
}
