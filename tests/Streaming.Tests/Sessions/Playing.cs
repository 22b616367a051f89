using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using StreamPlatform.Streaming.Sessions;

namespace StreamPlatform.Streaming.Tests.Sessions;

// What a player and an edge ask.
internal static class Playing
{
    public static string NewViewer() => $"eu-222-{Guid.NewGuid():N}";

    public static async Task<Answer> StartAsync(this StreamingApp app, AVideo video, string? viewerId, string query = "")
    {
        using var response = await app.ClientOf(viewerId).PostAsync($"/api/streaming/videos/{video.VideoId}/sessions{query}", null);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return response.StatusCode == HttpStatusCode.Created
            ? new Answer("201", body.Deserialize<StartedSession>(JsonSerializerOptions.Web)!, body, response.Headers.RetryAfter is not null)
            : new Answer($"{(int)response.StatusCode} {body.GetProperty("type").GetString()!.Split('/')[^1]}", null!, body, response.Headers.RetryAfter is not null);
    }

    public static async Task<HttpStatusCode> CheckAsync(this StreamingApp app, StartedSession session, AVideo video)
    {
        using var answer = await app.ClientOf(null).GetAsync($"/origin/sessions/{session.SessionId}/{video.VideoId}");
        return answer.StatusCode;
    }

    public static async Task EndAsync(this StreamingApp app, StartedSession session)
    {
        using var answer = await app.ClientOf(null).DeleteAsync($"/api/streaming/sessions/{session.SessionId}");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}

internal sealed record Answer(string Said, StartedSession Session, JsonElement Body, bool SaysWhenToAskAgain);
