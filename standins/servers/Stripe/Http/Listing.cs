using System.Globalization;
using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Http;

// One page of a kind, newest first, after or before an object.
internal static class Listing
{
    private static readonly (string Name, string Operator)[] Bounds = [("gt", ">"), ("gte", ">="), ("lt", "<"), ("lte", "<=")];

    // A filter is the path in the object, and the value or none.
    public static JsonObject Page(Call call, string kind, params (string Path, object? Value)[] filters)
    {
        var limit = call.Fields.Number("limit") ?? 10;
        if (limit is < 1 or > 100)
        {
            throw ApiErrors.InvalidValue("limit", "This value must be between 1 and 100.");
        }

        var values = new List<object?> { kind };
        var condition = "kind = $1 AND json_extract(body, '$.deleted') IS NULL";
        foreach (var (path, value) in filters.Where(filter => filter.Value is not null))
        {
            values.Add(value is bool flag ? (flag ? 1L : 0L) : value);
            condition += path == "customer" ? $" AND customer = ${values.Count}" : $" AND json_extract(body, '$.{path}') = ${values.Count}";
        }

        condition += Created(call.Fields, values);
        var before = call.Fields.Text("ending_before");
        var cursor = before ?? call.Fields.Text("starting_after");
        if (cursor is not null)
        {
            call.Transaction.Get(kind, cursor, before is null ? "starting_after" : "ending_before");
            values.Add(cursor);
            condition += $" AND seq {(before is null ? "<" : ">")} (SELECT seq FROM objects WHERE id = ${values.Count})";
        }

        values.Add(limit + 1);
        var found = call.Transaction.Database.Query($"{condition} ORDER BY seq {(before is null ? "DESC" : "ASC")} LIMIT ${values.Count}", [.. values]);
        var page = found.Take((int)limit);
        return new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray([.. before is null ? page : page.Reverse()]),
            ["has_more"] = found.Count > limit,
            ["url"] = call.Path,
        };
    }

    private static string Created(Fields fields, List<object?> values)
    {
        var condition = "";
        if (fields.Group("created") is { } range)
        {
            foreach (var (name, operation) in Bounds)
            {
                if (range.Number(name) is { } bound)
                {
                    values.Add(bound);
                    condition += string.Create(CultureInfo.InvariantCulture, $" AND json_extract(body, '$.created') {operation} ${values.Count}");
                }
            }
        }
        else if (fields.Number("created") is { } moment)
        {
            values.Add(moment);
            condition += string.Create(CultureInfo.InvariantCulture, $" AND json_extract(body, '$.created') = ${values.Count}");
        }

        return condition;
    }
}
