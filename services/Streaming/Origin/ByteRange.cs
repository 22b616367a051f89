using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace StreamPlatform.Streaming.Origin;

// One range of RFC 9110, 14. Several at once are answered with the whole, which is allowed and which no player asks for.
internal readonly record struct ByteRange(long Offset, long? Length, bool IsUnsatisfiable = false)
{
    public static ByteRange Whole => new(0, null);

    public bool IsPart => Length is not null;

    public static ByteRange Of(RequestHeaders request, long wholeLength, string etag)
    {
        var held = request.IfRange;
        var isCurrent = held is null || (held.EntityTag is { } tag && tag.Compare(EntityTagHeaderValue.Parse(etag), useStrongComparison: true));
        if (!isCurrent || request.Range is not { Ranges.Count: 1 } asked || asked.Unit != "bytes")
        {
            return Whole;
        }

        var range = asked.Ranges.Single();
        var from = range.From ?? Math.Max(0, wholeLength - range.To!.Value);
        var to = range.From is null ? wholeLength - 1 : Math.Min(range.To ?? long.MaxValue, wholeLength - 1);
        return from > to ? new ByteRange(0, null, IsUnsatisfiable: true) : new ByteRange(from, to - from + 1);
    }
}
