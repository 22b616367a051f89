using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Turns subtitles inside a source into WebVTT. A video without them is still a video: what cannot be read is logged and left out.
internal sealed class TextExtractor(
    FfmpegProcess tools, EncoderTurns turns, SourceStore sources, MediaStore media, IOptions<TranscoderOptions> options, ILogger<TextExtractor> logger)
{
    public async Task<IReadOnlyList<TextExtracted>> ExtractAsync(TranscodingPlan plan, CancellationToken cancellationToken)
    {
        using var scratch = new Scratch();
        string PathOf(SourceText text) => scratch.PathOf(text.Track + ".vtt");
        var address = await sources.ReadUriAsync(plan.SourceKey, options.Value.JobLimit, cancellationToken);
        var errors = await RunAsync(TextCommand.For(plan, plan.InputFrom(address), PathOf), cancellationToken);
        var extracted = new List<TextExtracted>();
        foreach (var text in plan.Texts)
        {
            if (await StoreAsync(plan, text, PathOf(text), errors, cancellationToken) is { } stored)
            {
                extracted.Add(stored);
            }
        }

        return extracted;
    }

    private async Task<TextExtracted?> StoreAsync(TranscodingPlan plan, SourceText text, string path, string errors, CancellationToken cancellationToken)
    {
        var answer = File.Exists(path) ? CaptionFile.Read(await File.ReadAllBytesAsync(path, cancellationToken)) : new CaptionFile([], errors);
        if (answer.Problem is { } problem)
        {
            logger.TextUnreadable(plan.PlanId, text.Track, problem);
            return null;
        }

        var key = MediaKeys.Text(plan.VideoId, plan.PlanId, text.Track);
        await media.PutOnceAsync(key, answer.ToWebVtt(), CaptionFile.ContentType, cancellationToken);
        return new TextExtracted(plan.VideoId, plan.PlanId, text.Track, text.Language, text.Name, text.DescribesSound, key);
    }

    private async Task<string> RunAsync(ToolCommand command, CancellationToken cancellationToken)
    {
        using var leaving = turns.Take(goesFirst: false, out var turn);
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
