using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace StreamPlatform.EndToEnd.Tests.Streams;

/// <summary>A creator who uses the API without the site.</summary>
internal sealed class Creator(HttpClient api)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public HttpClient Api { get; } = api;

    /// <summary>Uploads a file and waits until it is finished; the id of the video.</summary>
    public async Task<string> PublishAsync(string path)
    {
        var created = await Api.PostAsJsonAsync("api/catalog/studio/videos", new { title = Path.GetFileName(path) });
        var id = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/studio/uploads") { Content = new ByteArrayContent(await File.ReadAllBytesAsync(path)) };
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Length", $"{new FileInfo(path).Length}");
        request.Headers.Add("Upload-Metadata", $"videoId {Base64(id)},filename {Base64(Path.GetFileName(path))}");
        request.Content.Headers.ContentType = new("application/offset+octet-stream");
        using var uploaded = await Api.SendAsync(request);
        Assert.Equal(201, (int)uploaded.StatusCode);
        await WaitUntilReadyAsync(id);
        return id;
    }

    public async Task<JsonElement> UntilAsync(string id, Func<JsonElement, bool> reached)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var video = await Api.GetFromJsonAsync<JsonElement>($"api/catalog/studio/videos/{id}", patience.Token);
            if (reached(video))
            {
                return video;
            }

            await Task.Delay(200, patience.Token);
        }
    }

    private Task WaitUntilReadyAsync(string id) => UntilAsync(id, video =>
    {
        var processing = video.GetProperty("processing");
        Assert.False(processing.GetProperty("state").GetString() is "refused" or "failed", $"{video.GetProperty("title")}: {processing.GetProperty("reason")}");
        return processing.GetProperty("state").GetString() == "ready";
    });

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
