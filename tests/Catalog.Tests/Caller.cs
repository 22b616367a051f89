using System.Net.Http.Json;
using System.Text.Json;

namespace StreamPlatform.Catalog.Tests;

// Somebody who calls the catalog, signed in or not. Paths are relative to /api/catalog/.
internal sealed class Caller(HttpClient http, string? userId)
{
    public string? Id { get; } = userId;

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> PutAsync(string path, object? body = null, string? ifMatch = null) => SendAsync(HttpMethod.Put, path, body, ifMatch);

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null, string? ifMatch = null) => SendAsync(HttpMethod.Post, path, body, ifMatch);

    public Task<HttpResponseMessage> PatchAsync(string path, object body, string? ifMatch = null) => SendAsync(HttpMethod.Patch, path, body, ifMatch);

    public Task<HttpResponseMessage> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<string> CreateVideoAsync(string title = "A video", string visibility = "public", string? category = null, string[]? tags = null)
    {
        using var answer = await PostAsync("studio/videos", new { title, visibility, category, tags });
        Assert.Equal(201, (int)answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    // what must succeed
    public async Task<JsonElement> DoAsync(Task<HttpResponseMessage> act)
    {
        using var answer = await act;
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return answer.StatusCode == System.Net.HttpStatusCode.NoContent ? default : await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<string> CreatePlaylistAsync(string visibility = "private", params IEnumerable<string> videoIds)
    {
        var id = (await DoAsync(PostAsync("library/playlists", new { title = "A playlist", visibility }))).Text("id");
        foreach (var videoId in videoIds)
        {
            await DoAsync(PutAsync($"playlists/{id}/videos/{videoId}"));
        }

        return id;
    }

    public async Task PublishAsync(string videoId)
    {
        using var answer = await PostAsync($"studio/videos/{videoId}/publish");
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, $"/api/catalog/{path}") { Content = body is null ? null : JsonContent.Create(body, body.GetType()) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return http.SendAsync(request);
    }
}
