using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Query;

// What a filter says about the keys of each path. Bounds only rule documents out: those left are still matched one by one.
internal sealed class FieldBounds
{
    private readonly Dictionary<string, List<PathBounds>> _byPath = new(StringComparer.Ordinal);

    private FieldBounds()
    {
    }

    public static FieldBounds Of(Filter filter)
    {
        var bounds = new FieldBounds();
        bounds.Add(filter, prefix: string.Empty, element: null);
        return bounds;
    }

    // In a multikey index two conditions may be met by two elements of an array, each with an entry of its own: then only one
    // condition bounds a field, and a second field under the same array is bounded only by conditions on the very same element.
    public PathBounds? For(IndexField field, bool multikey, IReadOnlyList<PathBounds> before)
    {
        if (!_byPath.TryGetValue(field.Path.Text, out var all))
        {
            return null;
        }
        var candidates = all
            .Where(bounds => !multikey || before.All(bounds.MayFollow))
            .OrderByDescending(bounds => bounds.Intervals.All(interval => interval.IsPoint))
            .ThenBy(bounds => bounds.Intervals.Count)
            .ToList();
        if (candidates.Count == 0)
        {
            return null;
        }
        var intervals = multikey
            ? candidates[0].Intervals
            : candidates.Select(bounds => bounds.Intervals).Aggregate(Intersect);
        return candidates[0] with { Intervals = field.Descending ? [.. intervals.Select(interval => interval.Reversed())] : intervals };
    }

    private static IReadOnlyList<Interval> Intersect(IReadOnlyList<Interval> left, IReadOnlyList<Interval> right) =>
        [.. left.SelectMany(one => right.Select(one.Intersect)).OfType<Interval>()];

    private void Add(Filter filter, string prefix, ElementScope? element)
    {
        if (filter is AndFilter and)
        {
            foreach (var part in and.Parts)
            {
                Add(part, prefix, element);
            }
        }
        else if (filter is PathFilter path)
        {
            Add(prefix + path.Path.Text, path.Condition, element);
        }
    }

    private void Add(string path, Condition condition, ElementScope? element)
    {
        switch (condition)
        {
            case CompareCondition compare when Of(compare) is { } interval: Add(path, [interval], element); break;
            case InCondition { HasPatterns: false } set when set.Values.All(IsBoundable): Add(path, [.. Points(set)], element); break;
            case RegexCondition { Prefix: { } text }: Add(path, [Interval.Prefix(text)], element); break;
            case ElementValueCondition each: AddTogether(path, each.Each, element); break;
            case ElementDocumentCondition each: Add(each.Filter, path + ".", new ElementScope(each, path)); break;
        }
    }

    // Conditions on one and the same element narrow each other, arrays or not.
    private void AddTogether(string path, AllOfCondition conditions, ElementScope? element)
    {
        IReadOnlyList<Interval>? together = null;
        foreach (var compare in conditions.Parts.OfType<CompareCondition>())
        {
            if (Of(compare) is { } interval)
            {
                together = together is null ? [interval] : Intersect(together, [interval]);
            }
        }
        if (together is not null)
        {
            Add(path, together, element);
        }
    }

    private void Add(string path, IReadOnlyList<Interval> intervals, ElementScope? element)
    {
        if (!_byPath.TryGetValue(path, out var all))
        {
            _byPath.Add(path, all = []);
        }
        all.Add(new PathBounds(path, intervals, element));
    }

    private static IEnumerable<Interval> Points(InCondition set) => set.Values.DistinctBy(KeyBytes.Of).Select(Interval.Point);

    private static Interval? Of(CompareCondition compare) => !IsBoundable(compare.Operand) ? null : compare.Comparison switch
    {
        Comparison.Equal => Interval.Point(compare.Operand),
        Comparison.Greater => Interval.Above(compare.Operand, inclusive: false),
        Comparison.GreaterOrEqual => Interval.Above(compare.Operand, inclusive: true),
        Comparison.Less => Interval.Below(compare.Operand, inclusive: false),
        _ => Interval.Below(compare.Operand, inclusive: true),
    };

    // An array is found under its elements, not under itself; the ends of all types reach over the range of their own.
    private static bool IsBoundable(BsonValue value) => value is not (BsonArray or BsonMinKey or BsonMaxKey or BsonUndefined);
}
