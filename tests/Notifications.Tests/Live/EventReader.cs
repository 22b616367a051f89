namespace StreamPlatform.Notifications.Tests.Live;

internal sealed record Received(string? Id, string Event, string Data);

// A client of server-sent events.
internal sealed class EventReader(HttpResponseMessage answer, StreamReader lines) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<EventReader> OpenAsync(HttpClient client, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/notifications/stream");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        return new EventReader(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    // The next event; null at the end.
    public async Task<Received?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        Dictionary<string, string> fields = [];
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length == 0 && fields.TryGetValue("event", out var name))
            {
                return new Received(fields.GetValueOrDefault("id"), name, fields["data"]);
            }

            if (line.Split(": ", 2) is [{ Length: > 0 } field, var value])
            {
                fields[field] = value;
            }
        }

        return null;
    }

    public async Task<Received> NextAsync(string name)
    {
        while (await NextAsync() is { } received)
        {
            if (received.Event == name)
            {
                return received;
            }
        }

        throw new EndOfStreamException($"The stream ended before a {name}.");
    }

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}
