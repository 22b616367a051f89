using System.Globalization;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Update;

// Turns `$`, `$[]` and `$[name]` of a path into the positions that they stand for in a document.
internal sealed class PathResolver(BsonDocument original, UpdateContext context)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public IReadOnlyList<string[]> Resolve(BsonDocument document, FieldPath path)
    {
        var places = new List<string[]>();
        Walk(document, path, [], places);
        return places;
    }

    public void RequireAllFiltersUsed()
    {
        if (context.ArrayFilters.Keys.FirstOrDefault(name => !_used.Contains(name)) is { } unused)
        {
            throw Errors.FailedToParse($"The array filter for identifier '{unused}' was not used in the update");
        }
    }

    private void Walk(BsonValue? value, FieldPath path, List<string> walked, List<string[]> places)
    {
        if (walked.Count == path.Length)
        {
            places.Add([.. walked]);
            return;
        }
        var part = path.Parts[walked.Count];
        if (!part.StartsWith('$'))
        {
            Step(Child(value, part), path, walked, part, places);
            return;
        }
        foreach (var position in Positions(value, part, walked))
        {
            Step((value as BsonArray)?[position], path, walked, position.ToString(CultureInfo.InvariantCulture), places);
        }
    }

    private void Step(BsonValue? child, FieldPath path, List<string> walked, string part, List<string[]> places)
    {
        walked.Add(part);
        Walk(child, path, walked, places);
        walked.RemoveAt(walked.Count - 1);
    }

    private IEnumerable<int> Positions(BsonValue? value, string part, List<string> walked)
    {
        var at = string.Join('.', walked);
        if (part == "$")
        {
            var position = walked.Count > 0 ? Positional.Find(context.Query, FieldPath.Parse(at), original) : null;
            return [position ?? throw Errors.BadValue("The positional operator did not find the match needed from the query.")];
        }
        if (!part.StartsWith("$[", StringComparison.Ordinal) || !part.EndsWith(']'))
        {
            throw Errors.DollarPrefixedFieldName($"The dollar ($) prefixed field '{part}' in '{at}.{part}' is not allowed in the context of an update.");
        }
        var array = value as BsonArray
            ?? throw Errors.BadValue($"The path '{at}' must exist in the document in order to apply array updates.");
        var name = part[2..^1];
        if (name.Length == 0)
        {
            return Enumerable.Range(0, array.Count);
        }
        var filter = context.ArrayFilters.GetValueOrDefault(name)
            ?? throw Errors.BadValue($"No array filter found for identifier '{name}' in path '{at}.{part}'");
        _used.Add(name);
        return Enumerable.Range(0, array.Count).Where(position => filter.Matches(new BsonDocument(name, array[position]))).ToList();
    }

    private static BsonValue? Child(BsonValue? value, string part) => value switch
    {
        BsonDocument document => document.TryGetValue(part, out var found) ? found : null,
        BsonArray array when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && position < array.Count => array[position],
        _ => null,
    };
}
