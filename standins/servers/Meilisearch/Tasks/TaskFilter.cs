using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace StreamPlatform.Standins.Meilisearch.Tasks;

// ?statuses=enqueued,processing&indexUids=videos&afterEnqueuedAt=…: which tasks are meant, as SQL.
internal sealed class TaskFilter
{
    private static readonly string[] Paging = ["limit", "from", "reverse"];
    private readonly List<string> _conditions = [];
    private readonly List<object?> _values = [];

    public bool IsEmpty => _conditions.Count == 0;

    public string Original { get; private init; } = "";

    public int Limit { get; private set; } = 20;

    public long? From { get; private set; }

    public bool IsReverse { get; private set; }

    public IReadOnlyList<object?> Values => _values;

    public static TaskFilter Read(IQueryCollection query, string original, bool allowsPaging)
    {
        var filter = new TaskFilter { Original = original };
        foreach (var (name, values) in query)
        {
            var text = values.ToString();
            if (Paging.Contains(name, StringComparer.Ordinal) && allowsPaging)
            {
                filter.ReadPaging(name, text);
            }
            else
            {
                filter.ReadCondition(name, text);
            }
        }
        return filter;
    }

    // " WHERE …" for the conditions, and from where on.
    public string Where(bool withFrom)
    {
        var where = new StringBuilder();
        foreach (var condition in _conditions)
        {
            where.Append(where.Length == 0 ? " WHERE " : " AND ").Append(condition);
        }
        if (withFrom && From is { } from)
        {
            where.Append(where.Length == 0 ? " WHERE " : " AND ").Append(CultureInfo.InvariantCulture, $"uid {(IsReverse ? ">=" : "<=")} {from}");
        }
        return where.ToString();
    }

    private void ReadPaging(string name, string text)
    {
        switch (name)
        {
            case "limit":
                Limit = (int)Number(name, text);
                break;
            case "from":
                From = Number(name, text);
                break;
            default:
                IsReverse = bool.TryParse(text, out var reverse) && reverse;
                break;
        }
    }

    private void ReadCondition(string name, string text)
    {
        switch (name)
        {
            case "uids":
                AnyOf("uid", name, text, item => Number(name, item));
                break;
            case "batchUids":
                AnyOf("batch", name, text, item => Number(name, item));
                break;
            case "canceledBy":
                AnyOf("canceled_by", name, text, item => Number(name, item));
                break;
            case "statuses":
                AnyOf("status", name, text, item => Known(name, item, TaskStatuses.All));
                break;
            case "types":
                AnyOf("type", name, text, item => Known(name, item, TaskTypes.All));
                break;
            case "indexUids":
                AnyOf("index_uid", name, text, item => item);
                break;
            case "afterEnqueuedAt" or "afterStartedAt" or "afterFinishedAt":
                Compare(name, name[5..], ">", text);
                break;
            case "beforeEnqueuedAt" or "beforeStartedAt" or "beforeFinishedAt":
                Compare(name, name[6..], "<", text);
                break;
            default:
                throw new ApiError(400, "bad_request", $"Unknown parameter `{name}`: expected one of `limit`, `from`, `reverse`, `batchUids`, `uids`, `canceledBy`, `types`, `statuses`, `indexUids`, `afterEnqueuedAt`, `beforeEnqueuedAt`, `afterStartedAt`, `beforeStartedAt`, `afterFinishedAt`, `beforeFinishedAt`");
        }
    }

    private void AnyOf(string column, string name, string text, Func<string, object?> read)
    {
        if (text == "*")
        {
            // all of them is still a condition: a deletion without any is refused
            _conditions.Add("1");
            return;
        }
        var names = new List<string>();
        foreach (var item in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _values.Add(read(item));
            names.Add($"${_values.Count}");
        }
        _conditions.Add(names.Count == 0 ? throw Wrong(name, text) : $"{column} IN ({string.Join(", ", names)})");
    }

    private void Compare(string name, string column, string comparison, string text)
    {
        if (text == "*")
        {
            _conditions.Add("1");
            return;
        }
        _values.Add(Moment.TryParse(text, out var moment) ? Moment.Text(moment) : throw Wrong(name, text));
        _conditions.Add($"{column.ToLowerInvariant()} {comparison} ${_values.Count}");
    }

    private static long Number(string name, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, text);

    // Clients write the names of types and statuses in any case.
    private static string Known(string name, string text, string[] known) =>
        Array.Find(known, value => value.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? throw Wrong(name, text);

    private static ApiError Wrong(string name, string text) =>
        new(400, $"invalid_task_{RequestFields.Snake(name)}", $"Invalid value in parameter `{name}`: could not parse `{text}`");
}
