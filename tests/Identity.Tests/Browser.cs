using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace StreamPlatform.Identity.Tests;

// One client behind the gateway, with a cookie jar for the one cookie there is.
public sealed class Browser(HttpClient client, string? address)
{
    public const string Password = "seven unlikely badgers";
    private const string CookieName = "__Host-refresh";

    private readonly string _address = address ?? $"10.{Byte()}.{Byte()}.{Byte()}";

    public string? Cookie { get; set; }

    public string? SetCookie { get; private set; }

    public string? AccessToken { get; set; }

    public string UserAgent { get; set; } = "Test/1.0";

    public string? Origin { get; set; } = "https://stream.test";

    public Task<HttpResponseMessage> RegisterAsync(string email, string displayName = "Anna Example", string password = Password) =>
        PostAsync("/api/auth/register", new { email, password, displayName });

    public Task<HttpResponseMessage> SignInAsync(string email, string password = Password) =>
        PostAsync("/api/auth/sign-in", new { email, password });

    public Task<HttpResponseMessage> RefreshAsync() => PostAsync("/api/auth/refresh");

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<JsonNode> GetJsonAsync(string path) => await (await GetAsync(path)).EnsureSuccessStatusCode().JsonAsync();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Forwarded-For", _address);
        request.Headers.Add("X-Forwarded-Host", "stream.test");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.UserAgent.ParseAdd(UserAgent);
        if (Origin is not null && method != HttpMethod.Get)
        {
            request.Headers.Add("Origin", Origin);
        }

        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", $"{CookieName}={Cookie}");
        }

        if (AccessToken is not null)
        {
            request.Headers.Authorization = new("Bearer", AccessToken);
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        var response = await client.SendAsync(request);
        await KeepAsync(response);
        return response;
    }

    private async Task KeepAsync(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Set-Cookie", out var values))
        {
            SetCookie = values.Single();
            var value = SetCookie.Split(';')[0][(CookieName.Length + 1)..];
            Cookie = value.Length == 0 ? null : value;
        }

        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "application/json" &&
            await response.JsonAsync() is JsonObject answer && answer["accessToken"] is { } token)
        {
            AccessToken = token.GetValue<string>();
        }
    }

    private static int Byte() => RandomNumberGenerator.GetInt32(1, 255);
}

public static class Answers
{
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    // the last part of the problem's type
    public static async Task<string> ProblemAsync(this HttpResponseMessage response) =>
        (await response.JsonAsync())["type"]!.GetValue<string>().Split('/')[^1];
}
