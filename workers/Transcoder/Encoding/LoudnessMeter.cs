using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Listens to a source before its sound is encoded, for so short a time that no first segment waits for it. A sound that cannot be measured stays as it is; a source that is away is waited for.
internal sealed class LoudnessMeter(FfmpegProcess tools, ILogger<LoudnessMeter> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task<SoundLevel> MeasureAsync(TranscodingPlan plan, SourceSound sound, SourceInput source, CancellationToken cancellationToken)
    {
        try
        {
            var result = await tools.RunAsync(LoudnessCommand.For(plan, sound, source), Limit, cancellationToken);
            var measured = result.Succeeded ? LoudnessReader.Read(result.Errors) : null;
            var level = SoundLevel.For(measured);
            logger.LoudnessMeasured(plan.PlanId, sound.Track, measured?.Integrated, level.Decibels);
            return level;
        }
        catch (Exception exception) when (exception is TimeoutException or ToolException)
        {
            logger.LoudnessUnknown(plan.PlanId, sound.Track, exception);
            return SoundLevel.Untouched;
        }
    }
}
