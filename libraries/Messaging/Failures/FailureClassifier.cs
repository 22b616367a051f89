using System.Data.Common;
using System.Net.Sockets;
using RabbitMQ.Client.Exceptions;

namespace StreamPlatform.Messaging.Failures;

/// <summary>
/// The one place that decides what kind of failure an exception is. The outermost exception that says something decides: a handler that wraps a lost
/// connection into a <see cref="PermanentFailureException"/> has given up on it.
/// </summary>
internal sealed class FailureClassifier(IEnumerable<FailureRule> rules)
{
    private readonly List<FailureRule> _rules = [.. rules];

    public FailureKind Classify(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (Said(current) is { } kind)
            {
                return kind;
            }
        }

        return FailureKind.Unknown;
    }

    private FailureKind? Said(Exception exception) => exception switch
    {
        PermanentFailureException => FailureKind.Permanent,
        _ when _rules.Select(rule => rule(exception)).FirstOrDefault(kind => kind is not null) is { } kind => kind,
        _ when IsTransient(exception) => FailureKind.Transient,
        _ => null,
    };

    private static bool IsTransient(Exception exception) => exception switch
    {
        DbException database => database.IsTransient || IsShutdown(database.SqlState),
        FileNotFoundException or DirectoryNotFoundException or PathTooLongException => false,
        SocketException or IOException or TimeoutException or HttpRequestException or OperationCanceledException => true,
        RabbitMQClientException => true,
        _ => false,
    };

    // 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now
    private static bool IsShutdown(string? sqlState) => sqlState?.StartsWith("57P", StringComparison.Ordinal) == true;
}
