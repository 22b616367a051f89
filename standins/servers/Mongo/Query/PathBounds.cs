using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Query;

// The $elemMatch that a condition stands in, and the path of its array.
internal sealed record ElementScope(ElementDocumentCondition Condition, string Path);

internal sealed record PathBounds(string Path, IReadOnlyList<Interval> Intervals, ElementScope? Element)
{
    // Whether both hold for one entry of a multikey index: they lie under different fields, or within one $elemMatch do.
    public bool MayFollow(PathBounds earlier)
    {
        if (FirstPart(Path, 0) != FirstPart(earlier.Path, 0))
        {
            return true;
        }
        if (Element is null || !ReferenceEquals(Element.Condition, earlier.Element?.Condition))
        {
            return false;
        }
        var inside = Element.Path.Length + 1;
        return FirstPart(Path, inside) != FirstPart(earlier.Path, inside);
    }

    private static string FirstPart(string path, int from)
    {
        var end = path.IndexOf('.', from);
        return end < 0 ? path[from..] : path[from..end];
    }
}
