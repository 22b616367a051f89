using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using StreamPlatform.Contracts;

namespace StreamPlatform.Studio.Tests;

// A creator with a client of the upload protocol.
internal sealed class Creator
{
    private readonly StudioApp _app;

    public Creator(StudioApp app, string id, string token)
    {
        _app = app;
        Id = id;
        Token = token;
        Http = app.CreateClient();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        Http.DefaultRequestHeaders.Add("Tus-Resumable", "1.0.0");
    }

    public string Id { get; }

    public string Token { get; }

    public HttpClient Http { get; }

    public string NewVideo()
    {
        var videoId = Ids.NewVideo();
        _app.Catalog.Add(videoId, Id);
        return videoId;
    }

    public static string Metadata(string videoId, string filename = "film.mp4") =>
        $"videoId {Base64(videoId)},filename {Base64(filename)},filetype {Base64("video/mp4")}";

    public Task<HttpResponseMessage> PostAsync(params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, "/api/studio/uploads", body: null, headers);

    public Task<HttpResponseMessage> PostAsync(string videoId, long length) =>
        PostAsync(("Upload-Length", Text(length)), ("Upload-Metadata", Metadata(videoId)));

    // The path of a new upload.
    public async Task<string> BeginAsync(string videoId, long length)
    {
        using var answer = await PostAsync(videoId, length);
        Assert.Equal(201, (int)answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public Task<HttpResponseMessage> HeadAsync(string path) => SendAsync(HttpMethod.Head, path, body: null);

    public Task<HttpResponseMessage> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, body: null);

    public Task<HttpResponseMessage> PatchAsync(string path, long offset, byte[] bytes, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Patch, path, Body(bytes), [("Upload-Offset", Text(offset)), .. headers]);

    public async Task<long> OffsetAsync(string path)
    {
        using var answer = await HeadAsync(path);
        Assert.Equal(200, (int)answer.StatusCode);
        return long.Parse(answer.Header("Upload-Offset")!, CultureInfo.InvariantCulture);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request, HttpCompletionOption.ResponseContentRead);
    }

    public static ByteArrayContent Body(byte[] bytes, string type = "application/offset+octet-stream") =>
        new(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
