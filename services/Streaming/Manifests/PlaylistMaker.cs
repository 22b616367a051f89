using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Texts;

namespace StreamPlatform.Streaming.Manifests;

// Makes a playlist once for each state of the index.
internal sealed class PlaylistMaker(PlanReader reader)
{
    public static Playlist Growing(IndexedPlan index) =>
        index.Playlists.GetOrAdd("growing/main", _ => Playlist.Of(MultivariantManifest.Growing(index)));

    public static Playlist Growing(IndexedPlan index, IndexedTrack track) =>
        index.Playlists.GetOrAdd($"growing/{track.Name}", _ => Playlist.Of(MediaManifest.Growing(index, track)));

    public static Playlist Finished(IndexedPlan index, IndexedTrack track) =>
        index.Playlists.GetOrAdd($"vod/{track.Name}", _ => Playlist.Of(MediaManifest.Finished(index, track)));

    public static Playlist Finished(IndexedPlan index, IndexedText text) =>
        index.Playlists.GetOrAdd($"vod/{text.Track}", _ => Playlist.Of(TextManifest.Finished(index, text)));

    public static Playlist FinishedDash(IndexedPlan index) =>
        index.Playlists.GetOrAdd("vod/main.mpd", _ => Playlist.Of(DashManifest.Finished(index), DashManifest.ContentType));

    public async Task<Playlist> FinishedAsync(IndexedPlan index, CancellationToken cancellationToken)
    {
        if (index.Playlists.TryGetValue("vod/main", out var known))
        {
            return known;
        }

        var iFrames = new List<IFrameVariant>();
        foreach (var rung in index.Plan.Video.Rungs)
        {
            var keyframes = await KeyframesAsync(index, index.Track(rung.Track), cancellationToken);
            if (keyframes.IsWhole)
            {
                iFrames.Add(new IFrameVariant
                {
                    Uri = KeyframeManifest.UriOf(rung.Track),
                    Peak = keyframes.Peak,
                    Average = keyframes.Average,
                    Codecs = [rung.Codecs],
                    Resolution = new Resolution(rung.Width, rung.Height),
                });
            }
        }

        return index.Playlists.GetOrAdd("vod/main", _ => Playlist.Of(MultivariantManifest.Finished(index, iFrames)));
    }

    // Null when not every keyframe is known.
    public async Task<Playlist?> FinishedKeyframesAsync(IndexedPlan index, IndexedTrack track, CancellationToken cancellationToken)
    {
        var name = $"vod/{track.Name}{KeyframeManifest.Suffix}";
        if (index.Playlists.TryGetValue(name, out var known))
        {
            return known;
        }

        var keyframes = await KeyframesAsync(index, track, cancellationToken);
        return keyframes.IsWhole ? index.Playlists.GetOrAdd(name, _ => Playlist.Of(keyframes.Write(index.TargetDurationSeconds))) : null;
    }

    private async Task<KeyframeManifest> KeyframesAsync(IndexedPlan index, IndexedTrack track, CancellationToken cancellationToken) =>
        new(track, [.. (await reader.ReadKeyframesAsync(new PlanKey(index.Plan.VideoId, index.Plan.PlanId), track.Name, cancellationToken)).Take(track.Prefix.Count)]);
}
