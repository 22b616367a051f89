using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Videos;

// Null: as the file names them.
internal sealed record SetChaptersRequest(IReadOnlyList<ChapterRequest>? Chapters);

internal sealed record ChapterRequest(double StartSeconds, string? Title);

// Its creator's own chapters instead of those that the file names.
internal static class SetChapters
{
    private const int MostChapters = 200;
    private const int LongestTitle = 100;

    public static async Task<Results<Ok<StudioVideo>, ProblemHttpResult>> Handle(
        string id, SetChaptersRequest request, ClaimsPrincipal user, VideoStore videos, StudioAnswer answer, CancellationToken cancellationToken)
    {
        var chapters = request.Chapters?.Select(chapter => new Chapter { StartSeconds = chapter.StartSeconds, Title = chapter.Title?.Trim() ?? "" }).ToList();
        var errors = Check(chapters ?? []);
        var video = errors.Any ? null : await videos.ChangeOwnAsync(
            id,
            user.GetRequiredUserId(),
            candidate =>
            {
                var end = ProcessingStatus.Of(candidate.Facts).Standing.Seconds ?? double.PositiveInfinity;
                errors.Require(chapters?.TrueForAll(chapter => chapter.StartSeconds < end) ?? true, "chapters", "A chapter begins behind the end of the video.");
                candidate.Chapters = errors.Any ? candidate.Chapters : chapters;
                return !errors.Any;
            },
            cancellationToken);
        return errors.Any ? CatalogProblems.Invalid(errors) : await answer.ShowAsync(video, cancellationToken);
    }

    private static FieldErrors Check(List<Chapter> chapters) => new FieldErrors()
        .Require(chapters.Count <= MostChapters, "chapters", $"At most {MostChapters} chapters.")
        .Require(chapters.TrueForAll(chapter => chapter.Title.Length is >= 1 and <= LongestTitle && !chapter.Title.Any(char.IsControl)), "chapters", $"Each title has 1 to {LongestTitle} characters.")
        .Require(chapters.TrueForAll(chapter => chapter.StartSeconds >= 0 && double.IsFinite(chapter.StartSeconds)), "chapters", "A chapter begins in the video.")
        .Require(chapters.Zip(chapters.Skip(1)).All(pair => pair.First.StartSeconds < pair.Second.StartSeconds), "chapters", "Each chapter begins after the one before.");
}
