using System.Collections.Concurrent;

namespace StreamPlatform.Messaging.Tests;

/// <summary>What handlers saw, in order.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> _seen = new();

    public IReadOnlyList<string> Seen => [.. _seen];

    public void Add(string entry) => _seen.Enqueue(entry);

    /// <summary>Returns when the entry was seen that many times; the test's own timeout says when it never was.</summary>
    public async Task WaitForAsync(string entry, int times = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (_seen.Count(seen => seen == entry) < times)
        {
            Assert.False(patience.IsCancellationRequested, $"'{entry}' was not seen {times} times; seen: {string.Join(", ", _seen)}");
            await Task.Delay(20);
        }
    }
}
