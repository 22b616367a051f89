using System.Net.Http.Json;
using System.Text.Json;

namespace StreamPlatform.EndToEnd.Tests;

/// <summary>What the dashboard has heard from the processes of the platform.</summary>
public sealed class Dashboard(DistributedApplication app) : IAsyncDisposable
{
    public const string Token = "end-to-end";
    private readonly HttpClient _client = new() { BaseAddress = AddressIn(app) };

    public Uri Invitation => new(_client.BaseAddress!, $"login?t={Token}");

    public Uri PageOf(JsonElement trace) => new(_client.BaseAddress!, $"traces/detail/{trace.GetProperty("traceId").GetString()}");

    public async Task<Dashboard> LogInAsync()
    {
        using var answer = await _client.GetAsync(Invitation);
        answer.EnsureSuccessStatusCode();
        return this;
    }

    /// <summary>The newest trace with a span of this name or attribute.</summary>
    public async Task<JsonElement?> TraceWithAsync(string text) =>
        (await ListAsync($"api/telemetry/traces?text={Uri.EscapeDataString(text)}")).Cast<JsonElement?>().FirstOrDefault();

    public Task<JsonElement[]> SpansAsync(JsonElement trace) => ListAsync($"api/telemetry/traces/{trace.GetProperty("traceId").GetString()}");

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement[]> ListAsync(string path) => (await _client.GetFromJsonAsync<JsonElement[]>(new Uri(path, UriKind.Relative)))!;

    // processes are told where the dashboard is
    private static Uri AddressIn(DistributedApplication app) =>
        app.ResourceNotifications.TryGetCurrentState("gateway", out var gateway)
            ? new Uri(gateway.Snapshot.EnvironmentVariables.Single(variable => variable.Name == "OTEL_EXPORTER_OTLP_ENDPOINT").Value!)
            : throw new InvalidOperationException("The gateway is not there.");
}
