using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Dashboard.Resources;

/// <summary>Server-sent events: "data: {json}" and an empty line.</summary>
internal static class EventStream
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Begin(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
    }

    public static async Task SendAsync<T>(HttpContext http, T value)
    {
        await http.Response.WriteAsync("data: ", http.RequestAborted).ConfigureAwait(false);
        await JsonSerializer.SerializeAsync(http.Response.Body, value, Json, http.RequestAborted).ConfigureAwait(false);
        await http.Response.WriteAsync("\n\n", http.RequestAborted).ConfigureAwait(false);
        await http.Response.Body.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }
}
