namespace StreamPlatform.Demo;

/// <summary>Plays a video as far as a program without a screen can: every playlist, every init segment, the first and the last segment of each rung.</summary>
internal sealed class PlaybackCheck(PlatformClient platform, HttpClient edge)
{
    /// <summary>What was found, in one line.</summary>
    public async Task<string> PlayAsync(string videoId, CancellationToken cancellationToken)
    {
        var playlists = await ReadManifestAsync(videoId, cancellationToken);
        long bytes = 0;
        foreach (var playlist in playlists)
        {
            bytes += await FetchAsync(playlist, cancellationToken);
        }

        return FormattableString.Invariant($"{playlists.Count} media playlists, {bytes / 1024} KiB fetched through the edge");
    }

    /// <summary>Fetches the first segment of the lowest rung, which a video that is still being transcoded has before all others.</summary>
    public async Task FetchFirstSegmentAsync(string videoId, CancellationToken cancellationToken)
    {
        var lowest = (await ReadManifestAsync(videoId, cancellationToken))[^1];
        var lines = (await edge.GetStringAsync(lowest, cancellationToken)).Split('\n', StringSplitOptions.TrimEntries);
        var segment = lines.First(line => line.Length > 0 && line[0] != '#');
        await edge.GetByteArrayAsync(new Uri(lowest, InitSegmentOf(lines)), cancellationToken);
        await edge.GetByteArrayAsync(new Uri(lowest, segment), cancellationToken);
    }

    private async Task<IReadOnlyList<Uri>> ReadManifestAsync(string videoId, CancellationToken cancellationToken)
    {
        var session = await platform.StartPlaybackAsync(videoId, cancellationToken);
        var manifest = new Uri(session.GetProperty("manifestUrl").GetString()!);
        var multivariant = await edge.GetStringAsync(manifest, cancellationToken);
        var playlists = MediaPlaylistsOf(multivariant).Select(uri => new Uri(manifest, uri)).ToList();
        return playlists.Count > 0 ? playlists : throw new DemoException($"the manifest of {videoId} names no variants");
    }

    private async Task<long> FetchAsync(Uri playlist, CancellationToken cancellationToken)
    {
        var lines = (await edge.GetStringAsync(playlist, cancellationToken)).Split('\n', StringSplitOptions.TrimEntries);
        var segments = lines.Where(line => line.Length > 0 && line[0] != '#').ToList();
        if (segments.Count == 0 || !lines.Contains("#EXT-X-ENDLIST", StringComparer.Ordinal))
        {
            throw new DemoException($"{playlist.AbsolutePath} is not a finished playlist");
        }

        long bytes = 0;
        foreach (var uri in new[] { InitSegmentOf(lines), segments[0], segments[^1] })
        {
            bytes += (await edge.GetByteArrayAsync(new Uri(playlist, uri), cancellationToken)).Length;
        }

        return bytes;
    }

    private static IEnumerable<string> MediaPlaylistsOf(string multivariant)
    {
        foreach (var line in multivariant.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != '#')
            {
                yield return line;
            }
            else if (line.StartsWith("#EXT-X-MEDIA:", StringComparison.Ordinal))
            {
                yield return Quoted(line, "URI=");
            }
        }
    }

    private static string InitSegmentOf(string[] lines) =>
        Quoted(lines.First(line => line.StartsWith("#EXT-X-MAP:", StringComparison.Ordinal)), "URI=");

    private static string Quoted(string line, string attribute)
    {
        var start = line.IndexOf(attribute, StringComparison.Ordinal) + attribute.Length + 1;
        return line[start..line.IndexOf('"', start)];
    }
}
