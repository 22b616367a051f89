using System.Globalization;
using System.Net;
using StreamPlatform.CdnSync.Pushing;
using StreamPlatform.Edges;

namespace StreamPlatform.CdnSync.Edges;

// What an edge is asked: operations that only the platform can sign, and files, with a token as any viewer has one.
internal sealed class EdgeClient(string name, string url, HttpClient http, TokenKey key, TimeProvider time)
{
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);

    public string Name => name;

    // Gone for good.
    public Task PurgeAsync(string prefix, CancellationToken cancellationToken) => DeleteAsync("purge", prefix, cancellationToken);

    // No file left; may come back.
    public Task DropAsync(string prefix, CancellationToken cancellationToken) => DeleteAsync("drop", prefix, cancellationToken);

    // Cache keys below a prefix.
    public async Task<IReadOnlyList<string>> HeldAsync(string prefix, CancellationToken cancellationToken) =>
        Lines(await ReadAsync("held", prefix, cancellationToken));

    // Requests by cache status, since the edge started.
    public async Task<IReadOnlyDictionary<string, long>> TrafficAsync(CancellationToken cancellationToken) =>
        Lines(await ReadAsync("traffic", EdgePaths.All, cancellationToken))
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => long.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    // Makes the edge fetch a file. Returns its length.
    public async Task<long> PushAsync(PushList list, PushFile file, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(AddressOf(list, file), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var counted = new CountingStream();
        await content.CopyToAsync(counted, cancellationToken);
        return counted.Length;
    }

    // Whether the copy that the edge holds is that of the origin, as far as the origin knows its tag.
    public async Task<bool> IsSameAsync(PushList list, PushFile file, CancellationToken cancellationToken)
    {
        if (file.ETag is null)
        {
            return true;
        }

        using var request = new HttpRequestMessage(HttpMethod.Head, AddressOf(list, file));
        using var answer = await http.SendAsync(request, cancellationToken);
        return answer.EnsureSuccessStatusCode().Headers.ETag?.Tag == file.ETag;
    }

    private async Task DeleteAsync(string operation, string prefix, CancellationToken cancellationToken)
    {
        using var answer = await http.DeleteAsync(AddressOf(operation, prefix), cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<string> ReadAsync(string operation, string prefix, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(AddressOf(operation, prefix), cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound ? "" : await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken);
    }

    private Uri AddressOf(string operation, string prefix) => new(url + TokenSigner.SignOperation(key, operation, prefix, time.GetUtcNow() + Validity));

    private Uri AddressOf(PushList list, PushFile file)
    {
        var now = time.GetUtcNow();
        return new Uri($"{url}/{TokenSigner.Sign(key, EdgePaths.Plan(list.VideoId, list.PlanId), $"cdn-sync-{list.PlanId}", now, now + Validity)}{file.Path}");
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
