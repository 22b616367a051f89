using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>A creator who uses the public API, and does not give up when it does not answer.</summary>
internal sealed class Creator : IDisposable
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(7);

    private readonly HttpClient _http;
    private readonly string _email = $"{Guid.NewGuid():N}@example.com";
    private readonly SemaphoreSlim _signingIn = new(1, 1);
    private DateTimeOffset _signedInAt;

    private Creator(Uri site) => _http = new HttpClient { BaseAddress = site, Timeout = TimeSpan.FromSeconds(40) };

    private object Account => new { Email = _email, Password = "seven purple lanterns 42", DisplayName = "Chaos" };

    public static async Task<Creator> RegisterAsync(Uri site)
    {
        var creator = new Creator(site);
        await creator.UseTokenAsync(await creator.PostAsync("api/auth/register", creator.Account));
        await creator.UseTokenAsync(await creator.PostAsync("api/auth/creator"));
        var channel = new { Handle = $"ch-{Guid.NewGuid():N}"[..20], Name = "Chaos", Description = string.Empty };
        await ReadAsync(await Patience.SendAsync(creator._http, () => new(HttpMethod.Put, "api/catalog/studio/channel") { Content = JsonContent.Create(channel) }));
        return creator;
    }

    /// <summary>Creates a video that goes live by itself once it can be played.</summary>
    public async Task<string> CreateVideoAsync(string title)
    {
        await KeepSignedInAsync();
        var created = await ReadAsync(await PostAsync("api/catalog/studio/videos", new { Title = title, Visibility = "public" }));
        var id = created.GetProperty("id").GetString()!;
        await ReadAsync(await PostAsync($"api/catalog/studio/videos/{id}/publish"));
        return id;
    }

    /// <summary>Uploads a file in two requests, and whatever a cut leaves undone again. Returns when the platform says that it has every byte.</summary>
    public async Task UploadAsync(string videoId, string path)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        var location = await BeginUploadAsync(videoId, Path.GetFileName(path), bytes.Length);
        var half = bytes.Length / 2;
        long offset;
        while ((offset = await OffsetAsync(location)) < bytes.Length)
        {
            var end = offset < half ? half : bytes.Length;
            using var answer = await Patience.SendAsync(_http, () => Append(location, offset, bytes.AsMemory((int)offset..end)));

            // 409: an attempt whose answer was lost had got further
            Assert.True(answer.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.Conflict, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    public async Task<JsonElement> VideoAsync(string id) => await GetAsync($"api/catalog/studio/videos/{id}");

    public async Task RenameAsync(string id, string title) => await ReadAsync(await Patience.SendAsync(
        _http, () => new(HttpMethod.Patch, $"api/catalog/studio/videos/{id}") { Content = JsonContent.Create(new { Title = title }) }));

    public async Task RemoveAsync(string id)
    {
        await KeepSignedInAsync();
        using var answer = await Patience.SendAsync(_http, () => new(HttpMethod.Delete, $"api/catalog/studio/videos/{id}"));
        Assert.True(answer.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotFound, $"{answer.StatusCode}");
    }

    /// <summary>The address of the video's manifest on an edge.</summary>
    public async Task<Uri> PlayAsync(string id)
    {
        await KeepSignedInAsync();
        var session = await ReadAsync(await PostAsync($"api/streaming/videos/{id}/sessions"));
        return new Uri(session.GetProperty("manifestUrl").GetString()!);
    }

    public void Dispose()
    {
        _http.Dispose();
        _signingIn.Dispose();
    }

    private async Task<Uri> BeginUploadAsync(string videoId, string fileName, long length)
    {
        await KeepSignedInAsync();
        using var answer = await Patience.SendAsync(_http, () =>
        {
            var creation = new HttpRequestMessage(HttpMethod.Post, "api/studio/uploads");
            creation.Headers.Add("Tus-Resumable", "1.0.0");
            creation.Headers.Add("Upload-Length", length.ToString(CultureInfo.InvariantCulture));
            creation.Headers.Add("Upload-Metadata", $"videoId {Base64(videoId)},filename {Base64(fileName)},filetype {Base64("video/mp4")}");
            return creation;
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location!;
    }

    private async Task<long> OffsetAsync(Uri location)
    {
        await KeepSignedInAsync();
        using var answer = await Patience.SendAsync(_http, () =>
        {
            var question = new HttpRequestMessage(HttpMethod.Head, location);
            question.Headers.Add("Tus-Resumable", "1.0.0");
            return question;
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
    }

    private static HttpRequestMessage Append(Uri location, long offset, ReadOnlyMemory<byte> bytes)
    {
        var append = new HttpRequestMessage(HttpMethod.Patch, location) { Content = new ReadOnlyMemoryContent(bytes) };
        append.Headers.Add("Tus-Resumable", "1.0.0");
        append.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
        append.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return append;
    }

    private async Task KeepSignedInAsync()
    {
        await _signingIn.WaitAsync();
        try
        {
            if (TimeProvider.System.GetUtcNow() - _signedInAt > TokenLife)
            {
                await UseTokenAsync(await PostAsync("api/auth/sign-in", Account));
            }
        }
        finally
        {
            _signingIn.Release();
        }
    }

    private Task<HttpResponseMessage> PostAsync(string path, object? body = null) =>
        Patience.SendAsync(_http, () => new(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) });

    private async Task<JsonElement> GetAsync(string path)
    {
        await KeepSignedInAsync();
        return await ReadAsync(await Patience.SendAsync(_http, () => new(HttpMethod.Get, path)));
    }

    private async Task UseTokenAsync(HttpResponseMessage answer)
    {
        var session = await ReadAsync(answer);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        _signedInAt = TimeProvider.System.GetUtcNow();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.AbsolutePath} answered {(int)answer.StatusCode}: {body}");
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
