using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using StreamPlatform.Media;

namespace StreamPlatform.EndToEnd.Tests.Streams;

/// <summary>A finished video as an edge gives it out, with every playlist and every file.</summary>
internal sealed partial class FinishedStream
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InitSegment> _inits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MediaSegment> _segments = new(StringComparer.Ordinal);

    private FinishedStream(string main) => Main = main;

    public string Main { get; }

    public string Dash { get; private set; } = "";

    /// <summary>Media playlists by the names that the multivariant playlist has for them.</summary>
    public Dictionary<string, string> Playlists { get; } = new(StringComparer.Ordinal);

    /// <summary>All manifests, for parsers.</summary>
    public Dictionary<string, string> Manifests => new(Playlists, StringComparer.Ordinal) { ["main.m3u8"] = Main, ["main.mpd"] = Dash };

    public IEnumerable<string> Rungs => Playlists.Keys.Where(name => RungName().IsMatch(name)).Select(name => name[..^5]);

    public IReadOnlyList<Violation> Violations => ReadyGate.Check(new InspectedStream(Main, Playlists, _inits, _segments));

    public static async Task<FinishedStream> FetchAsync(HttpClient api, string videoId)
    {
        using var answer = await api.PostAsync($"api/streaming/videos/{videoId}/sessions", content: null);
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var address = new Uri(session.GetProperty("manifestUrl").GetString()!);
        using var edge = new HttpClient();
        var stream = new FinishedStream(await edge.GetStringAsync(address)) { Dash = await edge.GetStringAsync(session.GetProperty("dashManifestUrl").GetString()!) };
        foreach (var name in Uris(stream.Main).Distinct(StringComparer.Ordinal))
        {
            var playlist = stream.Playlists[name] = await edge.GetStringAsync(new Uri(address, name));
            await stream.FetchFilesAsync(edge, address, playlist);
        }

        return stream;
    }

    /// <summary>Init and media segments of a track, one after the other.</summary>
    public async Task<string> JoinAsync(string track)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("joined-").FullName, track + ".mp4");
        await using var file = File.Create(path);
        foreach (var uri in Uris(Playlists[track + ".m3u8"]))
        {
            await file.WriteAsync(_files[uri]);
        }

        return path;
    }

    private async Task FetchFilesAsync(HttpClient edge, Uri address, string playlist)
    {
        InitSegment? init = null;
        foreach (var uri in Uris(playlist))
        {
            if (!_files.TryGetValue(uri, out var bytes))
            {
                _files[uri] = bytes = await edge.GetByteArrayAsync(new Uri(address, uri));
            }

            if (uri.EndsWith("init.mp4", StringComparison.Ordinal))
            {
                _inits[uri] = init = InitSegmentReader.Read(bytes);
            }
            else if (uri.EndsWith(".m4s", StringComparison.Ordinal))
            {
                _segments[uri] = MediaSegmentReader.Read(bytes, init!);
            }
        }
    }

    private static IEnumerable<string> Uris(string playlist) =>
        Reference().Matches(playlist).Select(match => match.Groups["uri"].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("(?:URI=\"|^(?!#))(?<uri>[^\"\\r\\n#]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\A\d+p\.m3u8\z", RegexOptions.None, 1000)]
    private static partial Regex RungName();
}
