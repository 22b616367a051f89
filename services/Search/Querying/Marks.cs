namespace StreamPlatform.Search.Querying;

// The engine marks matches with two signs that no text has; what is answered has no markup in it that a page would have to trust.
internal static class Marks
{
    public const string Begin = "\uE000";
    public const string End = "\uE001";

    public static IReadOnlyList<TextPart> Parts(string marked)
    {
        var parts = new List<TextPart>();
        foreach (var piece in marked.Split(Begin[0]))
        {
            var end = piece.IndexOf(End[0], StringComparison.Ordinal);
            if (end > 0)
            {
                parts.Add(new TextPart(piece[..end], IsMatch: true));
            }

            if (end + 1 < piece.Length)
            {
                parts.Add(new TextPart(piece[(end + 1)..], IsMatch: false));
            }
        }

        return parts;
    }
}
