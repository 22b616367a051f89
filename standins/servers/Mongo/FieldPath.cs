using System.Globalization;

namespace StreamPlatform.Standins.Mongo;

// "videos.0.title": the parts of a dotted path. A numeric part is a field name of a document or a position in an array.
internal sealed class FieldPath
{
    private FieldPath(string text, string[] parts) => (Text, Parts) = (text, parts);

    public string Text { get; }

    public IReadOnlyList<string> Parts { get; }

    public int Length => Parts.Count;

    public bool IsId => string.Equals(Text, "_id", StringComparison.Ordinal);

    public static FieldPath Parse(string text)
    {
        var parts = text.Split('.');
        if (Array.Exists(parts, part => part.Length == 0))
        {
            throw Errors.Location(40353, $"FieldPath '{text}' has an empty part");
        }
        return new FieldPath(text, parts);
    }

    public int? Position(int part) =>
        int.TryParse(Parts[part], NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    public override string ToString() => Text;
}
