using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Channels;

namespace StreamPlatform.Catalog.Videos;

internal sealed class PageRequest
{
    private PageRequest(string? after, int limit)
    {
        After = after;
        Limit = limit;
    }

    public string? After { get; }

    // one more than is shown: it tells whether there is a next page
    public int Count => Limit + 1;

    private int Limit { get; }

    public static bool TryRead(
        string? cursor, int? limit, CatalogOptions options,
        [NotNullWhen(true)] out PageRequest? page, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        page = null;
        problem = null;
        if (limit < 1 || limit > options.LargestPage)
        {
            problem = CatalogProblems.Invalid(new FieldErrors().Require(false, "limit", $"1 to {options.LargestPage}."));
        }
        else if (PageCursor.TryRead(cursor, out var after))
        {
            page = new PageRequest(after, limit ?? options.PageSize);
        }
        else
        {
            problem = CatalogProblems.InvalidCursor.With();
        }

        return page is not null;
    }

    public VideoPage<T> Show<T>(
        IReadOnlyList<Video> videos, IReadOnlyDictionary<string, Channel> channels, Func<Video, string> place, Func<Video, Channel, T> show) =>
        new([.. Shown(videos).Select(video => show(video, channels[video.ChannelId]))], CursorBehind(videos, place));

    public IEnumerable<T> Shown<T>(IReadOnlyList<T> found) => found.Take(Limit);

    public string? CursorBehind<T>(IReadOnlyList<T> found, Func<T, string> place) =>
        found.Count > Limit ? PageCursor.Write(place(found[Limit - 1])) : null;
}
