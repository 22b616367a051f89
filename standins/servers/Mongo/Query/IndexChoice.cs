using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Query;

// How well one index serves one query: the ranges of keys to read, and whether they come in the order asked for.
internal sealed class IndexChoice
{
    // Above this, points of several $in are no longer multiplied with each other.
    private const int MaxRanges = 2000;

    private readonly List<IReadOnlyList<Interval>> _intervals = [];

    private IndexChoice(IndexInfo index) => Index = index;

    public IndexInfo Index { get; }

    public IReadOnlyList<(byte[] Low, byte[] High)> Ranges { get; private set; } = [];

    public bool Backward { get; private set; }

    public bool Sorted { get; private set; }

    public int EqualFields { get; private set; }

    public int BoundFields => _intervals.Count;

    public bool IsUseful => BoundFields > 0 || Sorted;

    // Equality first, then a range, then the order for free.
    public int Score => (EqualFields * 100) + ((BoundFields - EqualFields) * 40) + (Sorted ? 30 : 0) - Index.Fields.Length;

    public static IndexChoice Of(IndexInfo index, FieldBounds bounds, SortSpec? sort)
    {
        var choice = new IndexChoice(index);
        choice.Bind(bounds);
        if (sort is not null && !index.Multikey)
        {
            choice.FollowSort(sort);
        }
        return choice;
    }

    public IEnumerable<(string Path, IReadOnlyList<string> Shown)> Describe() => Index.Fields.Select((field, at) =>
        (field.Path.Text, (IReadOnlyList<string>)[.. (at < _intervals.Count ? _intervals[at] : [Interval.Everything]).Select(interval => interval.Shown)]));

    // Equalities only, each on its own field; null also means missing, a decimal is finer than its key.
    public bool IsExactFor(Filter filter)
    {
        IReadOnlyList<Filter> parts = filter is AndFilter and ? and.Parts : [filter];
        return !Index.Multikey && !Index.Sparse && Index.Partial is null && parts.Count == EqualFields
            && parts.Count == Index.Fields.Take(EqualFields).Count(field => parts.Any(part => IsPlainEquality(part, field.Path)));
    }

    private static bool IsPlainEquality(Filter part, FieldPath path) =>
        part is PathFilter { Condition: CompareCondition { IsEquality: true } equal } on && on.Path.Text == path.Text
        && equal.Operand is not (BsonNull or BsonDecimal128 or BsonArray or BsonDocument or BsonRegularExpression);

    private void Bind(FieldBounds bounds)
    {
        var prefixes = new List<byte[]> { Array.Empty<byte>() };
        var bound = new List<PathBounds>();
        foreach (var field in Index.Fields)
        {
            if (bounds.For(field, Index.Multikey, bound) is not { } found)
            {
                break;
            }
            bound.Add(found);
            var intervals = found.Intervals;
            _intervals.Add(intervals);
            if (!intervals.All(interval => interval.IsPoint) || intervals.Count * prefixes.Count > MaxRanges)
            {
                SetRanges(prefixes.SelectMany(prefix => intervals.Select(interval => (interval.Low.Behind(prefix), interval.High.Behind(prefix)))));
                return;
            }
            prefixes = [.. prefixes.SelectMany(prefix => intervals.Select(point => point.Low.Behind(prefix).Prefix))];
            EqualFields++;
        }
        SetRanges(prefixes.Select(prefix => prefix.Length == 0
            ? (Interval.Everything.Low, Interval.Everything.High)
            : (new Bound(prefix, After: false), new Bound(prefix, After: true))));
    }

    private void SetRanges(IEnumerable<(Bound Low, Bound High)> ranges) =>
        Ranges = [.. ranges.Select(range => (range.Low.ToKey(), range.High.ToKey())).OrderBy(range => new KeyBytes(range.Item1))];

    private void FollowSort(SortSpec sort)
    {
        var at = 0;
        bool? backward = null;
        foreach (var wanted in sort.Fields)
        {
            while (at < Index.Fields.Length && IsSinglePoint(at) && Index.Fields[at].Path.Text != wanted.Path.Text)
            {
                at++;
            }
            if (at == Index.Fields.Length || Index.Fields[at].Path.Text != wanted.Path.Text)
            {
                return;
            }
            var against = Index.Fields[at].Descending != wanted.Descending;
            if (!IsSinglePoint(at))
            {
                if (backward is { } direction && direction != against)
                {
                    return;
                }
                backward = against;
            }
            at++;
        }
        Sorted = true;
        Backward = backward ?? false;
    }

    private bool IsSinglePoint(int field) => field < EqualFields && _intervals[field].Count == 1;
}
