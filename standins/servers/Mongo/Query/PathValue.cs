using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Query;

internal static class PathValue
{
    // What stands at the end of a path when arrays are entered by position only; null when nothing does.
    public static BsonValue? First(BsonDocument document, FieldPath path)
    {
        BsonValue? value = document;
        for (var part = 0; part < path.Length; part++)
        {
            value = value switch
            {
                BsonDocument inner => inner.TryGetValue(path.Parts[part], out var found) ? found : null,
                BsonArray array when path.Position(part) is { } position && position < array.Count => array[position],
                _ => null,
            };
        }
        return value;
    }

    // Every value that a filter on the path looks at: arrays on the way are entered, one at the end is not. A missing value is null.
    public static bool Any(BsonValue? value, FieldPath path, int part, Func<BsonValue?, bool> test)
    {
        if (part == path.Length)
        {
            return test(value);
        }
        return value switch
        {
            BsonDocument document => Any(document.TryGetValue(path.Parts[part], out var found) ? found : null, path, part + 1, test),
            BsonArray array => AnyElement(array, path, part, test),
            _ => test(null),
        };
    }

    private static bool AnyElement(BsonArray array, FieldPath path, int part, Func<BsonValue?, bool> test)
    {
        if (path.Position(part) is { } position && position < array.Count && Any(array[position], path, part + 1, test))
        {
            return true;
        }
        foreach (var element in array)
        {
            if (element is BsonDocument && Any(element, path, part, test))
            {
                return true;
            }
        }
        return false;
    }
}
