using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meilisearch;

internal static class ClientJson
{
    public static readonly JsonSerializerOptions WithoutNulls = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static readonly JsonSerializerOptions WithNulls = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Task<T> SendAsync<T>(this HttpClient http, HttpMethod method, string uri, object body, CancellationToken cancellationToken) =>
        http.SendAsync<T>(method, uri, body, WithoutNulls, cancellationToken);

    public static async Task<T> SendAsync<T>(
        this HttpClient http, HttpMethod method, string uri, object body, JsonSerializerOptions json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, uri)
        {
            Content = body is null ? null : JsonContent.Create(body, body.GetType(), new("application/json"), json),
        };
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await response.Content.ReadFromJsonAsync<T>(cancellationToken).ConfigureAwait(false);
    }
}
