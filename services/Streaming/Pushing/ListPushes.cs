using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts;
using StreamPlatform.Edges;
using StreamPlatform.Streaming.Access;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Pushing;

internal sealed record PushList(string VideoId, string PlanId, bool Released, IReadOnlyList<PushFile> Files);

internal sealed record PushFile(string Path, string? ETag);

// What a player asks for first: playlists once they are finished, init segments, and the first segments of each track.
internal static class ListPushes
{
    private const int MostSegments = 100;

    public static async Task<Results<Ok<PushList>, ProblemHttpResult>> Handle(
        string videoId, int segments, VideoDirectory videos, PlanCache plans, CancellationToken cancellationToken)
    {
        var video = Ids.IsValid('v', videoId) ? await videos.FindAsync(videoId, cancellationToken) : null;
        if (video?.Plan is not { } watchable || await plans.GetAsync(watchable.Key, cancellationToken) is not { } plan)
        {
            return StreamingProblems.VideoNotFound.With();
        }

        var isOut = video.Access.For(viewerId: null, isPlayable: true) == Verdict.MayWatch;
        return TypedResults.Ok(new PushList(videoId, watchable.Key.PlanId, isOut, [.. FilesOf(watchable.Key, plan, Math.Clamp(segments, 0, MostSegments))]));
    }

    private static IEnumerable<PushFile> FilesOf(PlanKey key, IndexedPlan plan, int segments)
    {
        var prefix = EdgePaths.Plan(key.VideoId, key.PlanId);
        var tracks = plan.Plan.Video.Rungs.Select(rung => rung.Track).Concat(plan.Plan.Audio.Select(audio => audio.Track)).Select(plan.Track).ToArray();

        // a playlist that grows is old after a second
        if (plan.ManifestVersion is { } version)
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"{prefix}vod-{version}/");
            yield return new PushFile($"{folder}main.m3u8", ETag: null);
            foreach (var track in tracks)
            {
                yield return new PushFile($"{folder}{track.Name}.m3u8", ETag: null);
            }
        }

        foreach (var track in tracks.Where(track => track.HasAny))
        {
            yield return new PushFile($"{prefix}{track.Name}/init.mp4", ETag: null);
            for (var number = 0; number < segments && track.Find(number) is { } segment; number++)
            {
                yield return new PushFile(string.Create(CultureInfo.InvariantCulture, $"{prefix}{track.Name}/{number}.m4s"), $"\"{segment.Sha256}\"");
            }
        }
    }
}
