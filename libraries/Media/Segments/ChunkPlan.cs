namespace StreamPlatform.Media;

/// <summary>Cuts a video into chunks: one segment first, so that it plays soon, then longer ones.</summary>
public static class ChunkPlan
{
    /// <summary>Long enough that the start of an encoder costs 2-5 %, short enough that a lost one costs seconds.</summary>
    public static readonly TimeSpan ShortSpan = TimeSpan.FromSeconds(12);

    /// <summary>For sources that are decoded from their beginning for every chunk.</summary>
    public static readonly TimeSpan LongSpan = TimeSpan.FromMinutes(10);

    /// <summary>The chunks of a plan, in order; together they are exactly its frames. Chunks after the first last about <paramref name="span"/>.</summary>
    public static IReadOnlyList<ChunkSpan> Of(SegmentPlan plan, TimeSpan span)
    {
        var perChunk = Math.Max(1, (int)Math.Round(span.TotalSeconds / plan.SegmentDuration.Seconds));
        var chunks = new List<ChunkSpan> { Span(plan, 0, 0, 1) };
        for (var segment = 1; segment < plan.Count; segment += perChunk)
        {
            chunks.Add(Span(plan, chunks.Count, segment, Math.Min(perChunk, plan.Count - segment)));
        }

        return chunks;
    }

    private static ChunkSpan Span(SegmentPlan plan, int number, int firstSegment, int count)
    {
        var last = plan[firstSegment + count - 1];
        var firstFrame = plan[firstSegment].FirstFrame;
        return new ChunkSpan(number, firstSegment, count, firstFrame, last.FirstFrame + last.Frames - firstFrame);
    }
}
