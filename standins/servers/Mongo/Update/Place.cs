using System.Globalization;
using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Update;

// Reads, writes and removes at a path without wildcards.
internal static class Place
{
    // A position far behind the end would fill the document with nulls.
    private const int MaxPadding = 1_500_000;

    public static BsonValue? Read(BsonDocument document, string[] parts)
    {
        BsonValue? value = document;
        foreach (var part in parts)
        {
            value = value switch
            {
                BsonDocument inner => inner.TryGetValue(part, out var found) ? found : null,
                BsonArray array => Position(part) is { } at && at < array.Count ? array[at] : null,
                _ => null,
            };
        }
        return value;
    }

    public static void Write(BsonDocument document, string[] parts, BsonValue value)
    {
        BsonValue container = document;
        for (var part = 0; part < parts.Length - 1; part++)
        {
            container = Descend(container, parts, part);
        }
        Put(container, parts[^1], value);
    }

    public static void Remove(BsonDocument document, string[] parts)
    {
        switch (Read(document, parts[..^1]))
        {
            case BsonDocument inner: inner.Remove(parts[^1]); break;
            // The others keep their positions.
            case BsonArray array when Position(parts[^1]) is { } at && at < array.Count: array[at] = BsonNull.Value; break;
        }
    }

    private static BsonValue Descend(BsonValue container, string[] parts, int part)
    {
        var child = Read(container, parts[part]);
        if (child is null)
        {
            child = new BsonDocument();
            Put(container, parts[part], child);
        }
        return child is BsonDocument or BsonArray ? child : throw NotViable(parts[part + 1], parts[part], child);
    }

    private static BsonValue? Read(BsonValue container, string part) => container switch
    {
        BsonDocument inner => inner.TryGetValue(part, out var found) ? found : null,
        BsonArray array => Position(part) is { } at && at < array.Count ? array[at] : null,
        _ => null,
    };

    private static void Put(BsonValue container, string part, BsonValue value)
    {
        if (container is BsonDocument document)
        {
            document[part] = value;
            return;
        }
        var array = container.AsBsonArray;
        if (Position(part) is not { } at)
        {
            throw NotViable(part, "array", array);
        }
        if (at > array.Count + MaxPadding)
        {
            throw Errors.CannotBackfill();
        }
        while (array.Count <= at)
        {
            array.Add(BsonNull.Value);
        }
        array[at] = value;
    }

    private static int? Position(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    private static MongoError NotViable(string part, string name, BsonValue value) =>
        Errors.PathNotViable($"Cannot create field '{part}' in element {{{name}: {value}}}");
}
