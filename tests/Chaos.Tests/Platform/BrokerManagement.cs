using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>What the broker says about itself.</summary>
internal sealed class BrokerManagement : IDisposable
{
    /// <summary>Where dead letters wait for an operator.</summary>
    public const string KeptDeadLetters = "streamplatform.dead";

    private readonly HttpClient _http;

    private BrokerManagement(HttpClient http) => _http = http;

    public static async Task<BrokerManagement> OpenAsync(PipelineGraph graph)
    {
        var user = new Uri(await graph.ConnectionStringAsync("messaging")).UserInfo;
        var http = new HttpClient { BaseAddress = graph.App.GetEndpoint("messaging", "management") };
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(user))));
        return new BrokerManagement(http);
    }

    /// <summary>Queues of the rooms with the messages in them, those that are being handled included.</summary>
    public async Task<IReadOnlyDictionary<string, long>> QueuesAsync()
    {
        var queues = await _http.GetFromJsonAsync<JsonElement>("api/queues");
        return queues.EnumerateArray()
            .Where(queue => queue.GetProperty("durable").GetBoolean())
            .ToDictionary(
                queue => queue.GetProperty("name").GetString()!,
                queue => queue.TryGetProperty("messages", out var count) ? count.GetInt64() : 0,
                StringComparer.Ordinal);
    }

    public async Task<long> MemoryAsync() =>
        (await _http.GetFromJsonAsync<JsonElement>("api/nodes")).EnumerateArray().Sum(node => node.GetProperty("mem_used").GetInt64());

    public void Dispose() => _http.Dispose();
}
