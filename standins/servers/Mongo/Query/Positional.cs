using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Query;

// `$`: the first element of an array that made the filter match.
internal static class Positional
{
    public static void Project(Projection projection, FieldPath path, Filter? filter)
    {
        var array = FieldPath.Parse(path.Text[..^2]);
        projection.Compute(array, (found, variables) => found is BsonArray elements
            ? filter is not null && Find(filter, array, variables.Root) is { } position
                ? new BsonArray { elements[position] }
                : throw Errors.Location(51246, "Executor error during find command: the positional operator did not find the match needed")
            : found);
    }

    // The position of the element in the array at `array` that the filter speaks about.
    public static int? Find(Filter filter, FieldPath array, BsonDocument document)
    {
        if (PathValue.First(document, array) is not BsonArray elements)
        {
            return null;
        }
        foreach (var part in Conjuncts(filter))
        {
            for (var position = 0; position < elements.Count; position++)
            {
                if (Speaks(part, array, elements[position]))
                {
                    return position;
                }
            }
        }
        return null;
    }

    private static IEnumerable<PathFilter> Conjuncts(Filter filter) => filter switch
    {
        PathFilter path => [path],
        AndFilter and => and.Parts.SelectMany(Conjuncts),
        OrFilter or => or.Parts.SelectMany(Conjuncts),
        _ => [],
    };

    private static bool Speaks(PathFilter part, FieldPath array, BsonValue element)
    {
        if (part.Path.Text == array.Text)
        {
            return part.Condition is ElementValueCondition or ElementDocumentCondition
                ? part.Condition.Holds(new BsonArray { element })
                : part.Condition.Holds(element);
        }
        if (!part.Path.Text.StartsWith(array.Text + ".", StringComparison.Ordinal))
        {
            return false;
        }
        var rest = FieldPath.Parse(part.Path.Text[(array.Text.Length + 1)..]);
        return PathValue.Any(element, rest, 0, part.Condition.Holds);
    }
}
