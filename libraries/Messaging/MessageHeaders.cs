using System.Globalization;
using System.Text;

namespace StreamPlatform.Messaging;

/// <summary>Reads headers of a message: the broker answers texts as UTF-8 bytes and numbers in the smallest type that holds them.</summary>
internal static class MessageHeaders
{
    /// <summary>W3C trace context of whoever sent the message.</summary>
    public const string TraceParent = "traceparent";

    /// <summary>The work queue that a dead letter comes from.</summary>
    public const string Origin = "origin-queue";

    /// <summary>How often handlers have been tried on a dead letter.</summary>
    public const string Attempts = "attempts";

    /// <summary>Failures of the handler that is told of dead letters, which are no failures of the letter.</summary>
    public const string TellingFailures = "telling-failures";

    /// <summary>When an operator sent a dead letter to its queue again.</summary>
    public const string ReplayedAt = "replayed-at";

    public static string? Text(IDictionary<string, object?>? headers, string name) => Value(headers, name) switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        string text => text,
        _ => null,
    };

    public static int Number(IDictionary<string, object?>? headers, string name) =>
        Value(headers, name) is IConvertible number and not string ? Convert.ToInt32(number, CultureInfo.InvariantCulture) : 0;

    private static object? Value(IDictionary<string, object?>? headers, string name) =>
        headers is not null && headers.TryGetValue(name, out var value) ? value : null;
}
