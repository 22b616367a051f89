using Microsoft.Extensions.Options;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// Comes to a verdict about a source within a bounded time, without ever trusting it.
internal sealed class SourceProber(FfmpegProcess tools, IOptions<TranscoderOptions> options)
{
    // The slowest storage that a source is read from to its end
    private const double LeastBytesPerSecond = 8e6;

    // A busy machine and a slow storage are no fault of the source
    private const double Patience = 3;

    // With patience less than the half hour after which an unacknowledged upload is given to another worker
    private static readonly TimeSpan MostEffort = TimeSpan.FromMinutes(9);

    // After this time there is a verdict, or a reason to try again.
    public TimeSpan LimitFor(long length) => EffortFor(length) * Patience;

    public async Task<SourceVerdict> ProbeAsync(Uri address, long length, CancellationToken cancellationToken)
    {
        if (length == 0)
        {
            return SourceVerdict.Refuse(RefusalReason.EmptyFile);
        }

        var source = new SourceInput(address);
        var budget = new ProbeBudget(tools, EffortFor(length), LimitFor(length));
        try
        {
            var answer = await budget.AskAsync(ProbeCommand.Streams(source), cancellationToken);
            if (FfprobeReader.Read(answer.Output) is not { } probe)
            {
                return SourceVerdict.Refuse(SourceRules.Explain(answer.Errors, options.Value));
            }

            return SourceRules.Check(probe, options.Value) is { } reason
                ? SourceVerdict.Refuse(reason)
                : await LookIntoAsync(new SourceExaminer(budget, source with { Container = probe.Container }, probe, length, options.Value.LongestSource), cancellationToken);
        }
        catch (TimeoutException)
        {
            return SourceVerdict.Refuse(RefusalReason.TakesTooLong);
        }
    }

    private async Task<SourceVerdict> LookIntoAsync(SourceExaminer examiner, CancellationToken cancellationToken)
    {
        var pictures = examiner.TryPicturesAsync(cancellationToken);
        var sound = examiner.TrySoundAsync(cancellationToken);
        var further = examiner.TryFurtherSoundsAsync(cancellationToken);
        var scan = examiner.ScanAsync(cancellationToken);
        await Task.WhenAll(pictures, sound, further, scan);
        if (await pictures is { } undecodable)
        {
            return SourceVerdict.Refuse(undecodable);
        }

        var source = await examiner.JudgeAsync(await scan, await sound, cancellationToken);
        if (source is null)
        {
            return SourceVerdict.Refuse(RefusalReason.Undecodable);
        }

        if (source.Probe.Container == "gif" && (await scan).Packets.Pictures == 1)
        {
            return SourceVerdict.Refuse(RefusalReason.StillPicture);
        }

        return source.Timeline.Duration > options.Value.LongestSource
            ? SourceVerdict.Refuse(RefusalReason.TooLong(options.Value.LongestSource))
            : SourceVerdict.Accept(source with { FurtherSounds = source.Sound is null ? [] : await further });
    }

    private TimeSpan EffortFor(long length)
    {
        var effort = options.Value.ProbeLimit + TimeSpan.FromSeconds(length / LeastBytesPerSecond);
        return effort < MostEffort ? effort : MostEffort;
    }
}
