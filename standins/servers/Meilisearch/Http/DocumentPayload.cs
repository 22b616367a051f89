using System.Text;
using System.Text.Json;

namespace StreamPlatform.Standins.Meilisearch.Http;

// Documents as they come: a list or one of them as JSON, or one per line. They are kept as a list.
internal static class DocumentPayload
{
    public static async Task<(byte[] Documents, int Count)> ReadAsync(Call call)
    {
        var isLines = call.ContentType switch
        {
            "application/json" => false,
            "application/x-ndjson" => true,
            "text/csv" => throw ApiErrors.NotSupported("Documents as CSV"),
            var other => throw ApiErrors.InvalidContentType(other),
        };
        var bytes = await call.BytesAsync();
        if (bytes.Length == 0)
        {
            throw ApiErrors.MissingPayload();
        }
        try
        {
            return isLines ? Lines(bytes) : List(bytes);
        }
        catch (JsonException wrong)
        {
            throw ApiErrors.MalformedPayload(wrong.Message);
        }
    }

    private static (byte[], int) List(byte[] bytes)
    {
        using var payload = JsonDocument.Parse(bytes);
        if (payload.RootElement.ValueKind == JsonValueKind.Object)
        {
            return ([(byte)'[', .. bytes, (byte)']'], 1);
        }
        if (payload.RootElement.ValueKind != JsonValueKind.Array || payload.RootElement.EnumerateArray().Any(document => document.ValueKind != JsonValueKind.Object))
        {
            throw ApiErrors.MalformedPayload("expected a sequence of objects");
        }
        return (bytes, payload.RootElement.GetArrayLength());
    }

    private static (byte[], int) Lines(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return List(Encoding.UTF8.GetBytes($"[{string.Join(',', lines)}]"));
    }
}
