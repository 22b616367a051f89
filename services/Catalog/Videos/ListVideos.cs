using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Channels;

namespace StreamPlatform.Catalog.Videos;

internal static class ListVideos
{
    public static async Task<Results<Ok<VideoPage<VideoSummary>>, ProblemHttpResult>> Handle(
        string? category, string? channel, string? tag, string? cursor, int? limit,
        VideoLists videos, ChannelStore channels, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(cursor, limit, options.Value, out var page, out var problem))
        {
            return problem;
        }

        var only = string.IsNullOrEmpty(channel) ? null : await channels.FindAsync(channel, cancellationToken);
        if (only is null && !string.IsNullOrEmpty(channel))
        {
            return CatalogProblems.ChannelNotFound.With();
        }

        var filter = new VideoFilter(
            string.IsNullOrEmpty(category) ? null : category, only?.Id, string.IsNullOrWhiteSpace(tag) ? null : VideoRules.TagKey(tag));
        var found = await videos.PublicAsync(filter, page.After, page.Count, cancellationToken);
        var theirs = await channels.FindManyAsync(found.Select(video => video.ChannelId), cancellationToken);
        return TypedResults.Ok(page.Show(found, theirs, video => video.PublicPlace!, (video, its) => new VideoSummary(video, its)));
    }
}
