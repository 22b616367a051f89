using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Operating;

internal static class ListPipeline
{
    private const string Stuck = "stuck";

    public static async Task<Results<Ok<VideoPage<PipelineVideo>>, ProblemHttpResult>> Handle(
        string? state, string? cursor, int? limit,
        PipelineList pipeline, ChannelStore channels, TimeProvider clock, IOptions<CatalogOptions> options, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(cursor, limit, options.Value, out var page, out var problem))
        {
            return problem;
        }

        PipelineState? only = state switch
        {
            "working" or Stuck => PipelineState.Working,
            "failed" => PipelineState.Failed,
            _ => null,
        };
        if (only is null && !string.IsNullOrEmpty(state))
        {
            return CatalogProblems.Invalid(new FieldErrors().Require(false, "state", "One of working, stuck, failed."));
        }

        var silentSince = clock.NowInMilliseconds() - options.Value.StuckAfter;
        var found = await pipeline.FindAsync(only, state == Stuck ? silentSince : null, page.After, page.Count, cancellationToken);
        var theirs = await channels.FindManyAsync(found.Select(video => video.ChannelId), cancellationToken);
        return TypedResults.Ok(page.Show(found, theirs, video => video.PipelinePlace!, (video, its) => PipelineVideo.Of(video, its, silentSince)));
    }
}
