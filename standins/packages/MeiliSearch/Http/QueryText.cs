using System.Globalization;

namespace Meilisearch;

// The public properties of an object as "?limit=20&statuses=Enqueued,Processing".
internal static class QueryText
{
    public static string Append(string uri, object query)
    {
        var parts = query is null
            ? []
            : query.GetType().GetProperties()
                .Select(property => (property.Name, Value: property.GetValue(query)))
                .Where(property => property.Value is not null)
                .Select(property => $"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}={Text(property.Value)}")
                .ToList();
        return parts.Count == 0 ? uri : $"{uri}?{string.Join('&', parts)}";
    }

    private static string Text(object value) => value switch
    {
        List<string> texts => string.Join(',', texts.Select(Uri.EscapeDataString)),
        List<int> numbers => string.Join(',', numbers),
        List<TaskInfoStatus> statuses => string.Join(',', statuses),
        List<TaskInfoType> types => string.Join(',', types),
        DateTime moment => Uri.EscapeDataString(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture)),
        _ => Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
