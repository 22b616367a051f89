using StreamPlatform.Ffmpeg;

namespace StreamPlatform.Transcoder.Encoding;

// Runs one ffmpeg and reads all its outputs meanwhile; if either side fails, the other is ended.
internal sealed class EncoderRun(FfmpegProcess tools, EncoderTurns turns)
{
    // 128 and the number of the signal: somebody, or a machine without memory, has ended it
    private const int Killed = 137;

    public async Task<ToolResult> RunAsync(
        ToolCommand command, IReadOnlyList<(OutputSocket Socket, Func<ReadOnlyMemory<byte>, CancellationToken, Task> Take)> outputs,
        EncoderTurn turn, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = outputs.Select(output => ReadAsync(output.Socket, output.Take, both)).ToArray();
        ToolResult? result = null;
        Exception? failure = null;
        try
        {
            result = await tools.RunAsync(command, limit, both.Token, processId => turns.Started(turn, processId));
            if (!result.Succeeded)
            {
                await both.CancelAsync();
            }
        }
        catch (Exception exception)
        {
            failure = exception;
            await both.CancelAsync();
        }
        finally
        {
            turns.Ended(turn);
        }

        return await FinishAsync(reading, result, failure, cancellationToken);
    }

    private static async Task ReadAsync(OutputSocket socket, Func<ReadOnlyMemory<byte>, CancellationToken, Task> take, CancellationTokenSource both)
    {
        try
        {
            await socket.ReadAsync(bytes => take(bytes, both.Token), both.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await both.CancelAsync();
            throw;
        }
    }

    // the first cause is told: a reader that failed, then ffmpeg's own words, then whatever ended the run
    private static async Task<ToolResult> FinishAsync(Task[] reading, ToolResult? result, Exception? failure, CancellationToken cancellationToken)
    {
        await Task.WhenAll(reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (Array.Find(reading, task => task.IsFaulted) is { } faulted)
        {
            await faulted;
        }

        if (failure is not null and not OperationCanceledException)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }

        return result switch
        {
            { Succeeded: true } => result,
            { WasEndless: true } => throw new DamagedSourceException("ffmpeg used up its processor time."),
            { ExitCode: not Killed } => throw new DamagedSourceException($"ffmpeg ended with {result.ExitCode}: {result.Errors}"),
            _ => throw new ToolException($"ffmpeg ended with {result?.ExitCode}: {result?.Errors}"),
        };
    }
}
