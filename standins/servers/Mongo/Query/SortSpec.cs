using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Query;

internal sealed class SortSpec
{
    private SortSpec(BsonDocument source, IReadOnlyList<IndexField> fields) => (Source, Fields) = (source, fields);

    public BsonDocument Source { get; }

    public IReadOnlyList<IndexField> Fields { get; }

    public static SortSpec? Parse(BsonDocument? sort)
    {
        if (sort is null || sort.ElementCount == 0)
        {
            return null;
        }
        return new SortSpec(sort, [.. sort.Elements.Select(Field)]);
    }

    // Documents in order have these keys in byte order: an array stands for its least element, or its greatest when descending.
    public KeyBytes KeyOf(BsonDocument document)
    {
        var key = new KeyWriter();
        foreach (var field in Fields)
        {
            key.Add(SortValue(document, field), field.Descending);
        }
        return new KeyBytes(key.ToArray());
    }

    private static IndexField Field(BsonElement element)
    {
        if (!element.Value.IsNumeric)
        {
            throw Errors.BadValue($"Illegal key in $sort specification: {element.Name}: {element.Value}");
        }
        return element.Value.ToDouble() switch
        {
            1 => new IndexField(FieldPath.Parse(element.Name), Descending: false),
            -1 => new IndexField(FieldPath.Parse(element.Name), Descending: true),
            _ => throw Errors.Location(15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)"),
        };
    }

    private static BsonValue? SortValue(BsonDocument document, IndexField field)
    {
        BsonValue? chosen = null;
        var any = false;
        void Consider(BsonValue? value)
        {
            var order = any ? ValueOrder.Compare(value, chosen) : 0;
            if (!any || (field.Descending ? order > 0 : order < 0))
            {
                (chosen, any) = (value, true);
            }
        }
        PathValue.Any(document, field.Path, 0, value =>
        {
            if (value is not BsonArray array)
            {
                Consider(value);
            }
            else if (array.Count == 0)
            {
                Consider(BsonUndefined.Value);
            }
            else
            {
                foreach (var element in array)
                {
                    Consider(element);
                }
            }
            return false;
        });
        return chosen;
    }
}
