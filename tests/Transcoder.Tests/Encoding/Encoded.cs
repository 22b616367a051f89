using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Jobs;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Tests.Encoding;

/// <summary>All chunks of a plan, encoded apart as its jobs do and joined in memory, as a player would join them.</summary>
internal sealed class Encoded(TranscodingPlan plan)
{
    private readonly Dictionary<string, List<byte[]>> _inits = [];
    private readonly Dictionary<string, List<AssembledSegment>> _segments = [];

    public static async Task<Encoded> AllAsync(TranscodingPlan plan, SourceFile source, IReadOnlyList<ChunkSpan>? chunks = null)
    {
        var encoded = new Encoded(plan);
        foreach (var job in JobPlanner.Jobs(plan).Where(job => job.Kind == JobKind.Chunk && chunks?.Contains(job.Chunk) != false))
        {
            await encoded.AddAsync(job.Chunk, job.Rungs, source);
        }

        return encoded;
    }

    public IReadOnlyList<byte[]> Inits(Rung rung) => _inits[rung.Name];

    public IReadOnlyList<AssembledSegment> Segments(Rung rung) => _segments[rung.Name];

    public byte[] Joined(Rung rung) => [.. Inits(rung)[0], .. Segments(rung).SelectMany(segment => segment.Bytes)];

    /// <summary>The middle shade of each picture, in the order shown.</summary>
    public async Task<byte[]> ShadesAsync(Rung rung)
    {
        using var joined = await SourceFile.OfBytesAsync("joined.mp4", Joined(rung));
        return await Shades.ReadAsync(joined.FilePath);
    }

    private async Task AddAsync(ChunkSpan chunk, IReadOnlyList<Rung> rungs, SourceFile source)
    {
        using var scratch = new Scratch();
        var sockets = rungs.Select(rung => new OutputSocket(scratch.PathOf(rung.Name))).ToList();
        var streams = rungs.Select(_ => new FragmentedStreamSplitter()).ToList();
        var command = FfmpegCommand.ForChunk(plan, chunk, [.. rungs.Zip(sockets, (rung, socket) => new RungOutput(rung, socket.Target))], new SourceInput(source.Address));
        await Toolbox.Run.RunAsync(command, [.. sockets.Zip(streams, (socket, stream) => (socket, Take(stream)))], new EncoderTurn(true), TimeSpan.FromMinutes(5), default);
        sockets.ForEach(socket => socket.Dispose());
        for (var i = 0; i < streams.Count; i++)
        {
            streams[i].Complete();
            Collect(rungs[i], chunk, streams[i]);
        }
    }

    private static Func<ReadOnlyMemory<byte>, CancellationToken, Task> Take(FragmentedStreamSplitter stream) => (bytes, _) =>
    {
        stream.Append(bytes.Span);
        return Task.CompletedTask;
    };

    private void Collect(Rung rung, ChunkSpan chunk, FragmentedStreamSplitter stream)
    {
        var inits = _inits.TryGetValue(rung.Name, out var knownInits) ? knownInits : _inits[rung.Name] = [];
        var segments = _segments.TryGetValue(rung.Name, out var known) ? known : _segments[rung.Name] = [];
        inits.Add(stream.InitSegment!);
        var assembler = new SegmentAssembler(plan.Segments, InitSegmentReader.Read(stream.InitSegment), chunk.FirstSegment);
        while (stream.TryTake(out var fragment))
        {
            if (assembler.Add(fragment) is { } segment)
            {
                segments.Add(segment);
            }
        }

        if (assembler.Complete() is { } last)
        {
            segments.Add(last);
        }
    }
}
