using System.Diagnostics;
using System.Text.Json;

namespace StreamPlatform.Demo;

/// <summary>Puts the demo videos through the platform, one after the other, as a creator would.</summary>
internal sealed class DemoRun(PlatformClient platform, SourceMaker sources, PlaybackCheck playback)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Uploads what is not there yet; with <paramref name="check"/> also plays every demo video.</summary>
    public async Task RunAsync(bool check, CancellationToken cancellationToken)
    {
        await platform.WaitUntilOpenAsync(cancellationToken);
        await platform.SignInAsync(cancellationToken);
        await platform.EnsureChannelAsync(cancellationToken);
        var present = (await platform.ListVideosAsync(cancellationToken))
            .ToDictionary(video => video.GetProperty("title").GetString()!, video => video, StringComparer.Ordinal);
        foreach (var video in DemoVideo.All)
        {
            if (!present.TryGetValue(video.Title, out var existing))
            {
                var source = await sources.MakeAsync(video, cancellationToken);
                existing = await UploadAsync(video, source, cancellationToken);
            }

            if (check)
            {
                var id = existing.GetProperty("id").GetString()!;
                await WaitForAsync(id, ["ready"], cancellationToken);
                Say(video, "plays: " + await playback.PlayAsync(id, cancellationToken));
            }
        }
    }

    private async Task<JsonElement> UploadAsync(DemoVideo video, string source, CancellationToken cancellationToken)
    {
        var id = await platform.CreateVideoAsync(video, cancellationToken);
        var upload = Stopwatch.StartNew();
        await platform.UploadAsync(id, source, cancellationToken);
        upload.Stop();

        var processing = Stopwatch.StartNew();
        await WaitForAsync(id, ["playable", "ready"], cancellationToken);
        var playable = processing.Elapsed;
        var ready = await WaitForAsync(id, ["ready"], cancellationToken);
        Say(video, FormattableString.Invariant(
            $"{video.Seconds} s long: upload {upload.Elapsed.TotalSeconds:0.0} s, first playable {playable.TotalSeconds:0.0} s, all rungs {processing.Elapsed.TotalSeconds:0.0} s after it"));
        return ready;
    }

    private async Task<JsonElement> WaitForAsync(string id, string[] states, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            var video = await platform.GetVideoAsync(id, cancellationToken);
            var processing = video.GetProperty("processing");
            var state = processing.GetProperty("state").GetString()!;
            if (states.Contains(state, StringComparer.Ordinal))
            {
                return video;
            }

            if (state is "refused" or "failed")
            {
                throw new DemoException($"'{video.GetProperty("title")}' was {state}: {processing.GetProperty("reason")}");
            }

            await Task.Delay(PollInterval, cancellationToken);
        }

        throw new DemoException($"video {id} was not {string.Join(" or ", states)} within {Patience.TotalMinutes} minutes");
    }

    private static void Say(DemoVideo video, string what) => Console.WriteLine($"demo: {video.Title}: {what}");
}
