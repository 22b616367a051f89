using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace StreamPlatform.Demo;

/// <summary>The platform's public API as a creator's program sees it.</summary>
internal sealed class PlatformClient(HttpClient http, DemoAccount account)
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan StartingPatience = TimeSpan.FromMinutes(2);

    // seldom: what the gateway cannot pass on yet counts as failed, and many of those alert the operator
    private static readonly TimeSpan StartingInterval = TimeSpan.FromSeconds(2);

    // one address of each room that a creator and a viewer need
    private static readonly string[] Rooms = ["api/auth/sessions", "api/catalog/categories", "api/studio/uploads", "api/streaming/videos/none/sessions"];
    private DateTimeOffset _signedInAt;

    /// <summary>The site opens before every room behind it does: waits until each gives an answer of its own, whatever it is.</summary>
    public async Task WaitUntilOpenAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartingPatience);
        foreach (var room in Rooms)
        {
            while (await IsAwayAsync(room, patience.Token))
            {
                await Task.Delay(StartingInterval, patience.Token);
            }
        }
    }

    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        var answer = await http.PostAsJsonAsync("api/auth/sign-in", account, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            answer = await http.PostAsJsonAsync(
                "api/auth/register", new { account.Email, account.Password, DisplayName = "Math in Motion" }, cancellationToken);
        }

        await UseTokenAsync(answer, cancellationToken);
        await UseTokenAsync(await http.PostAsync("api/auth/creator", content: null, cancellationToken), cancellationToken);
    }

    public async Task EnsureChannelAsync(CancellationToken cancellationToken)
    {
        var channel = new { Handle = "mathinmotion", Name = "Math in Motion", Description = "Moving pictures made of formulas." };
        await ExpectAsync(await http.PutAsJsonAsync("api/catalog/studio/channel", channel, cancellationToken), cancellationToken);
    }

    public async Task<IReadOnlyList<JsonElement>> ListVideosAsync(CancellationToken cancellationToken)
    {
        var page = await ReadAsync(await http.GetAsync("api/catalog/studio/videos?limit=100", cancellationToken), cancellationToken);
        return [.. page.GetProperty("items").EnumerateArray()];
    }

    /// <summary>Creates and publishes a video, so that it goes live by itself once it can be played.</summary>
    public async Task<string> CreateVideoAsync(DemoVideo video, CancellationToken cancellationToken)
    {
        var request = new { video.Title, video.Description, video.Category, video.Tags, Visibility = "public" };
        var created = await ReadAsync(await http.PostAsJsonAsync("api/catalog/studio/videos", request, cancellationToken), cancellationToken);
        var id = created.GetProperty("id").GetString()!;
        await ExpectAsync(await http.PostAsync($"api/catalog/studio/videos/{id}/publish", content: null, cancellationToken), cancellationToken);
        return id;
    }

    public async Task<JsonElement> GetVideoAsync(string id, CancellationToken cancellationToken)
    {
        if (TimeProvider.System.GetUtcNow() - _signedInAt > TokenLife)
        {
            await SignInAsync(cancellationToken);
        }

        return await ReadAsync(await http.GetAsync($"api/catalog/studio/videos/{id}", cancellationToken), cancellationToken);
    }

    public async Task DeleteVideoAsync(string id, CancellationToken cancellationToken) =>
        await ExpectAsync(await http.DeleteAsync($"api/catalog/studio/videos/{id}", cancellationToken), cancellationToken);

    /// <summary>Uploads a file by tus: one creation, one PATCH.</summary>
    public async Task UploadAsync(string videoId, string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        using var creation = new HttpRequestMessage(HttpMethod.Post, "api/studio/uploads");
        creation.Headers.Add("Tus-Resumable", "1.0.0");
        creation.Headers.Add("Upload-Length", file.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        creation.Headers.Add(
            "Upload-Metadata",
            $"videoId {Base64(videoId)},filename {Base64(Path.GetFileName(path))},filetype {Base64("video/mp4")}");
        var created = await ExpectAsync(await http.SendAsync(creation, cancellationToken), cancellationToken);

        using var append = new HttpRequestMessage(HttpMethod.Patch, created.Headers.Location);
        append.Headers.Add("Tus-Resumable", "1.0.0");
        append.Headers.Add("Upload-Offset", "0");
        append.Content = new StreamContent(file);
        append.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        await ExpectAsync(await http.SendAsync(append, cancellationToken), cancellationToken);
    }

    public async Task<JsonElement> StartPlaybackAsync(string videoId, CancellationToken cancellationToken) =>
        await ReadAsync(await http.PostAsync($"api/streaming/videos/{videoId}/sessions", content: null, cancellationToken), cancellationToken);

    private async Task<bool> IsAwayAsync(string room, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(room, cancellationToken);
        return answer.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task UseTokenAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var session = await ReadAsync(answer, cancellationToken);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        _signedInAt = TimeProvider.System.GetUtcNow();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await ExpectAsync(answer, cancellationToken);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    private static async Task<HttpResponseMessage> ExpectAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        var body = await answer.Content.ReadAsStringAsync(cancellationToken);
        throw new DemoException($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}: {body}");
    }
}
