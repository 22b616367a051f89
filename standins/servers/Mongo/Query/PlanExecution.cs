using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Query;

// Runs a plan lazily. It reads page by page and holds no statement open between them, so a slow client holds nothing either.
internal sealed class PlanExecution(QueryPlan plan, CollectionInfo? collection, ReadSource source, ExecutionStats stats)
{
    private const int FirstPage = 16;
    private const int LargestPage = 512;

    public IEnumerable<Row> Rows()
    {
        var found = plan.Kind switch
        {
            AccessKind.Nothing => [],
            AccessKind.Collection => WholeCollection(),
            _ => Fetched(),
        };
        return plan.IsExact || plan.Filter is AndFilter { Parts.Count: 0 } ? found : found.Where(row => plan.Filter.Matches(row.Document));
    }

    private IEnumerable<Row> WholeCollection()
    {
        var rid = plan.Backward ? long.MaxValue : long.MinValue;
        while (true)
        {
            var page = new DocumentTable(source.Session, collection!.Id).Page(rid, plan.Backward);
            foreach (var (next, body) in page)
            {
                source.Deadline.Check();
                stats.DocumentsExamined++;
                rid = next;
                yield return new Row(next, body);
            }
            if (page.Count == 0)
            {
                yield break;
            }
        }
    }

    private IEnumerable<Row> Fetched()
    {
        // One document has many keys in a multikey index, and may be met by several branches of a union.
        var seen = plan.Kind == AccessKind.Union || plan.Choices[0].Index.Multikey ? new HashSet<long>() : null;
        foreach (var (rid, body) in plan.Choices.SelectMany(Entries))
        {
            if (seen?.Add(rid) == false)
            {
                continue;
            }
            stats.DocumentsExamined++;
            yield return new Row(rid, body);
        }
    }

    private IEnumerable<(long Rid, byte[] Body)> Entries(IndexChoice choice)
    {
        foreach (var (low, high) in choice.Backward ? choice.Ranges.Reverse() : choice.Ranges)
        {
            var (key, end) = choice.Backward ? (high, low) : (low, high);
            var rid = -1L;
            var size = FirstPage;
            while (true)
            {
                var page = new IndexTable(source.Session, choice.Index.Id).Page(key, rid, end, choice.Backward, size, collection!.Id);
                foreach (var entry in page)
                {
                    source.Deadline.Check();
                    stats.KeysExamined++;
                    (key, rid, var body) = entry;
                    yield return (rid, body);
                }
                if (page.Count < size)
                {
                    break;
                }
                size = Math.Min(size * 2, LargestPage);
            }
        }
    }
}
