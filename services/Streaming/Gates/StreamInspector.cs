using System.Text;
using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Gates;

// Holds what players would get, playlists and files, against the rules.
internal sealed class StreamInspector(PlanScanner scanner, KeyframeRows keyframes, PlaylistMaker maker)
{
    // The rules that are broken; empty when the plan may pass.
    public async Task<IReadOnlyList<Violation>> InspectAsync(PlanKey key, IndexedPlan index, Gate gate, CancellationToken cancellationToken)
    {
        var scanned = await scanner.ScanAsync(key, index, firstSegmentsOnly: gate == Gate.Playable, cancellationToken);
        if (scanned.Unreadable.Count > 0)
        {
            return scanned.Unreadable;
        }

        if (gate == Gate.Playable)
        {
            return PlayableGate.Check(Growing(index, scanned));
        }

        await keyframes.FillInAsync(key, index, scanned, cancellationToken);
        return ReadyGate.Check(await FinishedAsync(index, scanned, cancellationToken));
    }

    private static InspectedStream Growing(IndexedPlan index, ScannedPlan scanned) => new(
        MultivariantManifest.Growing(index),
        index.Tracks.Where(track => track.HasStarted).ToDictionary(UriOf, track => MediaManifest.Growing(index, track), StringComparer.Ordinal),
        scanned.Inits,
        scanned.Segments);

    private async Task<InspectedStream> FinishedAsync(IndexedPlan index, ScannedPlan scanned, CancellationToken cancellationToken)
    {
        var playlists = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var track in index.Tracks)
        {
            playlists[UriOf(track)] = TextOf(PlaylistMaker.Finished(index, track));
            if (await maker.FinishedKeyframesAsync(index, track, cancellationToken) is { } pictures)
            {
                playlists[KeyframeManifest.UriOf(track.Name)] = TextOf(pictures);
            }
        }

        foreach (var text in index.Texts)
        {
            playlists[$"{text.Track}.m3u8"] = TextOf(PlaylistMaker.Finished(index, text));
        }

        return new InspectedStream(TextOf(await maker.FinishedAsync(index, cancellationToken)), playlists, scanned.Inits, scanned.Segments);
    }

    private static string UriOf(IndexedTrack track) => $"{track.Name}.m3u8";

    private static string TextOf(Playlist playlist) => Encoding.UTF8.GetString(playlist.Content);
}
