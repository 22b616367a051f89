namespace StreamPlatform.Media;

/// <summary>One tag of a playlist: its name with <c>#</c>, and what stands behind the colon.</summary>
internal sealed record PlaylistTag(string Name, string Value)
{
    private Dictionary<string, string>? _attributes;

    /// <summary>An attribute without its quotes, or null (RFC 8216, 4.2).</summary>
    internal string? this[string attribute] => (_attributes ??= ReadAttributes(Value)).GetValueOrDefault(attribute);

    private static Dictionary<string, string> ReadAttributes(string text)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var position = 0;
        while (position < text.Length && text.IndexOf('=', position) is >= 0 and var equals)
        {
            var quoted = equals + 1 < text.Length && text[equals + 1] == '"';
            var start = quoted ? equals + 2 : equals + 1;
            var end = text.IndexOf(quoted ? '"' : ',', Math.Min(start, text.Length));
            end = end < 0 ? text.Length : end;
            attributes[text[position..equals]] = text[Math.Min(start, end)..end];
            position = (quoted ? text.IndexOf(',', end) is >= 0 and var comma ? comma : text.Length : end) + 1;
        }

        return attributes;
    }
}
