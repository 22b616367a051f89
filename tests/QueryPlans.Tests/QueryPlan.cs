using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;

namespace StreamPlatform.QueryPlans.Tests;

// How Postgres would look for the rows of a query whose values it does not know. Reading a whole table is made so dear that it is planned only where no index helps.
internal static partial class QueryPlan
{
    public static async Task<IReadOnlyList<string>> TablesReadWholeAsync(NpgsqlConnection connection, Query query)
    {
        var names = new List<string>();
        var sql = Interpolated().Replace(query.Sql, "*");
        sql = Unnest().Replace(sql, unnest => Parameter().Replace(unnest.Value, "$0::text[]"));
        sql = Parameter().Replace(sql, parameter =>
        {
            var name = parameter.Groups["name"].Value;
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                names.Add(name);
            }

            return $"${names.IndexOf(name) + 1}";
        });
        var count = Math.Max(names.Count, Position().Matches(sql).Select(match => int.Parse(match.Groups["position"].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max());
        var values = count == 0 ? "" : $"({string.Join(", ", Enumerable.Repeat("null", count))})";
        await ExecuteAsync(connection, $"prepare looked_at as {sql}");
        try
        {
            await using var explain = new NpgsqlCommand($"explain (format json) execute looked_at{values}", connection);
            using var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync())!);
            var partial = await PartialIndexesAsync(connection);
            return [.. ReadWhole(plan.RootElement[0].GetProperty("Plan"), partial).Distinct(StringComparer.Ordinal)];
        }
        finally
        {
            await ExecuteAsync(connection, "deallocate looked_at");
        }
    }

    public static async Task PrepareAsync(NpgsqlConnection connection) =>
        await ExecuteAsync(connection, "set enable_seqscan = off; set plan_cache_mode = force_generic_plan");

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<HashSet<string>> PartialIndexesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select indexrelid::regclass::text from pg_index where indpred is not null", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    // A table, or all of an index whose rows are then looked at one by one. An index of some rows only has been chosen for them: empty tables leave nothing to choose by.
    private static IEnumerable<string> ReadWhole(JsonElement node, HashSet<string> partial)
    {
        var type = node.GetProperty("Node Type").GetString()!;
        var isWhole = type == "Seq Scan"
            || (type is "Index Scan" or "Index Only Scan" && !node.TryGetProperty("Index Cond", out _) && node.TryGetProperty("Filter", out _)
                && !partial.Contains(node.GetProperty("Index Name").GetString()!));
        if (isWhole)
        {
            yield return node.GetProperty("Relation Name").GetString()!;
        }

        if (node.TryGetProperty("Plans", out var inner))
        {
            foreach (var found in inner.EnumerateArray().SelectMany(one => ReadWhole(one, partial)))
            {
                yield return found;
            }
        }
    }

    [GeneratedRegex(@"(?<![\w@:])@(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\$(?<position>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Position();

    [GeneratedRegex(@"unnest\([^)]*\)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Unnest();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Interpolated();
}
