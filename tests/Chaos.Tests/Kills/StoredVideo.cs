using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using StreamPlatform.Chaos.Tests.Platform;
using StreamPlatform.Media;

namespace StreamPlatform.Chaos.Tests.Kills;

/// <summary>
/// What a video amounts to: its files and its manifests, without what differs between two undisturbed runs too. x264 with more than one thread is not
/// repeatable once a rung's maximum binds, because threads guess each other's sizes: of a segment of pictures its place, length and count are compared.
/// </summary>
internal sealed partial record StoredVideo(IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Manifests)
{
    // Thumbnails makes these after the stream is ready, and nobody waits for them here
    private static readonly string[] ComesLater = ["stills-", "storyboard/", "hover."];

    public static async Task<StoredVideo> ReadAsync(PipelineGraph graph, Creator creator, string videoId) => new(
        Describe(await DownloadAsync(Container.Of(await graph.ConnectionStringAsync("media")), videoId)),
        await ManifestsAsync(await creator.PlayAsync(videoId)));

    /// <summary>The first thing in which another video differs; null when they are the same.</summary>
    public string? DifferenceFrom(StoredVideo other) => Difference(Files, other.Files) ?? Difference(Manifests, other.Manifests);

    private static string? Difference(IReadOnlyDictionary<string, string> these, IReadOnlyDictionary<string, string> others)
    {
        foreach (var name in these.Keys.Union(others.Keys).Order(StringComparer.Ordinal))
        {
            if (these.GetValueOrDefault(name) != others.GetValueOrDefault(name))
            {
                return $"{name}: {these.GetValueOrDefault(name, "missing")} instead of {others.GetValueOrDefault(name, "nothing")}";
            }
        }

        return null;
    }

    private static async Task<Dictionary<string, byte[]>> DownloadAsync(BlobContainerClient media, string videoId)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await foreach (var blob in media.GetBlobsAsync(BlobTraits.None, BlobStates.None, videoId + "/", CancellationToken.None))
        {
            // {video}/{plan}/{track}/{number}.m4s: video and plan differ from upload to upload
            var name = string.Join('/', blob.Name.Split('/')[2..]);
            if (ComesLater.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            {
                continue;
            }

            files[name] = (await media.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray();
        }

        return files;
    }

    private static Dictionary<string, string> Describe(Dictionary<string, byte[]> files) =>
        files.ToDictionary(file => file.Key, file => Describe(file.Key, file.Value, files), StringComparer.Ordinal);

    private static string Describe(string name, byte[] bytes, Dictionary<string, byte[]> files)
    {
        var track = name.Split('/')[0];
        if (!name.EndsWith(".m4s", StringComparison.Ordinal) || track.StartsWith("audio", StringComparison.Ordinal))
        {
            return Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        var segment = MediaSegmentReader.Read(bytes, InitSegmentReader.Read(files[$"{track}/init.mp4"]));
        return FormattableString.Invariant($"{segment.Samples} pictures from tick {segment.DecodeTime} for {segment.Duration}, {segment.Keyframes.Count} keyframes");
    }

    private static async Task<SortedDictionary<string, string>> ManifestsAsync(Uri address)
    {
        using var edge = new HttpClient();
        var main = await edge.GetStringAsync(address);
        var manifests = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["main"] = Measured().Replace(main, "…") };
        foreach (var uri in Playlists.MediaOf(main))
        {
            var playlist = await edge.GetStringAsync(new Uri(address, uri));
            Assert.Contains("#EXT-X-ENDLIST", playlist, StringComparison.Ordinal);
            manifests[uri] = Measured().Replace(playlist, "…");
        }

        return manifests;
    }

    // BANDWIDTH=345678,AVERAGE-BANDWIDTH=234567 and #EXT-X-BITRATE:345 follow from the bytes
    [GeneratedRegex(@"(?<=BANDWIDTH=|BITRATE:)\d+", RegexOptions.None, 1000)]
    private static partial Regex Measured();
}
