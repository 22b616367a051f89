using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Faults;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Renders the still that is shown before play. A video without one is still a video: a source that has none to give is logged and no more.
internal sealed class PosterMaker(
    FfmpegProcess tools, EncoderTurns turns, SourceStore sources, MediaStore media, IOptions<TranscoderOptions> options, ILogger<PosterMaker> logger)
{
    public async Task<PosterRendered?> MakeAsync(TranscodingPlan plan, CancellationToken cancellationToken)
    {
        using var scratch = new Scratch();
        using var leaving = turns.Take(goesFirst: false, out var turn);
        var path = scratch.PathOf("poster.jpg");
        var address = await sources.ReadUriAsync(plan.SourceKey, options.Value.JobLimit, cancellationToken);
        var errors = await RenderAsync(PosterCommand.For(plan, path, plan.InputFrom(address)), turn, cancellationToken);
        if (!File.Exists(path))
        {
            logger.NoPoster(plan.PlanId, errors);
            return null;
        }

        var key = MediaKeys.Poster(plan.VideoId, plan.PlanId);
        await media.PutOnceAsync(key, await File.ReadAllBytesAsync(path, cancellationToken), "image/jpeg", cancellationToken);
        await FaultPoint.ReachAsync("transcoder.poster-put", cancellationToken);
        var size = PosterCommand.SizeFor(plan);
        return new PosterRendered(plan.VideoId, plan.PlanId, key, size.Width, size.Height);
    }

    private async Task<string> RenderAsync(ToolCommand command, EncoderTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            return (await tools.RunAsync(command, options.Value.JobLimit, cancellationToken, processId => turns.Started(turn, processId))).Errors;
        }
        catch (TimeoutException exception)
        {
            return exception.Message;
        }
        finally
        {
            turns.Ended(turn);
        }
    }
}
