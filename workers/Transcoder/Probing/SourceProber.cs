using Microsoft.Extensions.Options;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Tools;

namespace StreamPlatform.Transcoder.Probing;

// Comes to a verdict about a source within a bounded time, without ever trusting it.
internal sealed class SourceProber(FfmpegProcess tools, IOptions<TranscoderOptions> options)
{
    // Headers round; an index that ends this much early is a file that was cut
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    public async Task<SourceVerdict> ProbeAsync(Uri address, CancellationToken cancellationToken)
    {
        var source = new SourceInput(address);
        try
        {
            var answer = await AskAsync(ProbeCommand.Streams(source), cancellationToken);
            if (FfprobeReader.Read(answer.Output) is not { } probe)
            {
                return SourceVerdict.Refuse(SourceRules.Explain(answer.Errors));
            }

            return SourceRules.Check(probe, options.Value) is { } reason
                ? SourceVerdict.Refuse(reason)
                : await MeasureAsync(source, probe, cancellationToken);
        }
        catch (TimeoutException)
        {
            return SourceVerdict.Refuse(RefusalReason.TakesTooLong);
        }
    }

    private async Task<SourceVerdict> MeasureAsync(SourceInput source, SourceProbe probe, CancellationToken cancellationToken)
    {
        var video = probe.Video!;
        var decoding = AskAsync(ProbeCommand.DecodeOnePicture(source, video.Index), cancellationToken);
        var measuring = ExtentAsync(source, probe, cancellationToken);
        await Task.WhenAll(decoding, measuring);
        var (end, seekable) = await measuring;
        if (!(await decoding).Succeeded || end.VideoEnd is not { } videoEnd)
        {
            return SourceVerdict.Refuse(RefusalReason.Undecodable);
        }

        if (probe.Duration > TimeSpan.Zero && end.AnyEnd is { } anyEnd && anyEnd < probe.End - Tolerance)
        {
            return SourceVerdict.Refuse(RefusalReason.Truncated(anyEnd - probe.Start, probe.End - probe.Start));
        }

        return videoEnd - video.Start > options.Value.LongestSource
            ? SourceVerdict.Refuse(RefusalReason.TooLong(options.Value.LongestSource))
            : SourceVerdict.Accept(new AcceptedSource(probe, videoEnd, seekable, end.Measured));
    }

    // The last seconds tell where the source ends, if it can be sought; otherwise every packet has to be looked at, none decoded.
    private async Task<(PacketTimes End, bool Seekable)> ExtentAsync(SourceInput source, SourceProbe probe, CancellationToken cancellationToken)
    {
        var video = probe.Video!;
        var frame = FrameRatePlanner.Choose(video.BaseFrameRate, video.AverageFrameRate).DurationOf(1).ToTimeSpan();
        var declared = video.Duration is { } duration ? video.Start + duration : probe.End;
        if (probe.Duration > ProbeCommand.Tail)
        {
            var tail = await AskAsync(ProbeCommand.LastPackets(source, declared), cancellationToken);
            var times = PacketTimes.Read(tail.Output, video.Index, frame);
            if (times.VideoEnd >= declared - Tolerance)
            {
                return (times, Seekable: true);
            }
        }

        var all = await AskAsync(ProbeCommand.AllPackets(source), cancellationToken);
        return (PacketTimes.Read(all.Output, video.Index, frame), Seekable: false);
    }

    private async Task<ToolResult> AskAsync(ToolCommand command, CancellationToken cancellationToken)
    {
        var answer = await tools.RunAsync(command, options.Value.ProbeLimit, cancellationToken);
        return !answer.Succeeded && SourceRules.IsUnreachable(answer.Errors)
            ? throw new ToolException($"The source could not be read: {answer.Errors}")
            : answer;
    }
}
